// SPDX-License-Identifier: Apache-2.0
#pragma once
// Who is meant, on that day. The manual of the resolver: how the words of an article become the actors of its events.
//
// 1. SCAN (article_scan.h). One walk of the gazetteer over the article finds every name, title and word of
//    data/actors at every token, also a letter away from a known name ("Zelenskiy"), without accents, with or
//    without hyphens. Sentences are marked as written In Title Case, where a capital letter proves nothing; what was
//    IN CAPITALS has its case back already (extract/truecase).
//
// 2. GRAMMAR (mention_finder.h, mention_grammar.h). A recursive descent reads phrases: determiner, modifiers, sides,
//    body, head, complement, name. It asks what the words say, not who is meant: "the former Polish deputy foreign
//    minister Jan Kowalczyk" is a person by name with a title in the past, a deputy, of Poland. What it finds are raw
//    mentions.
//      names      listed ones by the gazetteer, given name first or last ("Orban Viktor"), with patronymics and
//                 initials; unlisted ones by their shape beside a title ("Fisheries Minister X", "X, the envoy of
//                 Norway", "President of Tatarstan X": an office of a region is none of the state's), or by a known
//                 given name and a verb of saying
//      roles      a title or description without a name ("the top US diplomat", "the prince", "his counterpart")
//      sides      states, organisations, their capitals and palaces; `may_be_place` where a preposition or a venue
//                 stands before ("flew to Beijing"), an adjective where a thing follows ("Ukraine war", "Kiev
//                 restaurants")
//      traps      the longest phrase wins, so "Paris Saint-Germain" of not_actors.tsv hides Paris; "Jools Holland"
//                 and "Bangladesh Cricket Board" are recognised by what stands beside the state's name
//
// 3. FACTS (reference_setup.cc). Before anybody is resolved: the day of every sentence (its own date, else the
//    article's); the side of the dateline; the sides that the article names; the persons whom a full name or a
//    fitting title introduces anywhere in it, so that a headline may say "Bush" first; the quotations.
//
// 4. RESOLUTION (reference_resolver.h), left to right, with what has been read so far in the entity table, each
//    entity with a salience that grows with mentions (subjects most) and fades with sentences; then once more for
//    what only the rest of the article tells.
//      names      every bearer of the name is weighed (person_choice.h): introduced in the article; title and side
//                 that fit, now or ever; an office on the day and its rank; how many years away. A title's explicit
//                 side wins over other offices of the person: "Polish Foreign Minister and OSCE Chairman X" acts for
//                 Poland. A surname alone needs a leader, a side that the article names, or an introduction; else the
//                 words are left alone. Strangers get an id made of name and side, the same in every article.
//      roles      the person of the article who holds that office of that side on the day of the sentence, none of
//                 those whom the same clause names ("The President thanked President X"); of no side told, the
//                 publisher's own (a government's page) or who is named later (reference_own_side.cc); else the
//                 holder of the tables on that day ("In 2003 the US president"). "Former" asks for nobody in office,
//                 "elect" for who will be within 150 days, "caretaker" for whoever governs.
//      pronouns   he, she: in the sentence the nearest subject, in earlier ones the first, speakers first where
//                 somebody speaks (compare Hobbs 1978; Lappin and Leass 1994). I, we in a quotation: who speaks it,
//                 beside its beginning or its end, or who spoke just before; in "Statement by X" all of it is his.
//                 The latter, the former: of the last two named.
//      plurals    by sides ("the leaders of Russia and the US", "E3 foreign ministers": one for each member), by the
//                 pair last joined ("they", "their foreign ministers"), by salience ("the two presidents", "both
//                 sides").
//      the rest   "the Gulf state" is the one in focus of those it can be; "the ministry" belongs to the body, the
//                 dateline or the only side at hand; aides to those whom they serve, delegations to who leads them.
//
// 5. DOUBT. Every reading has a score. Where several actors could be meant, all are kept with their share of the
//    evidence (Mention::candidates), and the score falls with the share of the chosen one: two equals leave five
//    eighths of it. Below 0.5 a reading is a guess, and the confidence of a claim that rests on it says so. What
//    cannot be told is either dropped (a plain "it") or kept without an entity. `readout extract --explain` shows
//    each mention with its candidates, `--mentions` prints them as lines of JSON.
//
// Example: "Putin met Erdogan. The Turkish leader told his US counterpart about it.", 9 August 2016.
//    person "Putin"               known leader, alone by surname            Vladimir Putin/RUS/president
//    person "Erdogan"             the same                                  Recep Tayyip Erdogan/TUR/president
//    role "The Turkish leader"    antecedent of Turkey who leads it         Recep Tayyip Erdogan/TUR/president
//    role "his US counterpart"    owner leads a state; nobody of the USA in Barack Obama/USA/president
//                                 the article; the tables know who led it

#include <vector>

#include "extract/actors/article_scan.h"
#include "extract/actors/mention.h"
#include "extract/actors/mention_finder.h"

namespace readout::extract {

ActorAnalysis ResolveMentions(const ArticleScan& scan, const std::vector<TimeExpression>& times,
                              const ActorKnowledge& knowledge, std::vector<RawMention> mentions);

}  // namespace readout::extract
