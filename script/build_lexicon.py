#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes data/lexicon/{verbs,nouns,words}.tsv from the compact lists below.

The lists are what people edit; the tables are what the program reads. Run without arguments to rewrite the tables, with
--check to fail when a table differs from what the lists give.

Notation of verbs: irregular verbs are one line "base past participle" (alternatives with '/', the participle may be
left out when it is the past; "third=" and "gerund=" give odd forms). Regular verbs are words with flags:
  +  the final consonant is doubled ("refer+": referred)
  %  doubled in British, single in American spelling ("cancel%": cancelled, canceled)
  ~  written -ise and -ize ("organise~": both lemmas)
  !  the base form is at least as often a noun in news ("call!", "visit!")
One-syllable verbs of the shape consonant-vowel-consonant double by themselves.
"""

import os
import re
import sys
import unicodedata

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "data", "lexicon")

# ---------------------------------------------------------------------------------------------------------------- verbs

IRREGULAR = """
be was/were been third=is gerund=being|have had third=has|do did done third=does|go went gone|abide abided/abode
arise arose arisen|awake awoke awoken|bear bore borne|beat! beat beaten|become became become|befall befell befallen
beget begot begotten|begin began begun|behold beheld|bend bent|beset beset|bet! bet/betted|bid! bid/bade bid/bidden
bind bound|bite bit bitten|bleed bled|blow! blew blown|break! broke broken|breed bred|bring brought
broadcast! broadcast/broadcasted|browbeat browbeat browbeaten|build built|burn burned/burnt|burst burst|buy bought
cast cast|catch caught|choose chose chosen|cling clung|come came come|cost! cost|creep crept|cut! cut
deal! dealt|dig dug|dive! dived/dove dived|draw drew drawn|dream! dreamed/dreamt|drink! drank drunk
drive! drove driven
dwell dwelt/dwelled|eat ate eaten|fall! fell fallen|feed fed|feel felt|fight! fought|find found|flee fled|fling flung
fly flew flown|forbid forbade/forbad forbidden|forecast! forecast/forecasted|foresee foresaw foreseen
foretell foretold|forget forgot forgotten|forgive forgave forgiven|forgo forwent forgone|forsake forsook forsaken
freeze! froze frozen|get got got/gotten|give gave given|grind ground|grow grew grown|hang hung/hanged|hear heard
hide hid hidden|hit! hit|hold held|hurt hurt|inset inset|interweave interwove interwoven|keep kept|kneel knelt/kneeled
knit knit/knitted|know knew known|lay laid|lead! led|lean leaned/leant|leap leaped/leapt|learn learned/learnt
leave left|lend lent|let let|lie! lay/lied lain/lied|light! lit/lighted|lose lost|make made|mean! meant|meet met
mislead misled|misread misread|mistake! mistook mistaken|misunderstand misunderstood|mow mowed mown/mowed
offset offset|outbid outbid|outdo outdid outdone|outgrow outgrew outgrown|outrun outran outrun|outsell outsold
outshine outshone|overcome overcame overcome|overdo overdid overdone|overhang! overhung|overhear overheard
override overrode overridden|overrun overran overrun|oversee oversaw overseen|overshoot overshot|oversleep overslept
overtake overtook overtaken|overthrow! overthrew overthrown|partake partook partaken|pay! paid|plead pleaded/pled
preset preset|prove proved proved/proven|put put|quit quit/quitted|read read|rebuild rebuilt|recast recast
redo redid redone
redraw redrew redrawn|relay! relayed|remake remade|rend rent|repay repaid|resell resold|reset! reset|resit resat
restart! restarted|retake retook retaken|retell retold|rethink! rethought|rewind rewound|rewrite rewrote rewritten
rid rid/ridded|ride! rode ridden|ring! rang rung|rise! rose risen|run! ran run|saw! sawed sawn/sawed|say said
see saw seen
seek sought|sell sold|send sent|set! set|sew sewed sewn/sewed|shake shook shaken|shear sheared shorn/sheared|shed shed
shine shone/shined|shoot shot|show! showed shown/showed|shrink shrank/shrunk shrunk|shut shut|sing sang sung
sink sank sunk
sit sat|slay slew slain|sleep slept|slide! slid|sling slung|slit slit|smell smelled/smelt|sow sowed sown/sowed
speak spoke spoken|speed! sped/speeded|spell! spelled/spelt|spend spent|spill spilled/spilt|spin! spun|spit spat/spit
split! split|spoil spoiled/spoilt|spread! spread|spring! sprang/sprung sprung|stand! stood|steal stole stolen
stick! stuck
sting stung|stink stank stunk|stride! strode stridden|strike! struck struck/stricken|string! strung
strive strove/strived striven/strived
swear swore sworn|sweep swept|swell swelled swollen/swelled|swim swam swum|swing! swung|take took taken|teach taught
tear tore torn|tell told|think thought|thrive thrived/throve thrived|throw threw thrown|thrust! thrust
tread trod trodden
undercut undercut|undergo underwent undergone|underlie underlay underlain|underpay underpaid|undersell undersold
understand understood|undertake undertook undertaken|underwrite underwrote underwritten|undo undid undone
unwind unwound|uphold upheld|upset! upset|wake! woke/waked woken/waked|waylay waylaid|wear wore worn|weave wove woven
wed wed/wedded|weep wept|wet wet/wetted|win! won|wind! wound|withdraw withdrew withdrawn|withhold withheld
withstand withstood|wring wrung|write wrote written|hamstring hamstrung|outfight outfought|overpay overpaid
oversell oversold|overspend overspent|babysit babysat|backslide backslid|rerun! reran rerun|recut recut
regrow regrew regrown
rehear reheard|resend resent|misspeak misspoke misspoken|bus! bused/bussed gerund=busing/bussing
quiz! quizzed third=quizzes gerund=quizzing
gas! gassed third=gases/gasses gerund=gassing|focus! focused/focussed gerund=focusing/focussing
bias! biased/biassed gerund=biasing|radio! radioed third=radios gerund=radioing
veto! vetoed third=vetoes gerund=vetoing
singe singed gerund=singeing|age! aged gerund=ageing/aging|dye! dyed gerund=dyeing|canoe! canoed gerund=canoeing
program! programmed/programed gerund=programming/programing|programme! programmed gerund=programming
worship! worshipped/worshiped gerund=worshipping/worshiping|kidnap kidnapped/kidnaped gerund=kidnapping/kidnaping
handicap! handicapped gerund=handicapping|benefit! benefited/benefitted gerund=benefiting/benefitting
target! targeted/targetted gerund=targeting/targetting|text! texted|free freed gerund=freeing
decree! decreed gerund=decreeing
ski! skied gerund=skiing|eye! eyed gerund=eyeing/eying|lip-read lip-read|fast-track fast-tracked
green-light green-lit/green-lighted
co-chair co-chaired|co-host co-hosted|co-operate co-operated|co-ordinate co-ordinated|re-elect re-elected
re-enter re-entered
re-establish re-established|re-open re-opened|spearhead spearheaded|blacklist! blacklisted|stockpile! stockpiled
stonewall stonewalled|whitewash! whitewashed|sidestep sidestepped gerund=sidestepping|backtrack backtracked
sideline! sidelined|pinpoint pinpointed|downplay downplayed|outline! outlined|outlaw! outlawed|outnumber outnumbered
outpace outpaced|outrage! outraged|outsource outsourced|outstrip outstripped gerund=outstripping|outweigh outweighed
overhaul! overhauled|overlook overlooked|overlap! overlapped gerund=overlapping|overrule overruled
overshadow overshadowed
overstay overstayed|overstep overstepped gerund=overstepping|overturn overturned|overwhelm overwhelmed
underline underlined|overfly overflew overflown|gainsay gainsaid|forswear forswore forsworn|undermine undermined
underpin underpinned gerund=underpinning|underscore underscored
understate understated|unveil unveiled|unfreeze unfroze unfrozen|unlock unlocked|unite united|unleash unleashed
"""

REGULAR = """
abandon abate abbreviate abdicate abduct abet+ abhor+ abolish abort abound abrogate absolve absorb abstain abuse!
accede accelerate accent! accept access! accommodate accompany accomplish accord! account! accredit accrue accumulate
accuse achieve acknowledge acquaint acquiesce acquire acquit+ act! activate adapt add address! adhere adjoin adjourn
adjudicate adjust administer admire admit+ admonish adopt adore adorn advance! advertise advise advocate! affect
affiliate
affirm afford aggravate agitate airdrop! agonise~ agree aid! ail aim! air! airlift! alarm! alert! alienate align allay allege
alleviate allocate allot+ allow allude ally! alter alternate amass amaze amend amount! amplify amuse analyse analyze
anchor! anger! animate annex! annihilate announce annoy annul+ anoint answer! antagonise~ anticipate apologise~ appal+
appall appeal! appear appease append applaud apply appoint appraise appreciate apprehend approach! appropriate approve
arbitrate argue arm! arouse arraign arrange arrest! arrive articulate ascend ascertain ascribe ask aspire assail
assassinate assault! assemble assent! assert assess assign assimilate assist associate! assuage assume assure astonish
astound atone attach attack! attain attempt! attend attest attract attribute! auction! audit! augment authenticate
author!
authorise~ automate avail! avenge average! avert avoid await award! awe ax axe! back! backfire badger baffle bag!
bail! bait!
bake balance! balk ballot! ban! band! bandage! bang! banish bank! bankroll bankrupt banquet! bar! bargain! bark!
barrage! barricade!
barter! base! bash bask batter battle! beam! beckon beef! befriend beg behave behead belie believe belittle belong
benchmark! bequeath
berate besiege bestow betray better bicker bill! billow blackmail! blame! blanket! blast! blaze! blend! bless blink
block! blockade!
bloom blossom blot blunder! blunt blur bluster! board! boast! bog boil bolster bolt! bomb! bombard bond! book! boom!
boost! border!
borrow boss! bother bounce bow! bowl! box! boycott! brace brag branch! brand! brandish brave breach! breathe breeze!
brew bribe! bridge!
brief! brighten brim+ bristle broach broaden broker! brood bruise! brush! bubble! buck buckle budge budget! buffer!
bug! bulldoze bully! bump!
bungle burden! burgle burnish burrow bury bust! bustle butcher! butt! button! buttress buzz! bypass! cable! calculate
calibrate call! calm
camp! campaign! cancel% canvass cap! capitalise~ capitulate capsize caption! captivate capture! care! caricature!
carry cart! carve cascade!
cash! castigate categorise~ cater caucus! cause! caution! cease cede celebrate cement! censor! censure! centralise~
centre! center! certify chain! chair! challenge!
champion! chance! change! channel% chant! characterise~ charge! charm! chart! charter! chase! chastise chat! cheat
check! cheer! cherish chide chill! chip! choke chop chronicle!
circle! circulate circumvent cite claim! clamber clamour clamor clamp! clarify clash! classify claw! clean cleanse
clear clench climb! clinch clip! cloak! clog close! clothe cloud! club! cluster! clutch
coach! coalesce coast! coat! coax coddle code! codify coerce coexist coin! coincide collaborate collapse! collate
collect collide collude colonise~ color! colour! comb! combat! combine comfort! command!
commemorate commence commend comment! commission! commit+ communicate commute compare compel+ compensate compete
compile complain complement! complete complicate compliment! comply compose compound! comprehend compress comprise
compromise! compute conceal concede
conceive concentrate concern! conclude concur+ condemn condition! condole condone conduct! confer+ confess confide
configure confine confirm confiscate conflict! conform confound confront confuse congratulate congregate connect
connive conquer consent! conserve consider
consign consist console! consolidate conspire constitute constrain constrict construct construe consult consume
contact! contain contaminate contemplate contend content! contest! continue contract! contradict contrast! contravene
contribute contrive control+! convene converge converse convert
convey convict! convince cook! cool cooperate coordinate cope copy! corner! corral+ correct correlate correspond
corroborate corrupt counsel%! count! counter! counteract counterbalance! couple! court! cover! covet crack! crackle
craft! cram crane! crash! crave crawl create credit! cremate
criminalise~ cripple criticise~ critique! croon cross! crouch crowd! crown! crumble crumple crunch! crusade! crush!
cry! crystallise~ cuddle culminate cultivate curb! cure! curry! curse! curtail curtsy! curve! cushion! cycle! dabble
damage! damn dampen dance! dangle dare! darken dart! dash! date! dawdle dawn! daze
deactivate debate! debunk debrief debut! decapitate decay! deceive decelerate decentralise~ decide decimate decipher
deck! declare declassify decline! decommission decorate decouple decrease! decry dedicate deduce deduct deem deepen
deescalate de-escalate defame default! defeat! defect! defend defer+ define deflate deflect defraud defray defuse defy
degrade
delay! delegate! delete deliberate delight! delimit delineate deliver delude delve demand! demarcate demean
demilitarise~ demobilise~ democratise~ demolish demonise~ demonstrate demote denote denounce dent! denuclearise~ deny
depart depend depict deplete deplore deploy deport depose deposit! deprave deprecate depress deprive deputise~ derail
deride derive descend describe desert! deserve design! designate desire! despair! despise
destabilise~ destine destroy detach detail! detain detect deter+ deteriorate determine detest detonate detour! detract
devalue devastate develop deviate devise devolve devote devour diagnose dial%! dictate die differ differentiate digest!
dilute dim diminish dine dip! direct disburse deadlock! unblock treble! ink! disable disagree disallow disappear disappoint disapprove disarm disassociate
disavow disband discard discern
discharge! discipline! disclose disconnect discontinue discount! discourage discover discredit discriminate discuss
disdain! disembark disengage disfigure disgrace! disguise! disgust! dishonour dishonor disintegrate dislike! dislodge
dismantle dismay! dismiss disobey disown disparage dispatch! despatch! dispel+ dispense disperse displace display!
displease dispose disprove dispute! disqualify disregard! disrupt dissect disseminate dissipate dissociate dissolve
dissuade distance! distinguish distort distract distribute distrust! disturb ditch! diverge diversify divert divest
divide divorce! divulge dock! document! dodge dole dominate donate doom! double! doubt! douse down! downgrade!
downsize doze draft! drag! drain! dramatise~ drape dread! dredge drench dress! drift! drill! drip! drone! droop drop!
drown drum! dry duck! dub dump! dupe duplicate dwarf! dwindle
earmark earn ease echo! eclipse! edge! edit educate effect! elaborate elapse elate elect electrify elevate elicit
eliminate elude emanate emancipate embargo! embark embarrass embed+ embellish embezzle embody embolden embrace! emerge
emigrate emit+ empathise~ emphasise~ employ empower empty emulate enable enact encapsulate encircle enclose encompass
encounter! encourage encroach encrypt end! endanger
endear endeavour! endeavor! endorse endow endure energise~ enforce engage engender engineer! engrave engulf enhance
enjoin enjoy enlarge enlighten enlist enliven enquire enrage enrich enrol+ enroll ensnare ensue ensure entail entangle
enter entertain enthuse entice entitle entrench entrust enumerate enunciate envelop envisage envision equal%! equate
equip+ eradicate erase erect erode err escalate escape! eschew
escort! espouse establish estimate! etch evacuate evade evaluate evaporate even evict evoke evolve exacerbate exact
exaggerate examine exasperate excavate exceed excel+ except exchange! excite exclaim exclude excoriate exculpate
excuse! execute exempt exercise! exert exhaust! exhibit! exhort exile! exist exit! exonerate expand expect expedite
expel+ expend experience! experiment! expire explain explode exploit! explore export! expose expound
express expropriate extend exterminate extinguish extol+ extort extract! extradite extrapolate exude fabricate face!
facilitate factor! fade fail fake! falsify falter fan! fancy fare! farm! fascinate fashion! fast! fasten father!
fault! favour! favor! fax! fear! feature! federate feign fence! ferment ferry! festoon fetch feud! fidget field!
figure! file! fill film! filter! finalise~ finance! fine! finger! finish! fire! fit! fix! fizzle flag! flank! flare!
flash! flatten flatter flaunt
flaw! flex flick flinch flip float flock! flog flood! flounder flourish flout flow! fluctuate flush! foil! fold!
follow fool! force! foreshadow forestall forfeit forge form! formalise~ formulate fortify forward foster foul! found
fracture! fragment! frame! fray! freight! frequent frighten front! frown frustrate fudge fuel%! fulfil+ fulfill fumble
fume function! fund! funnel% furnish further fuse! gag! gain! gallop gamble! garner garrison! gasp! gather gauge!
gaze! gear! generalise~ generate
gesture! gift! glance! glean glide glisten gloat glorify glow! glut! goad govern grab grace! grade! graduate! grant!
grapple grasp! grate graze greet grieve grill! grimace! grin! grip! gripe! groan! groom! grope ground! group! growl!
grumble guarantee! guard! guess! guide! gun! gush guzzle hack! haggle hail halt! hammer! hamper! hand! handcuff!
handle! handpick happen harass harbour! harbor! harden harm! harmonise~ harness! harp! harvest! hassle! hasten hatch!
hate! haul! haunt hazard! head! headline! heal heap! heat! heave
heckle hedge! heed heighten help! herald! herd! hesitate highlight! hijack hike! hinder hinge hint! hire hiss! hoard
hobble hoist hollow honour! honor! hook! hop hope! horrify host! hound! house! hover howl! huddle hug! humble
humiliate hunker hunt! hurdle! hurl hurry hush hydrate idealise~ identify ignite ignore illuminate illustrate imagine
imitate immerse immigrate immunise~ impair impart impeach impede impel+ imperil% implant! implement! implicate implore
imply import! impose impound impoverish impress imprison improve improvise
inaugurate incarcerate incense! inch! incite incline include incorporate increase! incriminate incur+ indicate indict
indoctrinate induce induct indulge industrialise~ infect infer+ infiltrate inflame inflate inflict influence! inform
infringe infuriate infuse inhabit inhale inherit inhibit initial%! initiate inject injure innovate inquire inscribe
insert insinuate insist inspect inspire install instigate instil+ institute! institutionalise~ instruct insulate
insult! insure integrate intend intensify interact intercede intercept interfere internalise~ interpret
interrogate interrupt intersect intervene interview! intimate intimidate intrigue! introduce intrude inundate invade
invalidate invent invert invest investigate invigorate invite invoke involve irk iron! irritate isolate issue! itch
jail! jam! jeer jeopardise~ jet! jettison jockey! jog join joke! jolt! jostle journey! judge! jump! justify juxtapose
kick! kill kindle kiss! knock kowtow label%! labour! labor! lack! lag lambast lambaste lament land! languish lapse!
lash last latch laud laugh! launch! launder lavish leak! lease! lecture! legalise~ legislate legitimise~ lessen
level%!
leverage! levy! liaise liberalise~ liberate license! lift! like liken limit! limp line! linger link! liquidate list! listen
litter! live load! loan! loathe lob lobby! localise~ locate lock! lodge! log! long look! loom loop! loosen loot! lower
lull! lumber! lump! lunch! lurch lure! lurk lynch machine! magnify mail! maim maintain malign man! manage mandate!
manifest manipulate manoeuvre! maneuver! manufacture map! mar march! marginalise~ mark! market! marry marshal%!
marvel% mask! masquerade! massacre! master! mastermind! match! materialise~ matter! mature maximise~ measure! meddle
mediate
meditate mellow melt memorialise~ menace! mend mention! mentor! merge merit! mesh! mess! message! migrate militarise~
mill! mimic mince mind! mine! mingle minimise~ minister! mirror! misbehave mishandle misinform misinterpret misjudge
mismanage misrepresent miss! misuse! mitigate mix! moan! mob! mobilise~ mock model%! moderate modernise~ modify
mollify monitor! monopolise~ moor morph motion! motivate mould! mold! mount mourn move! muddle muddy muffle mull
multiply mumble munch murder! murmur! muscle! muse! muster mute mutilate mutiny! mutter muzzle! nag nail! name!
narrate narrow nationalise~
naturalise~ near necessitate need! negate neglect! negotiate neighbour! neighbor! nestle net! neutralise~ nibble nod!
nominate normalise~ nose! notch! note! notice! notify nourish nudge! nullify number! nurse! nurture obey object!
oblige obliterate obscure observe obsess obstruct obtain obviate occupy occur+ offend offer! officiate offload omit+
ooze open operate opine oppose oppress opt optimise~ orchestrate ordain order! organise~ orient orientate originate
oscillate oust outfit+! overcharge overemphasise~ overestimate overload! overpower overreact overstate owe own pace!
pacify pack!
package! pad! paddle! page! paint! pair! palm! pamper pan! pander panic! paper! parade! parachute! paralyse paralyze
paraphrase pardon! pare park! parley! parry part! participate partner! pass! paste! patch! patrol+! pause! pave paw!
peak! pedal%! peddle peel peer! peg penalise~ pencil%! penetrate perceive perch perfect perform perish permeate
permit+! perpetrate perpetuate perplex persecute persevere persist personify persuade perturb pester petition! petrify
phase! phone! photograph! phrase! pick! picket! picture! pierce pile! pilfer pillage pilot! pin! pinch! pioneer! pipe!
pique
pit! pitch! pivot! placate place! plague! plan! plant! play! please pledge! plot! plough! plow! pluck plug! plummet
plunder! plunge! ply pocket! point! poise poison! poke polarise~ police! polish! politicise~ poll! pollute ponder
pool! pop popularise~ populate portend portray pose! position! possess post! postpone postulate posture! pounce pound!
pour power! practice! practise praise! pray preach precede precipitate preclude predate predetermine predicate predict
predominate preempt pre-empt prefer+ prejudge prejudice! premiere! preoccupy prepare prescribe present! preserve!
preside
press! pressure! pressurise~ presume presuppose pretend prevail prevaricate prevent preview! prey price! prime print!
prioritise~ privatise~ prize! probe! proceed process! proclaim procrastinate procure prod produce! profess proffer
profile! profit! progress! prohibit project! proliferate prolong promise! promote prompt promulgate pronounce prop
propagate propel+ prophesy propose proscribe prosecute prosper protect protest! protrude provide provoke prowl prune
pry publicise~ publish puff! pull! pulse! pump! punch! puncture! punish purchase! purge! purport pursue push! puzzle!
quadruple quake! qualify
quantify quarantine! quarrel%! quash quell quench query! question! queue! quip! quote! race! radiate radicalise~ rage!
raid! rail! rain! raise rally! ram ramble ramp! range! rank! rankle ransom! rap! rape! rate! ratify ration!
rationalise~ rattle ravage rave raze reach! react reactivate readjust readmit+ reaffirm realign realise~ reap reappear
reappoint rearm rearrange reason! reassert reassess reassign reassure rebel+! rebound! rebuff rebuke! rebut+ recall!
recapitulate recapture recede receive recess! recharge reciprocate recite reckon reclaim reclassify recline recognise~
recoil recollect
recommence recommend recompense reconcile reconfigure reconfirm reconnect reconquer reconsider reconstitute
reconstruct reconvene record! recount! recoup recover recreate recruit! rectify recuperate recur+ recycle redeem
redefine redeploy redesign redirect rediscover redistribute redouble redress! reduce reel! refer+ referee! refine
reflect reform! refrain! refresh refuel% refund! refurbish refuse! refute regain regale regard! regenerate register!
regret+! regroup regularise~ regulate rehabilitate rehearse reheat reign! reignite reimburse reimpose rein! reinforce
reinstall reinstate reintegrate reinterpret
reintroduce reinvent reinvigorate reiterate reject rejoice rejoin rekindle relapse! relate relaunch! relax release!
relegate relent relieve relinquish relish relive relocate rely remain remand! remark! remedy! remember remind
reminisce remit+! remodel% remove remunerate rename render renege renegotiate renew renounce renovate rent! reopen
reorder reorganise~ reorient repair! repatriate repeal! repeat! repel+ repent rephrase replace replay! replenish
replicate reply! report! reposition repossess represent repress reprieve! reprimand! reprint! reproach! reproduce
repudiate repulse request! require requisition! reschedule rescind
rescue! research! resemble reserve! resettle reshape reshuffle! reside resign resist resolve! resonate resort! resound
respect! respond rest! restate restock restore restrain restrict restructure resubmit+ result! resume resupply!
resurface resurrect resuscitate retail! retain retaliate retard retort retrace retract retreat! retrieve return!
reunify reunite revalue reveal revel% reverberate revere reverse revert review! revile revise revisit revitalise~
revive revoke revolt! revolutionise~ revolve reward! rework ridicule! rifle! rig! right! rile ripple! risk! rival%!
roam roar! roast! rob rock! roil roll! romp! root! rope! rot!
rotate round! rouse rout! route! rub rue ruin! rule! rumble rumour! rumor! rupture! rush! rust! sabotage! sack!
sacrifice! saddle! safeguard! sail! salute! salvage sample! sanction! sanitise~ sap satisfy saturate save savour savor
scale! scan! scapegoat! scar! scare! scatter scent! schedule! scheme! school! scoff scold scoop! score! scorn! scour
scout! scramble! scrap! scrape scratch! scrawl scream! screen! screw! scribble script! scrub scrutinise~ scuffle!
scupper scurry scuttle seal! search! season! seat! secede second! secure seduce seem seep segment! segregate seize
select sense! sentence! separate sequence! serve service! settle sever
shadow! shame! shape! share! sharpen shatter shave shell! shelter! shelve shepherd! shield! shift! ship! shirk shiver
shock! shoehorn shop! shorten shoulder! shout! shove showcase! shower! shrug! shudder shuffle! shun shunt shutter!
shuttle! side! sideline siege! sift sigh! sign! signal%! signify silence! simmer simplify simulate single skate! skim
skip skirmish! skirt! slacken slam slap! slash slate! slaughter! slip! slog! slow slump! smash smear! smile! smoke!
smooth smother smuggle snap! snatch sneak sniff! snipe! snub! soak soar soften soil! solemnise~ solicit solidify solve
soothe sort! sound! sour source! space! span! spar spare spark! sparkle spawn specialise~ specify
speculate spiral%! spite! splash! splinter! sponsor! spoof! spot! spotlight! sprawl spray! sprint! sprout spur! spurn
spy! squabble! squander square! squash squeeze! stab! stabilise~ stack! staff! stage! stagger stagnate stain! stake!
stalk stall! stammer stamp! stampede! standardise~ star! stare! start! startle starve stash state! station! stave
stay! steady steam! steer stem! step! stereotype! sterilise~ stifle stigmatise~ stimulate stipulate stir stock! stoke
stoop stop! store! storm! straddle strafe straighten strain! strand! strangle strap! strategise~ stray! stream!
streamline strengthen stress! stretch! strip! stroke! stroll! structure! struggle! strut stub! study! stumble stun
stutter stymie style! subdue
subject! subjugate submerge submit+ subordinate subpoena! subscribe subside subsidise~ substantiate substitute!
subsume subtract subvert succeed succumb suck sue suffer suffice suffocate suggest suit! sulk sum! summarise~ summon
summons! superimpose supersede supervise supplant supplement! supply! support! suppose suppress surface! surge!
surmise surmount surpass surprise! surrender! surround survey! survive suspect! suspend sustain swamp! swap! swarm!
sway swerve swirl swipe! switch! swoop! symbolise~ sympathise~ synchronise~ synthesise~ table! tackle! tail! taint
tally! tame tamper tap! tarnish task! taste! taunt! tax! team! tease telegraph! telephone! teleconference! televise
temper! tempt tend tender! term! terminate terrify terrorise~ test! testify thank! thaw! theorise~
threaten thwart tick! tie! tighten tilt! time! tinker tip! tire! toast! toil! tolerate topple torment! torpedo!
torture! toss total%! touch! tough tour! tout tow! toy! trace! track! trade! traffic! trail! train! trample transact
transcend transcribe transfer+! transform transgress transit! translate transmit+ transpire transplant! transport!
trap! travel%! traverse treasure! treat trek! tremble trespass trick! trickle trigger! trim! triple triumph!
trivialise~ troop! trot trouble! trounce trudge trumpet! truncate trust! try! tug tumble turn! tussle! tweak! tweet!
twist! type! typify undervalue underestimate underfund unearth unfold unfurl unify unload unnerve unravel% unsettle
untangle update! upend upgrade! uproot urge!
use! usher usurp utilise~ utter vacate vaccinate validate value! vandalise~ vanish vanquish vary vault! veer veil!
vent! venture! verbalise~ verge! verify vest! vet vex vibrate victimise~ videoconference! vie view! vilify vindicate
violate visit! visualise~ voice! void! volunteer! vote! vouch vow! voyage! wade waffle wage! wail! wait! waive walk!
wall! wallow wander wane want warm warn warrant! wash! waste! watch! water! wave! waver weaken weaponise~ weather!
weigh welcome! weld whip! whisper! whistle! widen wield wilt wink! wipe wire! wish! wither witness! wobble! wonder!
woo word! work! worry! worsen wound! wrangle! wrap! wreak wreck! wrestle wrong! yell yield! zoom
wiretap+! co-sign cosign co-sponsor cohost cochair outmanoeuvre outmaneuver reelect reestablish reenter countersign
counter-attack! counterattack! cold-shoulder stage-manage court-martial%! rubber-stamp double-check
talk! fend thrash interject entreat apprise familiarise~ moot nix disclaim email! e-mail! format+! outwit+ chatter!
crosscheck reconfirm
gossip! rivet squat zigzag+ debark fraternise~ commiserate condole eulogise~ felicitate demarche! shortlist! sideswipe
"""

# Verbs with a particle; only the first word is inflected. The particle may stand apart ("called the meeting off").
PARTICLE = """
call off|call for|call on|call upon|call up|call back|call in|put off|put back|push back|put forward|put out|rule out|set up|set out
set aside|carry out|carry on|turn down|turn out|turn to
bring up|bring forward|bring about|come up|come out|go ahead|go on|go over|go through|hold off|hold back|hold up
hang up|pick up|point out|talk about|talk over|talk through|speak out|speak up
touch on|touch upon|dwell on|focus on|agree on|agree to|decide on|insist on|build on|back down|back away|pull out
pull back|walk out|walk away|shrug off|brush off|brush aside|wave away|knock back
sign off|sign up|sound out|spell out|lay out|lay down|make up|look at|look into|look forward|look to|take up|take over
take part|take place|take off|step up|step down|step in|scale up|scale back|scale down|play down|push back|push for
press for|ask for
appeal for|argue for|work out|work on|thrash out|iron out|hammer out|patch up|make clear|run through|ring up|ring back
phone up|phone back|meet up|catch up|sum up|wind up|wrap up|break off|break down|break up|cut off|cut short|draw up
drop by|drop in|fly in|fly out|fall through|follow up
hand over|hand in|hit back|hit out|keep up|stop over|touch down|see off|show up|stand in|sit in|head for|head to
leave for|listen to|lead to|look back|take stock|take note|kick off|kick out|give up|give in|get through|get together
get back|reach out|refer to|respond to|rely on|reply to|shut down|shut off|stand by|stand up|stand down|stand for
start out|stick to|sit down|sort out|speed up|pass on|pay for|plan on|think over|throw out|tie up|open up|opt out
phase out|fend off|fight back|fill in|find out
"""

# classes: every verb of a class. "~" stands for both spellings here too.
#   speech      has what is said as its object or that-clause            speech_to  takes the person addressed as its object
#   subject_control  speaks to somebody of what the subject will do
#   think       believe, know, expect ...                                intend     plans and wishes: plan, agree, hope to
#   request     ask for something                                        offer      put something forward
#   cancel      what was to happen does not                              deny       say that it is not so
#   refuse      say no to an offer                                       light      carry an event noun: hold, make, have
#   discuss     have a topic as object or "on", "about"                  agree      have an outcome as object or that-clause
#   copula      be, seem, remain                                         aspect     begin, last, end of an event
#   motion      travel of visitors                                       modal_like need, dare
#   cause       let, make, have somebody do something                    contact    be in touch with somebody
#   diplomatic  acts between states
VERB_CLASSES = {
    "speech": """say tell add note announce confirm report state stress emphasise~ underline underscore point_out
        remark observe
        explain declare assert affirm reaffirm reiterate repeat claim allege insist maintain argue contend comment
        reply respond answer retort
        write tweet post read quote cite reveal disclose acknowledge admit concede recall mention describe
        characterise~ call term
        specify clarify elaborate highlight outline suggest hint indicate signal imply warn caution predict forecast
        boast joke quip
        exclaim whisper mutter murmur complain lament conclude sum_up summarise~ voice express opine vow pledge
        promise swear testify
        relay convey communicate publish release issue proclaim pronounce make_clear speak talk estimate recount
        relate narrate
        deny reject dismiss refute rebut counter speculate muse interject spell_out specify set_out lay_out refer_to
        allude
        counsel notify divulge circulate broadcast verify attest certify argue report vent protest agree concur
        object""",
    "speech_to": """tell inform brief assure reassure thank congratulate urge ask warn remind notify advise convince
        persuade
        invite request implore beg counsel caution instruct direct order command update alert acquaint answer address greet
        welcome promise show teach question query quiz lecture rebuke reprimand scold chide admonish challenge
        threaten lobby
        press pressure encourage exhort entreat commend console debrief enlighten apprise familiarise~ petition""",
    "subject_control": "promise vow pledge swear threaten undertake",
    "think": """think believe know consider regard see view feel suppose assume presume suspect imagine expect doubt
        fear
        hope wonder guess reckon deem understand realise~ recognise~ remember recall forget conclude find note judge
        hold trust
        anticipate foresee envisage envision worry conceive contemplate ponder weigh reflect mull assess estimate
        believe deduce infer""",
    "intend": """plan agree want seek hope expect intend schedule decide aim prepare propose resolve wish mean arrange
        vow pledge promise undertake commit choose opt volunteer aspire endeavour endeavor attempt try set_out
        contemplate consider
        envisage anticipate look_forward wait await organise~ book fix set determine design threaten offer project
        slate time desire
        strive plan_on""",
    "request": """ask request demand urge call_for appeal appeal_for beg plead implore petition seek solicit press
        press_for push_for
        ask_for invite require insist insist_on order exhort call_on call_upon apply want""",
    "offer": """offer propose suggest invite volunteer tender proffer extend moot float table recommend put_forward
        submit advance present""",
    "cancel": """cancel postpone call_off scrap delay put_off put_back push_back suspend miss shelve abandon skip drop scrub adjourn
        defer abort
        break_off halt freeze reschedule boycott interrupt cut_short axe ax discontinue pull_out hold_off ditch nix
        scupper derail
        fall_through torpedo break_down collapse""",
    "deny": """deny reject dismiss refute rule_out rebut disavow disclaim contradict repudiate disown disprove
        debunk dispute
        brush_off brush_aside wave_away exclude gainsay""",
    "refuse": """refuse decline turn_down rebuff spurn snub balk reject shun opt_out""",
    "light": """have hold make take conduct receive place give get pay carry_out undertake host stage do chair
        convene arrange organise~ mount launch open begin start initiate complete attend join enjoy engage
        participate take_part
        exchange maintain establish see return send deliver lead hold perform""",
    "discuss": """discuss address cover review consider exchange touch focus raise examine talk_about debate explore
        tackle
        broach deliberate negotiate analyse analyze assess survey bring_up go_over look_at look_into take_up
        touch_on touch_upon dwell_on focus_on dwell
        talk_over talk_through concern deal centre center concentrate thrash_out study evaluate treat scrutinise~
        handle compare swap share
        mull weigh run_through revisit concern regard mention include feature dominate comprise encompass sound_out
        highlight""",
    "agree": """agree reaffirm pledge promise undertake commit vow resolve decide settle concur consent accept
        approve endorse
        welcome support confirm conclude sign ratify adopt arrange reiterate express voice underline stress
        emphasise~ underscore
        determine guarantee swear compromise reach strike clinch seal finalise~ initial agree_on agree_to assure
        declare
        acknowledge recognise~ subscribe assent""",
    "copula": """be seem remain become prove feel appear look sound stay keep turn turn_out grow get""",
    "aspect": """begin start continue resume last end conclude finish keep open close commence proceed cease stop
        halt wind_up wrap_up
        complete kick_off drag run carry_on go_on persist culminate reopen restart recommence interrupt extend
        prolong go_ahead
        take_place occur happen follow precede ensue""",
    "motion": """arrive travel fly leave visit come go depart return land tour head drive sail set_out journey reach
        enter
        proceed move fly_in fly_out stop_over stop attend drop_by drop_in cross descend touch_down embark stay
        transit call_in accompany""",
    "modal_like": """need dare use""",
    "cause": """let make have help get enable allow permit cause force compel prompt lead encourage oblige require
        push move
        bring persuade induce order""",
    "contact": """call phone telephone ring dial contact reach reach_out meet see speak talk converse confer consult
        chat
        huddle visit receive host greet welcome write cable text message email correspond communicate negotiate
        mediate
        parley liaise videoconference teleconference ring_up ring_back phone_up phone_back call_up call_back
        get_through hang_up catch_up
        get_together meet_up sit_down lunch dine approach brief debrief interact engage""",
    "diplomatic": """negotiate mediate broker ratify sign conclude initial accredit recall expel summon deport sever
        restore
        establish recognise~ normalise~ sanction embargo blacklist condemn denounce deplore criticise~ accuse praise
        support threaten apologise~ congratulate condole withdraw accede annex cede veto blockade boycott retaliate
        repatriate
        extradite host facilitate arbitrate reconcile downgrade upgrade designate impose lift extend ease tighten
        donate pledge
        deliver supply provide protest rebuke commend applaud hail laud endorse demand urge warn reject suspend oust
        break_off""",
}


# ---------------------------------------------------------------------------------------------------------------- nouns
# By class; "noun=" has no other number form, "noun/plural" an irregular plural. A noun may stand in several classes.
NOUNS = {
    "event": """
call conversation discussion talk talks= meeting summit visit dialogue dialog exchange contact negotiation
negotiations= consultation
consultations= phone_call telephone_call telephone_conversation phone_conversation phone_talks= telephone_talks=
video_call videoconference teleconference video_conference
encounter audience reception tour trip state_visit working_visit official_visit courtesy_call stopover layover
gathering session sitting round_table roundtable
round conference forum get-together tete-a-tete tête-à-tête one-on-one pull-aside pullaside sit-down dinner lunch
luncheon breakfast banquet
briefing debriefing interview press_conference news_conference ceremony signing ratification accession withdrawal
expulsion recall summons/summonses sanction sanctions=
embargo/embargoes boycott agreement accord deal pact treaty protocol memorandum/memoranda
memorandum_of_understanding/memoranda_of_understanding mou communique communiqué declaration resolution
ceasefire cease-fire truce armistice settlement compromise breakthrough deadlock stalemate impasse rupture
rapprochement normalisation normalization detente détente
congratulation congratulations= condolence condolences= greeting greetings= letter message telegram cable note
invitation demarche démarche protest apology complaint rebuke
statement remark comment warning threat accusation criticism condemnation praise proposal offer pledge promise
initiative plan roadmap road_map
mediation arbitration good_offices= peace_talks= peace_process shuttle_diplomacy telephone_diplomacy phone_diplomacy
hotline
aid assistance shipment delivery donation grant loan package relief handover release swap prisoner_exchange
prisoner_swap evacuation deportation extradition repatriation
attack strike airstrike air_strike bombing shelling bombardment invasion offensive assault raid incursion
clash/clashes battle war conflict hostilities= fighting= skirmish/skirmishes
coup takeover uprising rebellion revolt rally march demonstration riot election vote referendum/referendums;referenda
poll inauguration swearing-in funeral
burial wedding coronation anniversary celebration commemoration memorial_service parade exercise drill manoeuvre
maneuver launch test detonation explosion blast
earthquake flood hurricane typhoon tsunami wildfire disaster accident crash/crashes incident crisis/crises emergency
outbreak pandemic epidemic
trial hearing inquiry enquiry investigation probe arrest detention kidnapping abduction hijacking assassination
killing murder massacre shooting
match/matches tournament championship cup game race festival concert exhibition expo fair auction merger acquisition
ipo
arrival departure flight landing crossing transfer appointment resignation reshuffle dismissal nomination appeal
petition
reunion workshop seminar symposium/symposia plenary assembly congress/congresses convention closed-door_session
retreat bilateral trilateral quadrilateral huddle chat
""",
    # what a that-clause may spell out: "reports that he called" against "the call that he made"
    "content": """
report news statement claim fact announcement rumour rumor denial confirmation warning hope belief assertion
allegation suggestion proposal promise pledge threat demand idea sign evidence possibility/possibilities likelihood
chance view condition agreement decision concern fear assurance guarantee indication speculation conclusion opinion
comment remark reminder complaint accusation confidence conviction understanding message signal word proof impression
feeling danger risk reason expectation prospect notion suspicion insistence declaration argument assessment hint
assumption briefing letter note
""",
    "person": """
president premier prime_minister minister foreign_minister defence_minister defense_minister finance_minister
chancellor secretary secretary_of_state/secretaries_of_state secretary-general/secretaries-general
secretary_general/secretaries_general king queen prince princess/princesses emir emperor sultan monarch pope pontiff
crown_prince sheikh ayatollah shah tsar kaiser duke
vice-president vice_president vice_premier deputy deputy_minister undersecretary under-secretary deputy_secretary
assistant_secretary governor mayor prefect speaker senator congressman/congressmen congresswoman/congresswomen
lawmaker legislator member mp parliamentarian representative delegate envoy special_envoy emissary/emissaries
ambassador diplomat consul attache attaché charge_d'affaires/charges_d'affaires chargé_d'affaires/chargés_d'affaires
negotiator mediator facilitator intermediary/intermediaries go-between interlocutor counterpart opposite_number
colleague peer ally/allies partner rival adversary/adversaries opponent enemy/enemies foe friend
leader head chief boss/bosses director chairman/chairmen chairwoman/chairwomen chairperson commissioner
high_representative coordinator co-ordinator administrator commander general admiral colonel major captain
lieutenant sergeant marshal officer soldier serviceman/servicemen troops= trooper sailor marine pilot veteran
conscript recruit fighter militant rebel insurgent terrorist guerrilla guerilla gunman/gunmen militiaman/militiamen
mercenary/mercenaries warlord separatist extremist jihadist islamist spokesman/spokesmen spokeswoman/spokeswomen
spokesperson/spokespersons;spokespeople press_secretary aide adviser advisor assistant official source insider analyst
expert observer
commentator journalist reporter correspondent editor columnist blogger photographer cameraman/cameramen anchor
interpreter translator author writer novelist poet historian economist scientist professor teacher lecturer
student pupil doctor physician nurse surgeon patient lawyer attorney prosecutor judge justice magistrate sheriff
policeman/policemen policewoman/policewomen detective inspector inspector_general investigator
witness/witnesses suspect defendant convict prisoner inmate hostage captive detainee fugitive victim survivor refugee
migrant immigrant emigrant exile asylum_seeker citizen resident national villager islander
settler tourist traveller traveler passenger driver farmer worker employee employer miner fisherman/fishermen
businessman/businessmen businesswoman/businesswomen entrepreneur banker investor trader shareholder executive ceo
manager consultant engineer technician developer designer architect artist actor actress/actresses singer musician
director_general player coach/coaches athlete footballer goalkeeper striker champion winner
runner-up loser candidate nominee contender incumbent predecessor successor front-runner frontrunner challenger voter
supporter critic activist campaigner protester protestor demonstrator dissident reformer liberal
conservative republican democrat socialist communist nationalist populist independent lobbyist donor volunteer
aid_worker peacekeeper peacemaker monitor cosmonaut astronaut priest bishop archbishop cardinal imam
rabbi monk nun patriarch cleric clergyman/clergymen man/men woman/women child/children boy girl baby/babies people=
person/people;persons youth teenager adult senior elder father mother parent son daughter brother sister
husband wife/wives uncle aunt cousin nephew niece grandfather grandmother grandson widow orphan family_member relative
neighbour neighbor guest visitor host hostess/hostesses patron founder heir head_of_state/heads_of_state
head_of_government/heads_of_government first_lady/first_ladies chief_of_staff/chiefs_of_staff chief_executive
statesman/statesmen politician technocrat oligarch tycoon billionaire millionaire autocrat dictator despot
strongman/strongmen ruler
national_security_adviser national_security_advisor chief_negotiator top_diplomat
foreign_secretary/foreign_secretaries home_secretary/home_secretaries interior_minister trade_minister energy_minister
oil_minister health_minister
taoiseach speaker_of_parliament/speakers_of_parliament ombudsman/ombudsmen chief_whip whip backbencher frontbencher
aide-de-camp/aides-de-camp bodyguard guard sentry/sentries
""",
    "body": """
ministry/ministries foreign_ministry defence_ministry defense_ministry finance_ministry interior_ministry office
government administration cabinet kremlin white_house pentagon state_department foreign_office
embassy/embassies consulate consulate_general/consulates_general mission permanent_mission delegation commission
committee subcommittee council security_council parliament congress senate house house_of_representatives
house_of_commons duma
rada knesset bundestag bundesrat assembly national_assembly legislature chamber court supreme_court tribunal
agency/agencies bureau/bureaus;bureaux department directorate secretariat service press_service press_office institute
institution organisation organization union bloc alliance coalition league federation confederation association
society group working_group task_force contact_group quartet troika party/parties faction movement junta
regime authority authorities= state_media news_agency newswire newspaper daily broadcaster channel network station
magazine website portal media= press= company/companies firm corporation conglomerate enterprise bank
central_bank fund foundation charity/charities ngo watchdog regulator treasury exchequer university/universities
college school academy/academies hospital clinic laboratory church/churches mosque synagogue monarchy/monarchies
palace royal_court presidency/presidencies chancellery premiership throne army/armies navy/navies air_force military
forces= armed_forces= police= militia brigade battalion regiment division corps= squadron fleet general_staff
joint_staff
intelligence_service secret_service security_service coast_guard customs= prosecutor's_office leadership opposition
ruling_party side camp team crew staff= board panel presidium politburo
country/countries nation state republic kingdom empire emirate sultanate power superpower federation_council
member_state great_power
""",
    "time": """
second minute hour day night morning afternoon evening midday noon midnight dawn dusk week fortnight month quarter
year decade century/centuries millennium/millennia era epoch age period term season spring summer autumn winter
weekend weekday workday holiday eve moment instant while time deadline date calendar schedule timetable timeline
monday tuesday wednesday thursday friday saturday sunday
january february march april may june july august september october november december today= yesterday= tomorrow=
tonight= half-hour half_hour quarter_of_an_hour/quarters_of_an_hour past future present aftermath
""",
    "place": """
city/cities capital town village district province region county/counties prefecture territory/territories island
peninsula continent ocean sea gulf strait bay river lake canal mountain valley desert forest coast shore beach/beaches
border frontier boundary/boundaries
line_of_control/lines_of_control front frontline front_line zone buffer_zone no-fly_zone exclave enclave outpost
checkpoint crossing_point airport airfield airbase air_base base naval_base port harbour harbor road street square
avenue bridge tunnel railway railroad highway
hotel villa residence dacha mansion castle hall room building compound headquarters= venue site spot place location
area neighbourhood neighborhood suburb centre center headquarter museum theatre theater stadium/stadiums;stadia arena
park garden
farm factory/factories plant refinery/refineries pipeline dam reactor mine field oilfield warehouse depot prison jail
cemetery/cemeteries grave monument memorial statue sidelines= margins= homeland mainland overseas_territory
colony/colonies heartland hinterland
north south east west northeast northwest southeast southwest middle_east far_east world earth moon space planet globe
""",
    "document": """
document text draft transcript readout readouts= record summary/summaries report paper white_paper study/studies
survey article story/stories editorial column book memoir biography/biographies list dossier file archive footage
video photograph photo picture image caption
press_release news_release bulletin newsletter post tweet email e-mail letter_of_credence/letters_of_credence
credentials= visa passport licence license permit certificate law bill act amendment constitution charter decree edict
order ruling verdict judgment judgement
budget contract tender invoice manifesto/manifestos platform agenda programme program blueprint framework
annex/annexes appendix/appendices clause paragraph footnote preamble quote quotation excerpt headline
final_document joint_statement joint_declaration non-paper aide-memoire note_verbale
""",
    "topic": """
issue question problem matter topic subject theme point agenda_item dispute disagreement difference row quarrel spat
standoff stand-off tension tensions= relations= relationship ties= tie bond link links= cooperation co-operation
partnership collaboration coordination
friendship rivalry/rivalries trust mistrust distrust confidence security stability peace defence defense deterrence
disarmament arms_control non-proliferation nonproliferation proliferation weapon weapons= missile rocket warhead bomb
grenade
gun rifle tank drone aircraft= jet fighter_jet helicopter plane airliner warship frigate destroyer submarine
aircraft_carrier vessel ship tanker boat ferry/ferries convoy ammunition munitions= artillery shell air_defence
air_defense
trade commerce export import tariff duty/duties quota barrier subsidy/subsidies goods= commodity/commodities product
market economy/economies growth recession inflation unemployment currency/currencies exchange_rate interest_rate debt
deficit surplus/surpluses tax/taxes
revenue income wage salary/salaries price cost investment finance stock share asset credit insurance energy oil gas
natural_gas electricity coal uranium lithium nuclear_power fuel petrol gasoline crude barrel
climate climate_change emission emissions= environment pollution water drought food grain wheat corn rice fertiliser
fertilizer agriculture fishery/fisheries health disease virus/viruses vaccine vaccination medicine drug
narcotics= cocaine heroin opioid fentanyl crime corruption fraud money_laundering bribery smuggling trafficking piracy
terrorism extremism radicalism jihad genocide torture human_rights= freedom liberty/liberties
democracy/democracies reform policy/policies politics= strategy/strategies doctrine approach stance position attitude
view opinion assessment idea concept principle value interest concern worry/worries fear hope expectation aim goal
objective target
migration immigration asylum refugees= citizenship sovereignty independence integrity territorial_integrity
self-determination autonomy occupation annexation secession separatism status demarcation navigation overflight
culture sport science technology education tourism transport aviation space_exploration satellite telecommunications=
internet cyberattack cyber_attack cybersecurity hacking espionage spying intelligence information data= disinformation
propaganda
reconstruction recovery development infrastructure construction project corridor route rail gas_pipeline supply_chain
semiconductor chip artificial_intelligence ai bitcoin religion faith language history heritage tradition
""",
    "quantity": """
number amount total sum figure percentage percent per_cent proportion half/halves dozen hundred thousand million
billion trillion pair couple majority/majorities minority/minorities plenty lot handful series= range variety
batch/batches bunch/bunches
dollar euro pound ruble rouble yen yuan rupee lira franc peso dinar riyal dirham rial crown shekel ton tonne kilogram
kilometre kilometer mile metre meter foot/feet inch/inches hectare acre litre liter gallon degree level rate
""",
    "other": """
ability absence account accuracy achievement action activity/activities addition address/addresses admission advance
advantage advice affair aggression alternative ambition analysis/analyses answer appearance applause application
arrangement arms= art aspect
aspiration atmosphere attempt attention award awareness background backing balance balance_of_power ban basis/bases
battlefield beginning behaviour behavior belief benefit birth birthday blame blockade blood blow body/bodies boost
box/boxes brain branch/branches
breach/breaches breath burden business/businesses campaign capability/capabilities capacity/capacities car care career
case cash category/categories cause caution ceiling chain challenge chance change chaos chapter character charge
choice circumstance citizenry claim clarity class/classes
clock clothing cloud code coin collapse colour color combat comfort command commitment common_ground communication
community/communities comparison competition complexity/complexities component concession conclusion condition conduct
confirmation confrontation confusion
connection consensus consent consequence consideration constituency/constituencies consumer consumption content
context continuation continuity contrast contribution control controversy/controversies cooperation_agreement
copy/copies core corner correspondence courage course
cover coverage creation credibility cure custom cut cycle damage danger dead= death death_toll debate decision decline
defeat delay demand denial deployment desire destruction detail determination deterioration device
difficulty/difficulties dimension
diplomacy direction disappointment discipline discovery/discoveries discrimination dismay disruption distance
distribution diversity division dog doubt drawing dream drop duty earnings= effect effectiveness efficiency effort
element emphasis/emphases employment end endorsement
engagement enlargement enthusiasm entity/entities entry/entries equality equipment error escalation de-escalation
essence establishment evidence example excuse existence expansion expense experience explanation expression extension
extent extreme eye face facility/facilities fact
factor failure fall fashion fate fault favour favor feature feedback feeling fence film final finding fire flag
flexibility flow focus food_security football force form format formation formula/formulas;formulae fortune
foundation_stone fraction
freedom_of_navigation fruit function funding gap generation gesture gift glass/glasses goodwill grain_deal gratitude
ground growth_rate guarantee guest_house guideline hand handling handshake happiness harm health_care heart heat
height help hero/heroes hint hold home honour honor
horror horse hospitality house_arrest human humanity hunger identity/identities ideology/ideologies impact
implementation implication importance impression improvement impunity incentive inclusion increase indication
individual industry/industries influence injury/injuries injustice innovation input
insistence inspection instability instance instruction instrument insult intent intention interaction interference
interruption intervention introduction invention item joint_venture journey joy judgement_day key kind knowledge
labour labor lack land landmark language_barrier law_and_order layer leadership_role leak lesson
leverage life/lives lifestyle light limit limitation line living logic look loss/losses love luck machine machinery
magnitude mail maintenance mandate manner manpower map mark mass/masses master mate material maximum meaning measure
mechanism memory/memories mention mess mind minimum ministerial
miracle misunderstanding mistake mix mixture mobile mobilisation mobilization mode model mood motion motive mouth move
multilateralism music mystery/mysteries name nationality/nationalities nature need neutrality news= no-show nod noise
nonsense norm normality object obligation observation obstacle occasion occurrence
offence offense openness operation opportunity/opportunities option oath order_of_business origin outcome outlook
outrage output ownership pace pain panic part participation passage passion path patience pattern pause payment
penalty/penalties perception performance permission personnel= perspective
phase phenomenon/phenomena philosophy/philosophies phone phone_line telephone photo_opportunity piece pillar
pity/pities planning pleasure popularity population portion possession possibility/possibilities potential poverty
practice precedent precondition preference preparation preparations= presence present_day pressure
prestige pretext prevention pride priority/priorities privacy privilege probability/probabilities procedure proceeding
proceeds= production profession profile profit progress prohibition proof property/properties prospect protection
provision provocation public publicity purpose pursuit
push quality/qualities quantity/quantities quest radio rain rank reaction readiness realisation realization
reality/realities reason rebound receipt recognition recommendation reconciliation record_high recipe red_line
reduction reference reflection refusal regret regulation rejection relation
relevance reluctance reliability remainder removal renewal repair repetition repression reputation request requirement
rescue reservation resettlement resilience resistance resolve respect response responsibility/responsibilities rest
restoration restraint restriction result retaliation return reunification revelation
revenge reversal reward rhetoric right rise risk ritual role roof rule rumour rumor run safety safeguard sake sale
salute sample satisfaction scale scandal scenario scene scheme scope score screen search seat secrecy secret section
sector segment selection self-defence self-defense sense sensitivity/sensitivities sentiment
separation sequence seriousness setback set-up setup shadow shape shift shock shortage shortfall sight sign signal
significance signature silence similarity/similarities situation size skill slogan snub soil solidarity solution sound
speech/speeches speed sphere spirit split spread stage stake standard
standpoint start statistic statistics= step stop storm strain stream strength stress/stresses structure struggle style
substance success/successes suffering suggestion suicide sun supply/supplies support surface surprise surrender
surroundings= suspension suspicion sympathy/sympathies symbol system tactic tactics= tape task tear technique
telephone_line television temperature tenure term_of_office test_case thanks= theory/theories thing thought threshold
ticket title toast tone tool toll top touch track track_record tragedy/tragedies training transition translation
transparency treatment trend tribute trigger triumph trouble truck truth turmoil turn turning_point
turnout turnover twist type umbrella uncertainty/uncertainties understanding unease unity unification unrest update
upgrade urgency use vacancy/vacancies vehicle version veto/vetoes victory/victories viewpoint violation violence
virtue vision visibility voice volume vulnerability/vulnerabilities wake wall want wave way weakness/weaknesses wealth
weather weight welcome welfare well-being wheel will willingness win wing wish/wishes wisdom wonder word wording
words= work works= wound yield zeal
""",
}

# Closed classes, and the open-class words that stand inside noun and verb groups. Multi-word entries are joined with '_'.
WORDS = {
    "determiner": """the a an this that these those my your his her its our their some any no every each either
        neither another such what whatever which whichever whose all both half many several few little much more
        most less least enough one other same certain various said own""",
    "article": "the a an",
    "demonstrative": "this that these those such",
    "possessive": "my your his her its our their whose one's",
    "quantifier": """some any no every each either neither all both half many several few little much more most
        less least enough plenty a_few a_little a_lot_of lots_of plenty_of a_number_of a_series_of a_range_of
        a_couple_of a_pair_of dozens_of hundreds_of thousands_of millions_of scores_of most_of all_of some_of
        none_of one_of both_of each_of a_host_of a_string_of a_wide_range_of a_broad_range_of a_variety_of
        numerous countless multiple""",
    "preposition": """of in to for with on at from by about as into like through after over between out against
        during without before under around among
        amongst within along across behind beyond near towards toward via despite except concerning regarding amid
        amidst per plus minus off above below beneath beside
        besides inside outside since till until throughout upon versus vs onto past down up aboard following
        including excluding barring pending given considering notwithstanding
        opposite underneath unlike worth circa alongside in_front_of because_of according_to on_behalf_of
        in_addition_to ahead_of instead_of as_well_as together_with along_with in_line_with
        in_accordance_with in_connection_with with_regard_to in_regard_to with_respect_to in_respect_of
        in_relation_to in_terms_of in_view_of in_light_of in_the_light_of in_response_to in_reply_to in_favour_of
        in_favor_of in_spite_of in_case_of in_the_event_of in_the_course_of in_the_wake_of in_the_run-up_to
        in_the_runup_to in_the_midst_of in_the_middle_of in_the_presence_of in_the_context_of in_the_framework_of
        in_the_face_of in_the_absence_of
        within_the_framework_of at_the_initiative_of on_the_initiative_of at_the_request_of at_the_invitation_of
        on_the_occasion_of on_the_sidelines_of on_the_margins_of in_the_margins_of on_the_fringes_of
        at_the_suggestion_of at_the_beginning_of
        at_the_end_of at_the_start_of at_the_time_of by_means_of by_way_of by_virtue_of for_the_sake_of for_fear_of
        as_part_of as_a_result_of as_to as_for as_of as_from as_regards due_to owing_to thanks_to contrary_to
        prior_to
        subsequent_to next_to close_to near_to up_to apart_from aside_from away_from far_from other_than rather_than
        such_as except_for but_for with_the_exception_of with_the_participation_of with_the_aim_of with_a_view_to
        on_top_of on_account_of
        on_the_basis_of on_the_part_of on_the_eve_of on_the_verge_of out_of outside_of inside_of over_and_above
        regardless_of irrespective_of relative_to by_dint_of under_the_auspices_of at_the_behest_of in_contact_with
        in_touch_with
        in_exchange_for in_return_for in_charge_of in_honour_of in_honor_of in_memory_of in_support_of
        in_defiance_of in_breach_of in_violation_of in_search_of in_pursuit_of in_preparation_for in_place_of
        in_lieu_of in_time_for in_tandem_with in_parallel_with in_conjunction_with in_cooperation_with
        in_partnership_with in_coordination_with in_consultation_with in_contrast_to in_comparison_with compared_to
        compared_with based_on depending_on pursuant_to
        side_by_side_with face_to_face_with by_the_side_of at_the_hands_of at_the_level_of at_the_heart_of
        at_the_head_of at_the_top_of  from_among from_behind from_under over_the_course_of
        throughout_the_course_of""",
    "coordinator": "and or but nor yet & as_well_as plus both either neither not_only but_also along_with",
    "subordinator": """after although as as_if as_long_as as_soon_as as_though because before even_if even_though
        given_that if in_case in_order_to in_order_that insofar_as in_that
        lest now_that once provided provided_that providing since so_that such_that than that though till unless
        until when whenever where whereas wherever whereby whether while whilst
        why how on_condition_that on_the_understanding_that only_if if_only ever_since by_the_time the_moment
        the_day_after the_day_before a_day_after a_day_before every_time each_time any_time so_as_to except_that but_that
        notwithstanding_that assuming_that suppose supposing despite_the_fact_that""",
    "conditional": """if unless provided provided_that providing in_case in_the_event only_if as_long_as
        so_long_as on_condition_that whether assuming_that  supposing""",
    "complementizer": "that whether if how why what",
    # prepositions by what the group behind them is to an event: where it is; when ("since Monday", "by Monday", "before
    # Monday" are no time of it); how long ("after an hour", "within two hours" are no length)
    "event_place": "in at near outside",
    "event_time": "on in at during for over from around about throughout between",
    "event_length": "for over from",
    # prepositions in front of an event: what the clause tells happened in it, or beside it
    "within_event": "in during by on via at through into",
    "around_event": "after before following ahead_of since prior_to for",
    # in front of a gerund whose subject is the object before: "criticised Scholz for telephoning"
    "object_control": "for of from into over",
    # where somebody stands in a photograph: "Putin, left, and Trump"
    "picture_position": "left right center centre middle",
    "relative": """who whom whose which that where when whereby wherein whereupon of_which of_whom in_which
        during_which at_which after_which following_which with_whom to_whom with_which""",
    "interrogative": "who whom whose which what where when why how",
    "pronoun": """i you he she it we they me him her us them mine yours his hers ours theirs myself yourself himself
        herself itself ourselves yourselves themselves one oneself
        this that these those who whom which what each_other one_another someone somebody something anyone anybody
        anything everyone everybody everything no_one nobody nothing none all both either neither
        another others the_other the_others the_former the_latter the_two the_three the_pair the_duo the_trio
        the_same such many few several some most whoever whatever whichever""",
    "subject_pronoun": "i you he she it we they who",
    "object_pronoun": "me you him her it us them whom",
    "reflexive": "myself yourself himself herself itself ourselves yourselves themselves oneself",
    "reciprocal": "each_other one_another",
    "indefinite": """someone somebody something anyone anybody anything everyone everybody everything no_one
        nobody nothing none""",
    "expletive": "there it",
    "modal": """will would shall should can could may might must ought need dare 'll 'd used_to ought_to
        had_better would_rather""",
    "auxiliary": """be am is are was were been being have has had having do does did done doing will would shall
        should can could may might must get gets got 's 're 've 'm 'd 'll ain""",
    "negator": """not n't never no neither nor none nobody nothing no_one nowhere without hardly scarcely barely
        rarely seldom cannot far_from no_longer not_yet by_no_means in_no_way under_no_circumstances not_at_all
        anything_but instead_of rather_than""",
    "adverb": """also reportedly later earlier separately briefly personally again already just only then now still
        even ever always often sometimes usually frequently occasionally recently lately soon shortly immediately
        instantly directly indirectly jointly mutually publicly privately secretly openly formally informally
        officially unofficially originally initially previously formerly finally eventually ultimately lastly
        firstly secondly thirdly
        first next last subsequently afterwards afterward thereafter meanwhile simultaneously concurrently
        beforehand hitherto henceforth today yesterday tomorrow tonight overnight here there elsewhere abroad
        overseas home
        together apart aside away back forth forward forwards ahead along around down off on out over up in once
        twice thrice anew afresh repeatedly regularly constantly continually continuously consistently permanently
        temporarily provisionally
        tentatively conditionally reluctantly willingly eagerly gladly warmly cordially strongly firmly sharply
        harshly bluntly frankly candidly clearly explicitly implicitly specifically particularly especially notably foremost
        mainly chiefly primarily
        mostly largely partly partially entirely wholly fully completely totally absolutely essentially basically
        generally broadly roughly approximately nearly almost about exactly precisely merely simply solely purely
        alone likewise similarly
        equally alike instead rather otherwise moreover furthermore additionally besides however nevertheless
        nonetheless though therefore thus hence accordingly consequently indeed actually really truly apparently
        seemingly evidently obviously
        allegedly purportedly supposedly presumably probably possibly perhaps maybe likely unlikely certainly surely
        definitely undoubtedly doubtless hopefully unfortunately regrettably sadly fortunately surprisingly
        unexpectedly suddenly abruptly
        gradually slowly quickly rapidly swiftly promptly urgently quietly loudly carefully closely tightly deeply
        profoundly highly greatly considerably significantly substantially markedly dramatically slightly somewhat
        marginally barely
        hardly scarcely seldom rarely never well badly better best worse worst hard fast late early long daily
        weekly monthly annually yearly hourly nightly bilaterally multilaterally trilaterally internationally
        regionally locally nationally globally
        worldwide domestically politically economically militarily diplomatically financially technically legally
        historically traditionally telephonically virtually remotely online face-to-face by_phone by_telephone
        over_the_phone over_the_telephone on_the_phone on_the_telephone
        via_video_link by_video_link in_person in_private in_public in_turn in_particular in_general in_detail
        on_the_whole all_in_all by_and_large on_balance
        in_depth in_full in_part in_principle in_addition in_response in_return in_advance in_the_meantime in_fact
        in_short in_the_end in_time in_touch
        at_length at_once at_first at_last at_least at_most at_all at_present at_the_same_time at_the_moment
        at_that_time at_any_time as_well as_usual as_always as_yet as_before as_a_rule as_a_result as_expected
        as_planned as_scheduled as_agreed
        by_then by_now by_far by_mutual_consent of_course on_time on_schedule on_record off_the_record on_the_record
        on_camera behind_closed_doors one-on-one face_to_face in_person head-on so_far for_now for_the_time_being for_the_first_time for_example
        for_instance for_his_part for_her_part for_their_part for_its_part once_again once_more yet_again
        over_again all_along after_all above_all more_or_less sooner_or_later time_and_again day_and_night too very
        so quite pretty much far ago afterwards since before thence aboard afoot sideways straight straightaway
        forthwith right_away lately of_late
        individually collectively respectively unanimously overwhelmingly bitterly angrily furiously fiercely
        vehemently categorically flatly outright roundly squarely emphatically unequivocally unconditionally
        unilaterally vigorously actively
        successfully unsuccessfully peacefully violently forcibly illegally lawfully legally constitutionally
        democratically effectively efficiently productively constructively usefully intensively extensively
        thoroughly comprehensively
        altogether invariably perpetually increasingly decreasingly ever-more evermore ironically strikingly
        tellingly crucially importantly interestingly understandably rightly wrongly justly unfairly mistakenly
        deliberately intentionally accidentally inadvertently
        heartily sincerely wholeheartedly respectfully courteously politely hastily hurriedly belatedly prematurely
        retroactively thereby therein thereof hereby wherever anyhow anyway anywhere everywhere nowhere somewhere
        somehow sometime someday nowadays
        halfway midway northward northwards southward southwards eastward eastwards westward westwards inland
        offshore onshore upstream downstream underground upstairs downstairs downtown uptown indoors outdoors
        nearby""",
    "hedge": """about almost nearly around some roughly approximately circa close_to up_to at_least at_most
        more_than less_than over under just_over just_under slightly_more_than slightly_less_than no_more_than
        no_less_than not_more_than virtually practically an_estimated in_the_region_of in_the_order_of or_so
        give_or_take well_over a_little_over a_little_under a_bit_over somewhere_around barely hardly upwards_of
        north_of""",
    "evidential": """reportedly allegedly purportedly supposedly apparently presumably seemingly evidently
        according_to sources_say it_is_understood it_is_believed so-called as_reported unconfirmed""",
    "degree": """very so too quite rather fairly pretty extremely highly deeply really truly absolutely
        completely totally fully entirely utterly particularly especially most more less least much far even
        still somewhat slightly a_bit a_little exceptionally extraordinarily remarkably increasingly incredibly
        terribly enormously immensely hugely greatly relatively reasonably moderately overly unusually""",
    "temporal": """today yesterday tomorrow tonight now then later earlier previously recently soon shortly
        already still again before after since ago overnight meanwhile afterwards afterward subsequently
        formerly nowadays currently presently at_present the_same_day the_next_day the_following_day
        the_previous_day the_day_before the_day_after this_morning this_afternoon this_evening last_night
        hours_later days_later weeks_later months_later years_later hours_earlier days_earlier moments_later
        minutes_later on_the_eve shortly_before shortly_after soon_after right_after straight_after""",
    "future_cue": """will shall would going_to about_to due_to set_to expected_to scheduled_to planned_to
        slated_to bound_to likely_to poised_to preparing_to tomorrow next upcoming forthcoming coming planned
        scheduled expected future later_this soon shortly""",
    "separator": """separately another second third further additional different other also meanwhile elsewhere
        earlier later previous previously next following in_a_separate in_another on_another_occasion
        independently distinct""",
    "connector": """however moreover furthermore nevertheless nonetheless meanwhile therefore thus hence
        consequently accordingly likewise similarly additionally besides instead otherwise in_addition
        on_the_other_hand on_the_one_hand for_example for_instance in_particular in_contrast by_contrast in_turn
        as_a_result in_other_words that_said at_the_same_time in_the_meantime first second third finally lastly
        to_begin_with above_all after_all in_conclusion in_short to_sum_up as_such what_is_more in_this_regard
        in_this_context in_this_connection to_this_end with_this_in_mind for_its_part for_his_part for_her_part
        for_their_part on_his_part on_her_part""",
    "attributive": """phone telephone video news press state government party opposition security peace trade
        arms defence defense energy gas oil climate border summit nuclear war battlefield election cabinet
        parliament cease-fire ceasefire prisoner hostage aid air sea land army navy police court media
        television radio internet cyber space health food grain water power weapons missile drone tank fighter
        jet nuclear-weapons embassy consulate foreign-policy world home business bank budget tax labour labor
        football sports weekend summer winter holiday conference-call working-level expert-level minister-level
        leader-level top-level head-of-state phone-in line hotline videoconference call-centre call-center""",
    "particle": """up down off out in on over away back through along around about by forward ahead together
        apart aside to not""",
    "infinitive_marker": "to in_order_to so_as_to",
    "number": """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
        sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
        thousand million billion trillion dozen half quarter couple score mn bn tn crore lakh
        $ us$ a$ au$ c$ ca$ nz$ hk$ s$ nt$ r$ € £ ¥ ₽ ₹ ₺ ₴ ₪ ₩""",  # a sign of money stands where a number does
    "ordinal": """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
        fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first thirtieth
        fortieth fiftieth hundredth last next final penultimate umpteenth""",
    "title": """mr mrs ms miss dr sir dame lord lady prof professor president premier chancellor minister
        secretary king queen prince princess emir sultan sheikh pope general gen admiral adm colonel col captain
        capt major maj lieutenant lt sergeant sgt senator sen representative rep governor gov ambassador amb
        excellency majesty highness honourable honorable rev reverend archbishop cardinal bishop imam ayatollah
        comrade""",
    "interjection": "yes no oh well okay ok please hello goodbye thanks hi indeed alas",
    "adjective": """able absent absolute acceptable accountable accurate active actual acute additional adequate
        adjacent administrative advanced adverse affordable aggressive agricultural air-to-air alleged alternative
        ambitious ample ancient angry annual anonymous
        anti-government anti-tank anti-terrorist anxious apparent appropriate armed artificial assistant atomic
        autonomous available average aware bad ballistic basic beautiful bilateral binding bitter black blunt bold
        brave brief bright brilliant broad broken brutal busy
        calm candid capable careful cautious central certain cheap chemical chief civil civilian classic clean clear
        close closed closed-door cold collective colonial combined comfortable commercial common communist
        comparable competent competitive complete complex comprehensive
        concerned concrete confident confidential conflicting congressional consecutive conservative considerable
        consistent constant constitutional constructive contemporary contentious continued controversial
        conventional cool cordial correct corrupt costly courageous
        covert crazy criminal critical crucial cruel current cyber daily damaging dangerous dark dead deadly deep
        defensive deliberate democratic dense deputy desperate detailed developed developing different difficult
        digital diplomatic direct dirty disastrous distant
        distinct diverse domestic double dramatic dry dual due dubious dynamic eager early east eastern easy
        economic effective efficient elaborate elderly elected electoral electric electronic elegant eligible
        emotional empty encouraging endless enormous entire environmental equal
        essential established ethical ethnic everyday evident evil exact excellent exceptional excessive exclusive
        executive existing exiled expensive experienced experimental explicit explosive extended extensive external
        extra extraordinary extreme face-to-face face_to_face fair faithful false familiar famous
        fast fatal federal fellow female fierce final financial fine firm first-ever fiscal five-year flexible
        foreign formal former fragile frank free frequent fresh friendly frozen fruitful full full-scale fundamental
        further future general generous gentle genuine global
        ongoing continuing prevailing deteriorating escalating evolving worsening unfolding surrounding
        sweeping unprovoked lingering mounting impending looming underlying
        golden good gradual grand grateful grave great green gross ground-breaking growing guilty half-hour
        half-hour-long happy hard harsh healthy heated heavy helpful hidden high high-level high-profile
        high-ranking high-stakes historic historical hostile hot hour-long hourlong two-hour three-hour huge human
        humanitarian
        hungry hybrid icy ideal identical ideological ill illegal illegitimate immediate imminent immune impartial
        imperial implicit important impossible impressive in-depth in-person inaugural inclusive incoming incomplete
        incorrect incredible incumbent indefinite independent indigenous indirect
        individual industrial inevitable influential informal initial innocent innovative institutional insufficient
        intense intensive interested interesting interim interior internal international invaluable invisible joint
        judicial junior just keen key large large-scale lasting late latest leading left-wing
        legal legislative legitimate lengthy liberal likely limited little live local logical logistical long
        long-awaited long-distance long-range long-standing long-term longtime loose low low-level loyal lucrative
        major male many maritime marginal mass massive material maximum meaningful medical medium-term mental
        mere middle military minor minute-long missing mixed mobile moderate modern modest monetary monthly moral
        multilateral multiple municipal murky muslim mutual mutually-beneficial mysterious narrow national native
        natural naval near nearby necessary negative nervous neutral new next noble non-binding non-permanent normal
        north northern notable
        notorious nuclear numerous objective obvious occasional occupied odd offensive official old online only open
        operational opposite optimistic oral ordinary organised organized original other outgoing outright
        outstanding outspoken overall overdue overseas own painful parallel parliamentary partial particular past
        patient patriotic peaceful pending permanent personal pessimistic phased physical planned plausible pleasant
        pleased plenary pointed poised polite political poor popular positive possible post-war potential powerful
        practical pragmatic precious precise preliminary premature prepared present presidential preventive previous
        primary prime principal prior private pro-russian pro-western productive professional profound prolonged
        prominent promising proper proposed prospective prosperous proud provincial provisional provocative public
        punitive quick quiet racial radical random rapid rare rational raw ready real realistic
        reasonable recent reciprocal red regional regular related relative relevant reliable religious reluctant
        remaining remarkable remote renewable renewed repeated representative residential resilient respected
        respectful respective responsible retired revolutionary rich right right-wing rigid rival robust rocky rough
        routine royal rude ruling rural sacred sad safe satisfactory satisfied scattered sceptical skeptical
        scientific secondary secret secure select senior sensible sensitive separate serious severe shared sharp
        short short-range short-term shuttle significant silent similar simple sincere single slight slow small
        smooth so-called
        social socialist soft sole solid sophisticated sorry south southern sovereign special specific spectacular
        stable standing stark state-owned state-run stated steady stern sticky stiff strained strange strategic
        strict striking strong structural stubborn stuck subsequent substantial substantive successful successive
        sudden
        sufficient suitable supreme sure surprising surprised suspected suspicious sustainable swift symbolic
        systematic tactical technical technological telephonic temporary tense tentative terrible territorial
        terrorist thankful thematic third-party thorough tight timely tiny top top-level tough toxic traditional
        tragic transatlantic transitional transparent
        tremendous trilateral tripartite trusted trusting true two-day two-way typical ugly ultimate unacceptable
        unanimous unannounced unauthorised unauthorized unaware uncertain unchanged unclear unconditional
        unconfirmed undisclosed uneasy unexpected unfair unfriendly unhappy uniform unilateral unique united
        universal unknown unlawful unlikely unprecedented unproductive unscheduled unspecified unstable unsuccessful
        unusual upcoming upper urban urgent useful usual vague valid valuable various vast verbal viable vibrant
        victorious video-linked vigorous violent virtual visible visiting vital vocal volatile voluntary vulnerable
        warm wartime weak wealthy weekly welcome well-known west western white whole wide wide-ranging widespread
        wild willing
        wise wonderful working worldwide worried worrying worse worst worth worthy wounded written wrong yearly
        young businesslike business-like 20-minute 30-minute 40-minute 45-minute 90-minute minutes-long hours-long
        day-long daylong week-long weeklong month-long year-long decades-old decade-long never-before-seen
        cross-border counter-terrorism counterterrorism pre-arranged prearranged previously-unannounced""",
}



def third(base):
    if re.search(r"(s|x|z|ch|sh)$", base) or re.search(r"[^aeiou]o$", base):
        return base + "es"
    if re.search(r"[^aeiou]y$", base):
        return base[:-1] + "ies"
    return base + "s"


def one_syllable_cvc(base):
    flat = base.replace("qu", "qw")
    return len(re.findall(r"[aeiouy]+", flat)) == 1 and re.search(r"[^aeiou][aeiou][^aeiouwxy]$", flat) is not None


def past(base, flag):
    if base.endswith("e"):
        return [base + "d"]
    if re.search(r"[^aeiou]y$", base):
        return [base[:-1] + "ied"]
    return [stem + "ed" for stem in stems(base, flag)]


def gerund(base, flag):
    if base.endswith("ie"):
        return [base[:-2] + "ying"]
    if re.search(r"[^eoy]e$", base):
        return [base[:-1] + "ing"]
    return [stem + "ing" for stem in stems(base, flag)]


def stems(base, flag):
    if base.endswith("c"):
        return [base + "k"]
    if flag == "%":
        return [base + base[-1], base]
    if flag == "+" or (one_syllable_cvc(base) and not base.endswith("c")):
        return [base + base[-1]]
    return [base]


def both_spellings(word):
    return [word, re.sub(r"is(e)$", r"iz\1", word)] if word.endswith("ise") else [word]


def build_verbs():
    rows = {}

    def put(lemma, past_forms, participle, third_forms, gerunds, noun):
        if lemma not in rows:
            rows[lemma] = [past_forms, participle, third_forms, gerunds, noun]

    for entry in re.split(r"[|\n]", IRREGULAR):
        parts = entry.split()
        if not parts:
            continue
        base = parts[0].rstrip("!")
        odd = dict(p.split("=") for p in parts[1:] if "=" in p)
        forms = [p.split("/") for p in parts[1:] if "=" not in p]
        put(base, forms[0], forms[1] if len(forms) > 1 else forms[0],
            odd["third"].split("/") if "third" in odd else [third(base)],
            odd["gerund"].split("/") if "gerund" in odd else gerund(base, "+" if base in DOUBLING_IRREGULAR else ""),
            "!" in parts[0])
    for word in REGULAR.split():
        base = word.rstrip("!~+%")
        flag = "+" if "+" in word else "%" if "%" in word else ""
        for spelled in both_spellings(base) if "~" in word else [base]:
            put(spelled, past(spelled, flag), past(spelled, flag), [third(spelled)], gerund(spelled, flag), "!" in word)
    for entry in re.split(r"[|\n]", PARTICLE):
        if not entry.split():
            continue
        verb, particle = entry.strip().split(" ", 1)
        forms = rows[verb]
        rows[entry.strip()] = [[f + " " + particle for f in cell] for cell in forms[:4]] + [False]
    classes = {lemma: set() for lemma in rows}
    for name, members in VERB_CLASSES.items():
        for word in members.split():
            for spelled in both_spellings(word.rstrip("~")) if "~" in word else [word]:
                lemma = spelled.replace("_", " ")
                if lemma not in classes:
                    raise SystemExit(f"class {name}: no verb '{lemma}'")
                classes[lemma].add(name)
    return [[lemma] + [";".join(cell) for cell in rows[lemma][:4]] + [";".join(sorted(classes[lemma]))] +
            ["y" if rows[lemma][4] else ""] for lemma in sorted(rows)]


# Irregular verbs whose gerund doubles although their past is given outright.
DOUBLING_IRREGULAR = {"beget", "begin", "forget", "beset", "offset", "preset", "inset", "reset", "outbid", "upset", "forbid",
                      "overrun", "outrun", "rerun", "undercut", "recut", "resit", "babysit"}


# ----------------------------------------------------------------------------------------------------- nouns, words: build
SIBILANT = re.compile(r"(s|x|z|ch|sh)$")
O_PLURALS = {"embargo", "veto", "hero", "echo", "potato", "tomato", "cargo", "tornado", "torpedo", "volcano", "motto"}


def plural(noun):
    if noun.endswith("man"):
        return noun[:-3] + "men"
    if SIBILANT.search(noun) or noun in O_PLURALS:
        return noun + "es"
    if re.search(r"[^aeiou]y$", noun):
        return noun[:-1] + "ies"
    return noun + "s"


def build_nouns():
    rows = {}
    for name, members in NOUNS.items():
        for entry in members.split():
            noun, slash, given = entry.partition("/")
            only = noun.endswith("=")
            noun = noun.rstrip("=").replace("_", " ")
            many = "" if only else given.replace("_", " ") if slash else plural(noun)
            row = rows.setdefault(noun, [many, set()])
            row[1].add(name)
            if slash or only:
                row[0] = many
    return [[noun, rows[noun][0], ";".join(sorted(rows[noun][1]))] for noun in sorted(rows)]


def build_words():
    rows = {}
    for name, members in WORDS.items():
        for word in members.split():
            rows.setdefault(word.replace("_", " "), set()).add(name)
    return [[word, ";".join(sorted(rows[word]))] for word in sorted(rows)]


ORIGIN = ("# Written for this project (from general knowledge of English), Apache-2.0. "
          "Made by script/build_lexicon.py: edit the\n# lists there. Forms are folded (lower case, plain ASCII).\n")

TABLES = {
    "verbs.tsv": (["lemma", "past", "participle", "third", "gerund", "classes", "noun"], build_verbs,
                  "# Verbs of news English with their forms; ';' between forms that are both in use (British first). A lemma with a\n"
                  "# space is a verb and its particle, which may stand apart. noun: y when the base form or the -s form is at least as\n"
                  "# often a noun in news. classes: what the chunker and the frames ask for; described in script/build_lexicon.py.\n"),
    "nouns.tsv": (["noun", "plural", "classes"], build_nouns,
                  "# Frequent nouns of news; plural empty: the noun has one number form only. classes: event, content (a that-clause may\n"
                  "# spell it out), person, body (offices, organisations, states as actors), time, place, document, topic, quantity,\n"
                  "# other.\n"),
    "words.tsv": (["word", "classes"], build_words,
                  "# Closed word classes, and adverbs, adjectives and attributive nouns that stand inside verb and noun groups. An entry\n"
                  "# with spaces is one unit (\"in front of\"). A word may be in several classes; the context decides.\n"),
}


def fold(text):
    flat = unicodedata.normalize("NFKD", text).replace("\u2019", "'")
    return "".join(c for c in flat if not unicodedata.combining(c)).lower()


def render(name):
    header, build, about = TABLES[name]
    rows, seen = [], set()
    for row in build():
        row = [fold(cell) for cell in row]
        if row[0] not in seen:
            seen.add(row[0])
            rows.append("\t".join(row))
    return about + ORIGIN + "\t".join(header) + "\n" + "\n".join(rows) + "\n"


def main():
    check = "--check" in sys.argv[1:]
    failed = 0
    for name in TABLES:
        path = os.path.join(ROOT, name)
        made = render(name)
        if check:
            with open(path, encoding="utf-8") as table:
                if table.read() != made:
                    print(f"{path}: not what script/build_lexicon.py gives", file=sys.stderr)
                    failed = 1
        else:
            with open(path, "w", encoding="utf-8", newline="\n") as table:
                table.write(made)
    return failed


if __name__ == "__main__":
    sys.exit(main())
