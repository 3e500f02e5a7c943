// SPDX-License-Identifier: Apache-2.0
// Sentences and the clauses they have: verb, tense, subject, object, and what each clause hangs on. The texts are those of
// TestReading::Clauses (test_reading.h).
#include <string>
#include <string_view>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/unit/syntax/test_reading.h"

namespace readout::extract {
namespace {

using ::testing::ElementsAre;
using ::testing::UnorderedElementsAreArray;

struct Case {
  std::string_view sentence;
  std::vector<std::string> clauses;
};

void Check(const std::vector<Case>& cases) {
  for (const Case& c : cases) EXPECT_THAT(TestReading(c.sentence).Clauses(), UnorderedElementsAreArray(c.clauses)) << c.sentence;
}

TEST(Clauses, Passives) {
  Check({
      {"Donald Trump was telephoned by Vladimir Putin on Monday.",
       {"main telephone past passive s=Donald Trump"}},
      {"Moon Jae-in was received by Vladimir Putin in Vladivostok.",
       {"main receive past passive s=Moon Jae-in"}},
      {"The meeting has been cancelled by the Kremlin.",
       {"main cancel present perfect passive s=The meeting"}},
      {"The call was not planned.",
       {"main plan past passive negated s=The call"}},
      {"The call was followed by a meeting in Ankara.",
       {"main follow past passive s=The call"}},
      {"The agreement was signed and the leaders shook hands.",
       {"main sign past passive s=The agreement", "coordinate(sign) by=and shake past s=the leaders o=hands"}},
      {"Raul Castro was told by Barack Obama that the embargo would stay.",
       {"main tell past passive s=Raul Castro", "complement(tell) by=that stay present modal=would s=the embargo"}},
  });
}

TEST(Clauses, TensesModalsAndNegation) {
  Check({
      {"Vladimir Putin telephoned Donald Trump on Monday.",
       {"main telephone past s=Vladimir Putin o=Donald Trump"}},
      {"Emmanuel Macron has spoken with Volodymyr Zelensky.",
       {"main speak present perfect s=Emmanuel Macron"}},
      {"Emmanuel Macron had spoken with Volodymyr Zelensky before the summit.",
       {"main speak past perfect s=Emmanuel Macron"}},
      {"Emmanuel Macron will speak with Volodymyr Zelensky on Friday.",
       {"main speak future modal=will s=Emmanuel Macron"}},
      {"Emmanuel Macron did not speak with Volodymyr Zelensky.",
       {"main speak past negated s=Emmanuel Macron"}},
      {"Emmanuel Macron never called Volodymyr Zelensky.",
       {"main call past negated s=Emmanuel Macron o=Volodymyr Zelensky"}},
      {"The two presidents are discussing Ukraine.",
       {"main discuss present progressive s=The two presidents o=Ukraine"}},
      {"Lee Myung-bak and Taro Aso will be meeting in Seoul on Thursday.",
       {"main meet future progressive modal=will s=Lee Myung-bak and Taro Aso"}},
      {"Joe Biden is to meet Xi Jinping in Bali.",
       {"main meet present be-to s=Joe Biden o=Xi Jinping"}},
      {"Mahmoud Abbas was to meet Ariel Sharon in Jericho.",
       {"main meet past be-to s=Mahmoud Abbas o=Ariel Sharon"}},
      {"Joe Biden could meet Xi Jinping in Bali.",
       {"main meet present modal=could s=Joe Biden o=Xi Jinping"}},
      {"Joe Biden should have called Xi Jinping.",
       {"main call present perfect modal=should s=Joe Biden o=Xi Jinping"}},
      {"Cyril Ramaphosa and Paul Kagame have not met since March.",
       {"main meet present perfect negated s=Cyril Ramaphosa and Paul Kagame"}},
  });
}

TEST(Clauses, Relatives) {
  Check({
      {"Sergey Lavrov, who arrived on Monday, called Hakan Fidan.",
       {"relative by=who arrive past s=Sergey Lavrov", "main call past s=Sergey Lavrov o=Hakan Fidan"}},
      {"Sergey Lavrov, who met Hakan Fidan on Monday, left Ankara.",
       {"relative by=who meet past s=Sergey Lavrov o=Hakan Fidan", "main leave past s=Sergey Lavrov o=Ankara"}},
      {"The call, which lasted an hour, was useful.",
       {"relative by=which last past s=The call", "main be past predicate=useful s=The call"}},
      {"Boris Yeltsin, who had been ill, telephoned Bill Clinton.",
       {"relative by=who be past predicate=ill s=Boris Yeltsin", "main telephone past s=Boris Yeltsin o=Bill Clinton"}},
      {"George W. Bush, whom Hu Jintao had called, thanked him.",
       {"relative by=whom call past perfect s=Hu Jintao o=George W. Bush", "main thank past s=George W. Bush o=him"}},
      {"It was Donald Trump who called Vladimir Putin.",
       {"main be past s=It o=Donald Trump", "relative(be) by=who call past s=Donald Trump o=Vladimir Putin"}},
  });
}

TEST(Clauses, CoordinatedVerbsShareTheirSubject) {
  Check({
      {"Olaf Scholz called Vladimir Putin and urged him to withdraw.",
       {"main call past s=Olaf Scholz o=Vladimir Putin", "coordinate(call) by=and urge past s=Olaf Scholz o=him", "infinitive(urge)@him withdraw infinitive s=him"}},
      {"Xi Jinping received Sergey Lavrov and praised the talks.",
       {"main receive past s=Xi Jinping o=Sergey Lavrov", "coordinate(receive) by=and praise past s=Xi Jinping o=the talks"}},
      {"Emmanuel Macron called Ebrahim Raisi and discussed the nuclear deal.",
       {"main call past s=Emmanuel Macron o=Ebrahim Raisi", "coordinate(call) by=and discuss past s=Emmanuel Macron o=the nuclear deal"}},
      {"Shinzo Abe and Moon Jae-in spoke by phone and agreed to meet.",
       {"main speak past s=Shinzo Abe and Moon Jae-in", "coordinate(speak) by=and agree past s=Shinzo Abe and Moon Jae-in", "infinitive(agree) meet infinitive s=Shinzo Abe and Moon Jae-in"}},
      {"Ehud Barak met Yasser Arafat but refused to shake hands.",
       {"main meet past s=Ehud Barak o=Yasser Arafat", "coordinate(meet) by=but refuse past s=Ehud Barak", "infinitive(refuse) shake infinitive s=Ehud Barak o=hands"}},
  });
}

TEST(Clauses, InfinitivesUnderVerbsOfPlanningAndRefusing) {
  Check({
      {"Donald Trump plans to call Vladimir Putin.",
       {"main plan present s=Donald Trump", "infinitive(plan) call infinitive s=Donald Trump o=Vladimir Putin"}},
      {"Donald Trump agreed to meet Kim Jong Un in Singapore.",
       {"main agree past s=Donald Trump", "infinitive(agree) meet infinitive s=Donald Trump o=Kim Jong Un"}},
      {"Donald Trump has agreed to speak to Volodymyr Zelensky by phone.",
       {"main agree present perfect s=Donald Trump", "infinitive(agree) speak infinitive s=Donald Trump"}},
      {"Joe Biden offered to host Volodymyr Zelensky.",
       {"main offer past s=Joe Biden", "infinitive(offer) host infinitive s=Joe Biden o=Volodymyr Zelensky"}},
      {"Vladimir Putin refused to speak to Volodymyr Zelensky.",
       {"main refuse past s=Vladimir Putin", "infinitive(refuse) speak infinitive s=Vladimir Putin"}},
      {"Barack Obama wanted to call Hassan Rouhani.",
       {"main want past s=Barack Obama", "infinitive(want) call infinitive s=Barack Obama o=Hassan Rouhani"}},
      {"Kyiv hopes to arrange a call.",
       {"main hope present s=Kyiv", "infinitive(hope) arrange infinitive s=Kyiv o=a call"}},
      {"Claudia Sheinbaum promised to send troops to the border.",
       {"main promise past s=Claudia Sheinbaum", "infinitive(promise) send infinitive s=Claudia Sheinbaum o=troops"}},
      {"Jens Stoltenberg did not want to cancel the meeting.",
       {"main want past negated s=Jens Stoltenberg", "infinitive(want) cancel infinitive s=Jens Stoltenberg o=the meeting"}},
      {"Vladimir Putin is ready to meet Donald Trump.",
       {"main be present predicate=ready s=Vladimir Putin", "infinitive(be) meet infinitive s=Vladimir Putin o=Donald Trump"}},
  });
}

TEST(Clauses, InfinitivesWhoseSubjectIsTheObject) {
  Check({
      {"Angela Merkel urged Vladimir Putin to call Petro Poroshenko.",
       {"main urge past s=Angela Merkel o=Vladimir Putin", "infinitive(urge)@putin call infinitive s=Vladimir Putin o=Petro Poroshenko"}},
      {"Antony Blinken asked Sergey Lavrov to release the prisoners.",
       {"main ask past s=Antony Blinken o=Sergey Lavrov", "infinitive(ask)@lavrov release infinitive s=Sergey Lavrov o=the prisoners"}},
  });
}

TEST(Clauses, InfinitivesUnderNouns) {
  Check({
      {"Hu Jintao expressed readiness to continue the dialogue.",
       {"main express past s=Hu Jintao o=readiness", "infinitive(express)@readiness continue infinitive s=Hu Jintao o=the dialogue"}},
      {"The prime minister accepted an invitation to visit Ankara.",
       {"main accept past s=The prime minister o=an invitation", "infinitive(accept)@invitation visit infinitive s=The prime minister o=Ankara"}},
  });
}

TEST(Clauses, ThatClauses) {
  Check({
      {"Dmitry Peskov said that Vladimir Putin would call Donald Trump.",
       {"main say past s=Dmitry Peskov", "complement(say) by=that call present modal=would s=Vladimir Putin o=Donald Trump"}},
      {"Dmitry Peskov said Vladimir Putin had called Donald Trump.",
       {"main say past s=Dmitry Peskov", "complement(say) call past perfect s=Vladimir Putin o=Donald Trump"}},
      {"Dmitry Peskov denied that Vladimir Putin had called Donald Trump.",
       {"main deny past s=Dmitry Peskov", "complement(deny) by=that call past perfect s=Vladimir Putin o=Donald Trump"}},
      {"Vladimir Putin told Donald Trump that the talks had failed.",
       {"main tell past s=Vladimir Putin o=Donald Trump", "complement(tell) by=that fail past perfect s=the talks"}},
      {"Recep Tayyip Erdogan said on Friday that he had spoken to Vladimir Putin.",
       {"main say past s=Recep Tayyip Erdogan", "complement(say) by=that speak past perfect s=he"}},
      {"The Kremlin announced that the talks would be held on Tuesday.",
       {"main announce past s=The Kremlin", "complement(announce) by=that hold present passive modal=would s=the talks"}},
  });
}

TEST(Clauses, Attributions) {
  Check({
      {"Vladimir Putin called Donald Trump on Monday, Yury Ushakov said.",
       {"attribution say past s=Yury Ushakov", "main call past s=Vladimir Putin o=Donald Trump"}},
      {"\"The presidents spoke for an hour,\" Yury Ushakov said.",
       {"attribution say past s=Yury Ushakov", "main speak past s=The presidents"}},
      {"\"The conversation was useful,\" Sergey Lavrov told reporters on Friday.",
       {"attribution tell past s=Sergey Lavrov o=reporters", "main be past predicate=useful s=The conversation"}},
      {"\"We agreed to meet,\" Narendra Modi said.",
       {"attribution say past s=Narendra Modi", "main agree past s=We", "infinitive(agree) meet infinitive s=We"}},
      {"According to Dmitry Peskov, the leaders discussed Syria.",
       {"main discuss past s=the leaders o=Syria"}},
  });
}

TEST(Clauses, Participials) {
  Check({
      {"The call initiated by the Kremlin lasted 40 minutes.",
       {"participial initiate passive participial s=The call", "main last past s=The call"}},
      {"Vladimir Putin, speaking in Sochi, said he would call Recep Tayyip Erdogan.",
       {"participial speak participial s=Vladimir Putin", "main say past s=Vladimir Putin", "complement(say) call present modal=would s=he o=Recep Tayyip Erdogan"}},
  });
}

TEST(Clauses, AdverbialClauses) {
  Check({
      {"After he met Xi Jinping, Vladimir Putin called Narendra Modi.",
       {"adverbial by=after meet past s=he o=Xi Jinping", "main call past s=Vladimir Putin o=Narendra Modi"}},
      {"Before he flew to Astana, Recep Tayyip Erdogan telephoned Vladimir Putin.",
       {"adverbial by=before fly past s=he", "main telephone past s=Recep Tayyip Erdogan o=Vladimir Putin"}},
  });
}

TEST(Clauses, WhatAClauseHasInterruptedGoesOn) {
  Check({
      {"Reports that Donald Trump called Vladimir Putin are false.",
       {"complement(be) by=that call past s=Donald Trump o=Vladimir Putin", "main be present predicate=false s=Reports"}},
      {"Plans to call Vladimir Putin were dropped.",
       {"infinitive(drop)@plans call infinitive o=Vladimir Putin", "main drop past passive s=Plans"}},
      {"The call Donald Trump made on Monday lasted an hour.",
       {"relative make past s=Donald Trump o=The call", "main last past s=The call"}},
      {"The call that Donald Trump made on Monday was short.",
       {"relative by=that make past s=Donald Trump o=The call", "main be past predicate=short s=The call"}},
      {"Dmitry Peskov told reporters that Donald Trump had called.",
       {"main tell past s=Dmitry Peskov o=reporters", "complement(tell) by=that call past perfect s=Donald Trump"}},
  });
}

TEST(Clauses, ParticiplesAmongFiniteVerbs) {
  Check({
      {"Donald Trump cancelled the meeting with Vladimir Putin planned for Friday.",
       {"main cancel past s=Donald Trump o=the meeting", "participial(cancel) plan passive participial s=the meeting"}},
      {"Dmitry Peskov said Vladimir Putin planned a call.",
       {"main say past s=Dmitry Peskov", "complement(say) plan past s=Vladimir Putin o=a call"}},
      {"Speaking by phone with Vladimir Putin, Narendra Modi urged restraint.",
       {"participial(urge) speak participial s=Narendra Modi", "main urge past s=Narendra Modi o=restraint"}},
  });
}

TEST(Clauses, ConditionsWithoutIf) {
  Check({
      {"Had Donald Trump called Vladimir Putin, Kyiv would have protested.",
       {"adverbial by=had call past s=Donald Trump o=Vladimir Putin", "main protest present perfect modal=would s=Kyiv"}},
      {"Every time Donald Trump calls Vladimir Putin, Kyiv trembles.",
       {"adverbial by=every time call present s=Donald Trump o=Vladimir Putin", "main tremble present s=Kyiv"}},
  });
}

TEST(Clauses, VerbsThatAreLeftOut) {
  Check({
      {"Donald Trump called Vladimir Putin on Monday and Volodymyr Zelensky on Tuesday.",
       {"main call past s=Donald Trump o=Vladimir Putin", "coordinate(call) by=and call past s=Donald Trump o=Volodymyr Zelensky"}},
      {"Donald Trump called Vladimir Putin and Volodymyr Zelensky on Tuesday.",
       {"main call past s=Donald Trump o=Vladimir Putin and Volodymyr Zelensky"}},
  });
}

TEST(Clauses, InfinitivesWithASubjectOfTheirOwn) {
  Check({
      {"There are no plans for Vladimir Putin to call Donald Trump.",
       {"main be present o=no plans", "infinitive(be)@plans call infinitive s=Vladimir Putin o=Donald Trump"}},
      {"Emmanuel Macron called on Donald Trump to meet Volodymyr Zelensky.",
       {"main call past s=Emmanuel Macron", "infinitive(call)@trump meet infinitive s=Donald Trump o=Volodymyr Zelensky"}},
      {"Donald Trump promised Volodymyr Zelensky to call Vladimir Putin.",
       {"main promise past s=Donald Trump o=Volodymyr Zelensky",
        "infinitive(promise)@zelensky call infinitive s=Donald Trump o=Vladimir Putin"}},
      {"A meeting is due to take place on Thursday.",
       {"main be present predicate=due s=A meeting", "infinitive(be) take infinitive s=A meeting o=place"}},
      {"Donald Trump is going to meet Vladimir Putin.",
       {"main meet present be-to s=Donald Trump o=Vladimir Putin"}},
      {"Donald Trump would like to meet Vladimir Putin.",
       {"main like present modal=would s=Donald Trump", "infinitive(like) meet infinitive s=Donald Trump o=Vladimir Putin"}},
  });
}

TEST(Clauses, Headlines) {
  Check({
      {"Putin calls Trump",
       {"main call present s=Putin o=Trump"}},
      {"Macron to host Zelensky",
       {"main host infinitive s=Macron o=Zelensky"}},
      {"Putin, Erdogan discuss Syria by phone",
       {"main discuss present s=Putin, Erdogan o=Syria"}},
      {"Trump, Kim shake hands in Singapore",
       {"main shake present s=Trump, Kim o=hands"}},
      {"Scholz meets Xi in Beijing",
       {"main meet present s=Scholz o=Xi"}},
      {"Trump says he will call Putin",
       {"main say present s=Trump", "complement(say) call future modal=will s=he o=Putin"}},
      {"Kremlin denies Putin called Trump",
       {"main deny present s=Kremlin", "complement(deny) call past s=Putin o=Trump"}},
      {"Ushakov: Putin and Trump spoke for an hour",
       {"main speak past s=Putin and Trump"}},
  });
}

TEST(Clauses, ParticlesAndPrepositionsLeaveTheObjectAlone) {
  Check({
      {"Ariel Sharon called off a meeting with Mahmoud Abbas.",
       {"main call past s=Ariel Sharon o=a meeting"}},
      {"The Kremlin did not rule out a call.",
       {"main rule past negated s=The Kremlin o=a call"}},
      {"Bill Clinton spoke for an hour with Boris Yeltsin.",
       {"main speak past s=Bill Clinton"}},
      {"In a phone call with Narendra Modi, Joe Biden raised the war.",
       {"main raise past s=Joe Biden o=the war"}},
      {"During the conversation, the presidents discussed grain and energy.",
       {"main discuss past s=the presidents o=grain"}},
      {"Hun Manet thanked Donald Trump for the call.",
       {"main thank past s=Hun Manet o=Donald Trump"}},
      {"There was no call on Monday.",
       {"main be past o=no call"}},
  });
}

TEST(Clauses, SlotsKeepTheirPrepositions) {
  EXPECT_THAT(TestReading("Bill Clinton spoke for an hour with Boris Yeltsin on Sunday.").Slots("speak"),
              ElementsAre("Bill Clinton", "for an hour", "with Boris Yeltsin", "on Sunday"));
  EXPECT_THAT(TestReading("Narendra Modi was received by Vladimir Putin in Sochi.").Slots("receive"),
              ElementsAre("Narendra Modi", "by Vladimir Putin", "in Sochi"));
}

TEST(Clauses, ATextWithoutVerbHasAClauseWithoutVerb) {
  const TestReading read("Phone call between Vladimir Putin and Donald Trump");
  ASSERT_EQ(read->syntax.clauses.size(), 1U);
  EXPECT_EQ(read->syntax.clauses[0].verb, -1);
}

TEST(Clauses, AnEmptyTextHasNone) {
  EXPECT_TRUE(TestReading("")->syntax.clauses.empty());
  EXPECT_TRUE(TestReading("\n\n")->syntax.clauses.empty());
}

}  // namespace
}  // namespace readout::extract
