// SPDX-License-Identifier: Apache-2.0
#include "cli/article_pipeline.h"

#include <tbb/global_control.h>
#include <tbb/info.h>
#include <tbb/parallel_pipeline.h>

#include <algorithm>
#include <atomic>
#include <memory>
#include <thread>
#include <utility>

#include "cli/bounded_queue.h"
#include "extract/read/article_reader.h"

namespace readout::cli {
namespace {

// One article on its way, with what was said before it.
struct Item {
  std::vector<Diagnostic> messages;
  std::optional<Article> article;
  std::optional<ProcessedArticle> result;
};
using ItemPtr = std::shared_ptr<Item>;
using Queue = BoundedQueue<ItemPtr>;

void ReadAll(const std::vector<std::string>& paths, Queue* queue) {
  Diagnostics diagnostics;
  for (const std::string& path : paths) {
    bool stopped = false;
    const absl::Status status = extract::ReadArticles(path, {}, &diagnostics, [&](Article article) -> absl::Status {
      auto item = std::make_shared<Item>();
      item->messages = diagnostics.Take();
      item->article = std::move(article);
      if (queue->Push(std::move(item))) return absl::OkStatus();
      stopped = true;
      return absl::CancelledError();
    });
    if (stopped) return;
    if (!status.ok()) {
      diagnostics.Add(Severity::kError, path, 0, std::string(status.message().data(), status.message().size()));
    }
    if (diagnostics.items().empty()) continue;
    auto item = std::make_shared<Item>();
    item->messages = diagnostics.Take();
    if (!queue->Push(std::move(item))) return;
  }
}

// Closes the queue and joins the reading thread, whatever way the pipeline ends.
class ReadingThread {
 public:
  ReadingThread(const std::vector<std::string>& paths, Queue* queue)
      : queue_(queue), thread_([&paths, queue] {
          ReadAll(paths, queue);
          queue->Close();
        }) {}
  ~ReadingThread() {
    queue_->Close();
    thread_.join();
  }
  ReadingThread(const ReadingThread&) = delete;
  ReadingThread& operator=(const ReadingThread&) = delete;

 private:
  Queue* queue_;
  std::thread thread_;
};

}  // namespace

absl::Status RunArticlePipeline(const ArticlePipeline& pipeline) {
  const auto threads = static_cast<size_t>(pipeline.threads > 0 ? pipeline.threads : tbb::info::default_concurrency());
  const size_t in_flight = 4 * threads;

  Queue queue(in_flight);
  const ReadingThread reading(pipeline.paths, &queue);
  std::atomic<bool> stopped = false;
  absl::Status status;  // of the last stage, which runs for one item at a time

  const auto work = [&](ItemPtr item) {
    if (item->article.has_value() && !stopped) item->result = pipeline.work(*std::move(item->article));
    return item;
  };
  const auto take = [&](const ItemPtr& item) {
    if (!status.ok()) return;
    status = pipeline.take(std::move(item->messages), std::move(item->result));
    if (!status.ok()) stopped = true;
  };

  // What may be the only one is done at once: to start the other threads takes longer than most articles.
  std::optional<ItemPtr> item = queue.Pop();
  if (!item.has_value()) return status;
  take(work(*std::move(item)));
  item = stopped ? std::nullopt : queue.Pop();
  if (!item.has_value()) return status;

  const auto next = [&](tbb::flow_control& control) -> ItemPtr {
    std::optional<ItemPtr> next_item = std::exchange(item, std::nullopt);
    if (!next_item.has_value() && !stopped) next_item = queue.Pop();
    if (!next_item.has_value()) {
      control.stop();
      return nullptr;
    }
    return *std::move(next_item);
  };
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
  tbb::parallel_pipeline(in_flight, tbb::make_filter<void, ItemPtr>(tbb::filter_mode::serial_in_order, next) &
                                        tbb::make_filter<ItemPtr, ItemPtr>(tbb::filter_mode::parallel, work) &
                                        tbb::make_filter<ItemPtr, void>(tbb::filter_mode::serial_in_order, take));
  return status;
}

}  // namespace readout::cli
