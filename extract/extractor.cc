// SPDX-License-Identifier: Apache-2.0
#include "extract/extractor.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "base/absl_view.h"
#include "base/status_macros.h"
#include "extract/actors/actor_knowledge.h"
#include "extract/actors/mention.h"
#include "extract/actors/mention_json.h"
#include "extract/events/attributes.h"
#include "extract/events/claim_builder.h"
#include "extract/events/discourse.h"
#include "extract/events/explain.h"
#include "extract/events/frame.h"
#include "extract/events/speakers.h"
#include "extract/events/status.h"
#include "extract/events/theme_table.h"
#include "extract/knowledge_image.h"
#include "extract/syntax/syntax.h"
#include "extract/text/text_knowledge.h"
#include "extract/time/time_knowledge.h"
#include "model/sketch.h"

namespace readout::extract {

struct Extractor::Impl {
  Impl(ExtractOptions given, TextKnowledge text_knowledge, TimeKnowledge time_knowledge,
       std::shared_ptr<const ActorKnowledge> actor_knowledge, Lexicon words, FrameSet frame_set, StatusTable status_table,
       ThemeTable theme_table, ToneTable tone_table, ConfidenceModel model)
      : options(std::move(given)), text(std::move(text_knowledge)), time(std::move(time_knowledge)),
        actors(std::move(actor_knowledge)), lexicon(std::move(words)), frames(std::move(frame_set)), status(std::move(status_table)),
        themes(std::move(theme_table)), tones(std::move(tone_table)), confidence(std::move(model)) {}

  ExtractOptions options;
  TextKnowledge text;
  TimeKnowledge time;
  std::shared_ptr<const ActorKnowledge> actors;
  Lexicon lexicon;
  FrameSet frames;
  StatusTable status;
  ThemeTable themes;
  ToneTable tones;
  ConfidenceModel confidence;

  // The stages up to syntax; what they find of the article itself goes back into it.
  Reading Read(Article* article, std::optional<Day> published) const {
    Reading reading;
    reading.document = ReadDocument(*article, published, text);
    reading.quotations = FindQuotations(reading.document);
    reading.times = FindTimeExpressions(reading.document, time);
    reading.actors = AnalyseActors(reading.document, reading.times, *actors);
    AnalyseSyntax(lexicon, &reading);
    if (!article->published) article->published = reading.document.published;
    if (article->language.empty()) article->language = "en";
    if (article->sketch.empty()) article->sketch = SketchOf(article->text);
    if (article->id.empty()) article->id = ArticleIdOf(*article);
    return reading;
  }
};

Extractor::Extractor(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;
Extractor::~Extractor() = default;

const ActorKnowledge& Extractor::actors() const { return *impl_->actors; }

absl::StatusOr<Extractor> Extractor::Load(const std::string& data, ExtractOptions options) {
  READOUT_ASSIGN_OR_RETURN(TextKnowledge text, TextKnowledge::Load(data));
  READOUT_ASSIGN_OR_RETURN(TimeKnowledge time, TimeKnowledge::Load(data));
  READOUT_ASSIGN_OR_RETURN(const std::shared_ptr<const Image> image, OpenKnowledge(data, options.actor_files, options.images));
  READOUT_ASSIGN_OR_RETURN(std::shared_ptr<const ActorKnowledge> actors, ActorKnowledge::Open(image));
  READOUT_ASSIGN_OR_RETURN(Lexicon lexicon, Lexicon::Open(image));
  READOUT_ASSIGN_OR_RETURN(FrameSet frames, FrameSet::Load(data + "/frames"));
  READOUT_ASSIGN_OR_RETURN(StatusTable status, StatusTable::Load(data, lexicon));
  READOUT_ASSIGN_OR_RETURN(ThemeTable themes, ThemeTable::Load(data));
  READOUT_ASSIGN_OR_RETURN(ToneTable tones, ToneTable::Load(data));
  READOUT_ASSIGN_OR_RETURN(ConfidenceModel confidence, ConfidenceModel::Load(data));
  return Extractor(std::make_unique<Impl>(std::move(options), std::move(text), std::move(time), std::move(actors), std::move(lexicon),
                                          std::move(frames), std::move(status), std::move(themes), std::move(tones), std::move(confidence)));
}

ExtractedArticle Extractor::Extract(Article article) const { return Extract(std::move(article), impl_->options.published); }

ExtractedArticle Extractor::Extract(Article article, std::optional<Day> published) const {
  ExtractedArticle result;
  result.article = std::move(article);
  const Reading reading = impl_->Read(&result.article, published);
  std::vector<EventMention> mentions = FindEventMentions(reading, impl_->lexicon, impl_->frames, impl_->status, /*explain=*/false);
  if (mentions.empty()) return result;
  const Discourse discourse = BuildDiscourse(reading, impl_->frames, &mentions);
  if (discourse.drafts.empty()) return result;
  const std::vector<Speaker> speakers = FindSpeakers(reading, impl_->lexicon);
  const AttributeContext context{reading, impl_->lexicon, impl_->frames, mentions, discourse, speakers};
  const FoundAttributes found{FindInitiators(context), FindDurations(context), FindTopics(context), FindTone(context, impl_->tones),
                              FindOutcomes(context)};
  result.claims = BuildClaims(context, found, *impl_->actors, impl_->themes, impl_->confidence, RefOf(result.article));
  return result;
}

std::string Extractor::Explain(Article article) const {
  const Reading reading = impl_->Read(&article, impl_->options.published);
  std::vector<EventMention> mentions = FindEventMentions(reading, impl_->lexicon, impl_->frames, impl_->status, /*explain=*/true);
  const Discourse discourse = BuildDiscourse(reading, impl_->frames, &mentions);
  const std::vector<Speaker> speakers = FindSpeakers(reading, impl_->lexicon);
  return ExplainReading(reading, impl_->frames, mentions, discourse, speakers, *impl_->actors);
}

std::string Extractor::ListMentions(Article article) const {
  const Reading reading = impl_->Read(&article, impl_->options.published);
  return MentionsToJson(reading.document, reading.actors, *impl_->actors);
}

}  // namespace readout::extract
