// SPDX-License-Identifier: Apache-2.0
// usage: extract_bench [MEGABYTES [RUNS]]
// Extraction of a made corpus next to `wc -w` on the same files, both as programs, in turns, in the same run, so that
// the ratio holds although the machine may be busy. Printed: the median of the runs (default: 5) in words and bytes per
// second.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "bench/corpus_maker.h"

namespace {

struct Cost {
  double seconds = 0;      // on the clock
  double cpu_seconds = 0;  // user and system, of all threads
};

double Seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

// Runs a shell command to its end; the corpus folder is its current folder.
Cost Run(const std::string& command, const std::string& folder) {
  const auto begin = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child == 0) {
    if (chdir(folder.c_str()) != 0) _exit(127);
    execl("/bin/sh", "sh", "-c", command.c_str(), static_cast<char*>(nullptr));
    _exit(127);
  }
  int status = 0;
  rusage usage = {};
  wait4(child, &status, 0, &usage);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    std::fprintf(stderr, "failed: %s\n", command.c_str());
    std::exit(1);
  }
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - begin;
  return {passed.count(), Seconds(usage.ru_utime) + Seconds(usage.ru_stime)};
}

Cost Median(std::vector<Cost> costs) {
  std::sort(costs.begin(), costs.end(), [](const Cost& a, const Cost& b) { return a.seconds < b.seconds; });
  return costs[costs.size() / 2];
}

void Print(const char* what, const Cost& cost, double megabytes, double words, const Cost& yardstick) {
  std::printf("%-24s %9.3f s %9.3f s CPU %9.1f MB/s %8.2f million words/s   %.1f times wc -w (CPU: %.1f)\n", what,
              cost.seconds, cost.cpu_seconds, megabytes / cost.seconds, words / 1e6 / cost.seconds,
              cost.seconds / yardstick.seconds, cost.cpu_seconds / yardstick.cpu_seconds);
}

}  // namespace

int main(int argc, char** argv) {
  const double wanted = argc > 1 ? std::atof(argv[1]) : 20;
  const int runs = argc > 2 ? std::atoi(argv[2]) : 5;
  if (wanted <= 0 || runs <= 0) {
    std::fprintf(stderr, "usage: extract_bench [MEGABYTES [RUNS]]\n");
    return 2;
  }
  readout::bench::CorpusOptions options;
  options.bytes = static_cast<size_t>(wanted * 1e6);
  const std::vector<readout::bench::MadeArticle> corpus = readout::bench::MakeCorpus(options);
  const std::string folder =
      (std::filesystem::temp_directory_path() / ("readout-bench-" + std::to_string(getpid()))).string();
  std::filesystem::create_directories(folder + "/news");
  double bytes = 0;
  double words = 0;
  for (const auto& article : corpus) {
    std::ofstream(folder + "/news/" + article.name, std::ios::binary) << article.text;
    bytes += static_cast<double>(article.text.size());
    bool inside = false;
    for (char c : article.text) {
      const bool space = c == ' ' || c == '\n';
      words += !space && !inside ? 1 : 0;
      inside = !space;
    }
  }
  std::printf("%zu articles, %.1f MB, %.2f million words; median of %d runs\n", corpus.size(), bytes / 1e6, words / 1e6,
              runs);

  const std::string wc = "find news -type f -print0 | xargs -0 cat | wc -w > /dev/null";
  const std::string extract = std::string("\"" READOUT_BINARY "\" extract -q news > /dev/null");
  const std::string one_thread = std::string("\"" READOUT_BINARY "\" extract -q --threads 1 news > /dev/null");
  const std::string load = std::string("echo nothing | \"" READOUT_BINARY "\" extract -q - > /dev/null");
  Run(wc, folder);  // the files are in memory from here on
  std::vector<Cost> of_wc;
  std::vector<Cost> of_extract;
  std::vector<Cost> of_one_thread;
  std::vector<Cost> of_load;
  for (int i = 0; i < runs; ++i) {
    of_wc.push_back(Run(wc, folder));
    of_extract.push_back(Run(extract, folder));
    of_one_thread.push_back(Run(one_thread, folder));
    of_load.push_back(Run(load, folder));
  }
  const Cost yardstick = Median(of_wc);
  Print("wc -w", yardstick, bytes / 1e6, words, yardstick);
  Print("readout extract", Median(of_extract), bytes / 1e6, words, yardstick);
  Print("  with one thread", Median(of_one_thread), bytes / 1e6, words, yardstick);
  std::printf("%-24s %9.3f s %9.3f s CPU, to start and load its knowledge (part of the above)\n",
              "readout extract of nothing", Median(of_load).seconds, Median(of_load).cpu_seconds);
  std::filesystem::remove_all(folder);
  return 0;
}
