// SPDX-License-Identifier: Apache-2.0
#include "extract/events/explain.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "base/absl_view.h"

namespace readout::extract {
namespace {

std::string EntityText(const Reading& reading, int e) {
  if (e < 0) return "?";
  const Entity& entity = reading.actors.entities[static_cast<size_t>(e)];
  const std::string& name = entity.name.empty() ? entity.place_name : entity.name;
  return absl::StrCat(name.empty() ? "-" : name, "/", entity.side.empty() ? entity.place_country : entity.side,
                      entity.office.empty() ? "" : absl::StrCat("/", entity.office));
}

std::string CandidateText(const Reading& reading, const ActorKnowledge& actors, const MentionCandidate& candidate) {
  if (candidate.person < 0) return EntityText(reading, candidate.entity);
  const PersonRecord& person = actors.persons()[static_cast<size_t>(candidate.person)];
  return absl::StrCat(ToAbsl(person.name), "/", ToAbsl(person.side));
}

void AppendMentions(const Reading& reading, const ActorKnowledge& actors, const Sentence& sentence, std::string* out) {
  for (const Mention& mention : reading.actors.mentions) {
    if (mention.first < sentence.first || mention.first >= sentence.last) continue;
    absl::StrAppend(out, "  ", ToAbsl(EnumToName(kMentionKindNames, mention.kind)), " \"",
                    ToAbsl(reading.document.TokenText(mention.first, mention.last)), "\" = ");
    if (mention.members.empty()) {
      absl::StrAppend(out, EntityText(reading, mention.entity));
    } else {
      for (size_t i = 0; i < mention.members.size(); ++i)
        absl::StrAppend(out, i > 0 ? " + " : "", EntityText(reading, mention.members[i]));
    }
    if (mention.score < 1) absl::StrAppend(out, absl::StrFormat(" (score %.2f)", mention.score));
    for (size_t i = 0; i < mention.candidates.size(); ++i) {
      const MentionCandidate& candidate = mention.candidates[i];
      absl::StrAppend(out, i == 0 ? "; weighed: " : ", ", CandidateText(reading, actors, candidate),
                      absl::StrFormat(" %.2f", candidate.score));
    }
    *out += "\n";
  }
}

void AppendTimes(const Reading& reading, const Sentence& sentence, std::string* out) {
  for (const TimeExpression& time : reading.times) {
    if (time.first < sentence.first || time.first >= sentence.last) continue;
    absl::StrAppend(out, "  time \"", ToAbsl(reading.document.TokenText(time.first, time.last)), "\"");
    if (time.kind == TimeKind::kDate) {
      absl::StrAppend(out, " past ", FormatDateRange(time.past), " future ", FormatDateRange(time.future));
      if (time.base == TimeBase::kFocus) absl::StrAppend(out, " focus ", time.offset_days);
    } else if (time.kind == TimeKind::kDuration) {
      absl::StrAppend(out, " minutes ", time.duration.min.value_or(-1), "..", time.duration.max.value_or(-1),
                      time.duration.approximate ? " approximate" : "",
                      time.days > 0 ? absl::StrCat(" days ", time.days) : "");
    }
    *out += "\n";
  }
}

}  // namespace

std::string ExplainReading(const Reading& reading, const FrameSet& frames, const std::vector<EventMention>& mentions,
                           const Discourse& discourse, const std::vector<Speaker>& speakers,
                           const ActorKnowledge& actors) {
  const Document& document = reading.document;
  std::string out;
  absl::StrAppend(&out, "published ", document.published ? FormatDay(*document.published) : "unknown", ", anchor ",
                  document.anchor() ? FormatDay(*document.anchor()) : "unknown", "\n");
  for (const Block& block : document.blocks) {
    absl::StrAppend(
        &out, "block ", ToAbsl(EnumToName(kZoneNames, block.zone)), block.repeats ? " (repeats)" : "", " ", block.begin,
        "-", block.end,
        IsRead(block.zone) ? "" : absl::StrCat(": ", ToAbsl(document.Text(block.begin, block.end).substr(0, 80))),
        "\n");
  }
  for (uint32_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    absl::StrAppend(&out, "\nsentence ", s, " [", ToAbsl(EnumToName(kZoneNames, document.ZoneOf(sentence))), "] ",
                    ToAbsl(document.TokenText(sentence.first, sentence.last)), "\n");
    AppendTimes(reading, sentence, &out);
    AppendMentions(reading, actors, sentence, &out);
    out += PrintSyntax(reading, s);
    if (speakers[s].known()) {
      absl::StrAppend(&out, "  speaker ",
                      speakers[s].entity >= 0 ? EntityText(reading, speakers[s].entity) : ToAbsl(speakers[s].side),
                      "\n");
    }
    for (size_t m = 0; m < mentions.size(); ++m) {
      const EventMention& mention = mentions[m];
      if (mention.sentence != s) continue;
      if (!mention.fired) {
        absl::StrAppend(&out, "  tried ", frames.frames()[static_cast<size_t>(mention.frame)].name, " on \"",
                        ToAbsl(document.TokenText(mention.first, mention.last)), "\": refused: ", mention.refused,
                        "\n");
        continue;
      }
      absl::StrAppend(&out, "  fired ", frames.frames()[static_cast<size_t>(mention.frame)].name, " on \"",
                      ToAbsl(document.TokenText(mention.first, mention.last)), "\":");
      for (const EventArg& arg : mention.args) {
        absl::StrAppend(&out, " ", ToAbsl(EnumToName(kFrameRoleNames, arg.role)), "=", EntityText(reading, arg.entity));
      }
      absl::StrAppend(&out, "; status ", ToAbsl(EnumToName(kEffectNames, mention.status.effect)));
      if (!mention.status.why.empty()) absl::StrAppend(&out, " (", mention.status.why, ")");
      const DateRange& date = discourse.date_of_mention[m];
      if (date.known()) absl::StrAppend(&out, "; date ", FormatDateRange(date));
      if (!mention.refused.empty()) {
        absl::StrAppend(&out, "; refused: ", mention.refused);
      } else {
        absl::StrAppend(&out, "; event ", discourse.draft_of_mention[m]);
      }
      out += "\n";
    }
    if (discourse.focus_of_sentence[s] >= 0)
      absl::StrAppend(&out, "  speaks of event ", discourse.focus_of_sentence[s], "\n");
  }
  return out;
}

}  // namespace readout::extract
