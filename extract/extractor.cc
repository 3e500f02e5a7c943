// SPDX-License-Identifier: Apache-2.0
#include "extract/extractor.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/absl_view.h"
#include "base/status_macros.h"
#include "extract/actors/actor_knowledge.h"
#include "extract/actors/article_scan.h"
#include "extract/actors/coreference.h"
#include "extract/actors/mention_json.h"
#include "extract/actors/side_count.h"
#include "extract/events/attributes.h"
#include "extract/events/claim_builder.h"
#include "extract/events/discourse.h"
#include "extract/events/explain.h"
#include "extract/events/frame.h"
#include "extract/events/speakers.h"
#include "extract/events/state_media.h"
#include "extract/events/status.h"
#include "extract/events/theme_table.h"
#include "extract/events/trigger_words.h"
#include "extract/knowledge_image.h"
#include "extract/syntax/syntax.h"
#include "extract/text/text_knowledge.h"
#include "extract/time/time_knowledge.h"
#include "extract/truecase/truecaser.h"
#include "model/sketch.h"

namespace readout::extract {

struct Extractor::Impl {
  Impl(ExtractOptions given, TextKnowledge text_knowledge, TimeKnowledge time_knowledge,
       std::shared_ptr<const ActorKnowledge> actor_knowledge, Lexicon words, FrameSet frame_set,
       StatusTable status_table, StateMedia state_media, ThemeTable theme_table, ToneTable tone_table,
       ConfidenceModel model)
      : options(std::move(given)),
        text(std::move(text_knowledge)),
        time(std::move(time_knowledge)),
        actors(std::move(actor_knowledge)),
        lexicon(std::move(words)),
        frames(std::move(frame_set)),
        status(std::move(status_table)),
        media(std::move(state_media)),
        themes(std::move(theme_table)),
        tones(std::move(tone_table)),
        confidence(std::move(model)),
        triggers(frames, lexicon) {}

  ExtractOptions options;
  TextKnowledge text;
  TimeKnowledge time;
  std::shared_ptr<const ActorKnowledge> actors;
  Lexicon lexicon;
  FrameSet frames;
  StatusTable status;
  StateMedia media;
  ThemeTable themes;
  ToneTable tones;
  ConfidenceModel confidence;
  TriggerWords triggers;

  // The stages between the text and syntax. False where fewer than `sides` sides are spoken of: then what was not
  // needed to know that is not read.
  bool ReadNames(size_t sides, Reading* reading) const {
    RestoreCase(*actors, lexicon, &reading->document);
    const ArticleScan scan(reading->document, actors->impl());
    std::vector<RawMention> mentions = FindRawMentions(scan);
    if (CountSides(scan, mentions, sides) < sides) return false;
    reading->quotations = FindQuotations(reading->document);
    reading->times = FindTimeExpressions(reading->document, time);
    reading->actors = ResolveMentions(scan, reading->times, *actors, std::move(mentions));
    return CountSides(reading->actors, sides) == sides;
  }
  std::vector<EventMention> FindMentions(const Reading& reading, bool explain) const {
    return FindEventMentions(reading, lexicon, frames, status, explain);
  }

  // The mentions of events, with all that the attributes of events are read from. Where they can make no claim, what
  // was not needed to know that is not read.
  std::vector<EventMention> ReadEvents(Reading* reading) const {
    const auto [triggered, one_sided] = triggers.In(reading->document);
    const auto count = static_cast<size_t>(std::count(triggered.begin(), triggered.end(), true));
    if (count == 0) return {};
    if (!ReadNames(one_sided ? 1 : 2, reading)) return {};
    // Sentences that can tell an event come first: mostly they tell none. Where they are many, little is to be spared.
    if (2 * count < triggered.size()) {
      AnalyseSyntax(lexicon, reading, &triggered);
      if (FindMentions(*reading, false).empty()) return {};
    }
    AnalyseSyntax(lexicon, reading);
    return FindMentions(*reading, false);
  }

  // What the article says of itself and what follows from all of it.
  static void Finish(const Document& document, Article* article) {
    if (!article->published) article->published = document.published;
    if (article->language.empty()) article->language = "en";
    if (article->sketch.empty()) article->sketch = SketchOf(article->text);
    if (article->id.empty()) article->id = ArticleIdOf(*article);
  }
};

Extractor::Extractor(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;
Extractor::~Extractor() = default;

const ActorKnowledge& Extractor::actors() const { return *impl_->actors; }

absl::StatusOr<Extractor> Extractor::Load(const std::string& data, ExtractOptions options) {
  READOUT_ASSIGN_OR_RETURN(const std::shared_ptr<const Image> image,
                           OpenKnowledge(data, options.actor_files, options.images));
  READOUT_ASSIGN_OR_RETURN(TextKnowledge text, TextKnowledge::Open(*image));
  READOUT_ASSIGN_OR_RETURN(TimeKnowledge time, TimeKnowledge::Open(*image));
  READOUT_ASSIGN_OR_RETURN(std::shared_ptr<const ActorKnowledge> actors, ActorKnowledge::Open(image));
  READOUT_ASSIGN_OR_RETURN(Lexicon lexicon, Lexicon::Open(image));
  READOUT_ASSIGN_OR_RETURN(FrameSet frames, FrameSet::Load(data + "/frames"));
  READOUT_ASSIGN_OR_RETURN(StatusTable status, StatusTable::Load(data, lexicon));
  READOUT_ASSIGN_OR_RETURN(StateMedia media, StateMedia::Load(data));
  ThemeTable themes;
  ToneTable tones;
  READOUT_RETURN_IF_ERROR(OpenThemes(*image, &themes, &tones));
  READOUT_ASSIGN_OR_RETURN(ConfidenceModel confidence, ConfidenceModel::Load(data));
  return Extractor(std::make_unique<Impl>(std::move(options), std::move(text), std::move(time), std::move(actors),
                                          std::move(lexicon), std::move(frames), std::move(status), std::move(media),
                                          std::move(themes), std::move(tones), std::move(confidence)));
}

ExtractedArticle Extractor::Extract(Article article) const {
  return Extract(std::move(article), impl_->options.published);
}

ExtractedArticle Extractor::Extract(Article article, std::optional<Day> published) const {
  ExtractedArticle result;
  result.article = std::move(article);
  Reading reading;
  reading.document = ReadDocument(result.article, published, impl_->text);
  std::vector<EventMention> mentions = impl_->ReadEvents(&reading);
  if (!mentions.empty() || !impl_->options.claims_only) Impl::Finish(reading.document, &result.article);
  if (mentions.empty()) return result;
  const Discourse discourse = BuildDiscourse(reading, impl_->frames, &mentions);
  if (discourse.drafts.empty()) return result;
  const std::vector<Speaker> speakers = FindSpeakers(reading, impl_->lexicon, impl_->frames, impl_->media);
  const AttributeContext context{reading, impl_->lexicon, impl_->frames, mentions, discourse, speakers};
  const FoundAttributes found{FindInitiators(context), FindDurations(context), FindTopics(context),
                              FindTone(context, impl_->tones), FindOutcomes(context)};
  for (BuiltClaim& built :
       BuildClaims(context, found, *impl_->actors, impl_->themes, impl_->confidence, RefOf(result.article))) {
    result.claims.push_back(std::move(built.claim));
    result.features.push_back(std::move(built.features));
  }
  return result;
}

std::string Extractor::Explain(Article article) const {
  Reading reading;
  reading.document = ReadDocument(article, impl_->options.published, impl_->text);
  impl_->ReadNames(0, &reading);
  AnalyseSyntax(impl_->lexicon, &reading);
  Impl::Finish(reading.document, &article);
  std::vector<EventMention> mentions = impl_->FindMentions(reading, /*explain=*/true);
  const Discourse discourse = BuildDiscourse(reading, impl_->frames, &mentions);
  const std::vector<Speaker> speakers = FindSpeakers(reading, impl_->lexicon, impl_->frames, impl_->media);
  return ExplainReading(reading, impl_->frames, mentions, discourse, speakers, *impl_->actors);
}

std::string Extractor::ListMentions(Article article) const {
  Reading reading;
  reading.document = ReadDocument(article, impl_->options.published, impl_->text);
  impl_->ReadNames(0, &reading);
  Impl::Finish(reading.document, &article);
  return MentionsToJson(reading.document, reading.actors, *impl_->actors);
}

}  // namespace readout::extract
