// Writes the inputs that libFuzzer begins with into a folder: seed_corpus FOLDER.
#include "core/answers_file/read_answers.hpp"
#include "core/answers_file/write_result.hpp"
#include "core/link/seal_bytes.hpp"
#include "core/link/write_link.hpp"
#include "core/rubric_file/read_rubric.hpp"
#include "fuzz/project_file.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

namespace {

class Corpus {
public:
    explicit Corpus(std::filesystem::path place) : folder(std::move(place)) {
        std::filesystem::create_directories(folder);
    }
    void add(int reader, const std::string& bytes) {
        std::ofstream(folder / std::to_string(++count), std::ios::binary) << static_cast<char>(reader) << bytes;
    }

private:
    std::filesystem::path folder;
    int count = 0;
};

} // namespace

int main(int count, char** arguments) {
    if (count < 2) return 2;
    Corpus corpus(arguments[1]);
    const std::string rubric_text = fuzz::read_project_file("tests/cases/bakery_rubric.json");
    const auto rubric = core::read_rubric(rubric_text);
    if (!rubric.value) return 1;
    corpus.add(0, rubric_text);
    for (const char* name : {"bakery_answers.json", "merged_bakery_answers.json"}) {
        const std::string text = fuzz::read_project_file(std::string("tests/cases/") + name);
        for (const int reader : {1, 2, 4, 5}) corpus.add(reader, text);
        const auto answers = core::read_answers(text, *rubric.value);
        if (!answers.value) continue;
        for (const int reader : {1, 2, 4, 5}) corpus.add(reader, core::write_answers(*rubric.value, *answers.value));
        const auto link = core::unseal_bytes(core::write_link(*rubric.value, *answers.value).fragment);
        if (link) corpus.add(3, link->substr(core::link_header(*rubric.value).size()));
    }
    // The organisations that a rubric is tested with are answers, too.
    const auto shipped = core::read_rubric(fuzz::read_project_file("rubric/event-streaming.json"));
    if (!shipped.value) return 1;
    for (const core::TestOrganisation& organisation : shipped.value->test_organisations)
        corpus.add(1, core::write_answers(*shipped.value, organisation.answers));
    for (const char* name :
         {"Büro", "BU\xCC\x88RO", "Straße", "ΣΑΣ ς", "İstanbul", "ﬁ ＡＢ\xE2\x80\x8B", "한글 \xEA\xB0\x81"})
        corpus.add(6, name);
}
