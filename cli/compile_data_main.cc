// SPDX-License-Identifier: Apache-2.0
// readout_compile_data DATA IMAGE: compiles the folder data/ when the program is built (knowledge_image.h).
#include <cstdio>
#include <string>

#include "base/output_file.h"
#include "base/status_macros.h"
#include "extract/knowledge_image.h"

namespace {

absl::Status Compile(const std::string& data, const std::string& image) {
  READOUT_ASSIGN_OR_RETURN(const std::string bytes, readout::extract::CompileKnowledge(data, {}));
  READOUT_ASSIGN_OR_RETURN(readout::OutputFile file, readout::OutputFile::Create(image, /*overwrite=*/true));
  READOUT_RETURN_IF_ERROR(file.Write(bytes));
  return file.Close();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: readout_compile_data DATA IMAGE\n", stderr);
    return 2;
  }
  const absl::Status status = Compile(argv[1], argv[2]);
  if (status.ok()) return 0;
  std::fprintf(stderr, "%s\n", std::string(status.message()).c_str());
  return 1;
}
