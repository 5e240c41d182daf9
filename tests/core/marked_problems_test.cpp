#include "core/answers_file/merge_respondents.hpp"
#include "core/answers_file/read_answers.hpp"
#include "core/answers_file/write_result.hpp"
#include "core/link/read_link.hpp"
#include "core/link/write_link.hpp"
#include "core/rubric_file/read_rubric.hpp"
#include "core/words/say.hpp"
#include "support/bad_cases.hpp"
#include "support/invented_language.hpp"
#include "support/marks.hpp"
#include "support/source_file.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace core;

namespace {

/// What may stand in a problem beside messages: the file's own words, the rubric's, and those of the format.
class Marked {
public:
    Marked() : catalogue_(read()), rubric_(read_bakery()) {}

    void check(const std::vector<Problem>& problems, const std::string& file) {
        const SpeakIn scope(&*catalogue_.value);
        const std::vector<std::string> known{file, schema_, bakery_, "true, false, null, \\u, auto:bread:oven"};
        for (const Problem& problem : problems)
            for (const Sentence& each : {problem.sentence, problem.fix}) {
                const std::string said = say(each);
                CHECK_MESSAGE(support::find_strange(said, known).empty(), support::find_strange(said, known));
                CHECK_MESSAGE((each.empty() || each.text != nullptr), said);
                if (each.text != nullptr) said_.insert(each.text);
            }
    }
    const Rubric& rubric() const { return rubric_; }
    std::size_t said() const { return said_.size(); }

private:
    static Read<Catalogue> read() {
        Read<Catalogue> read = read_catalogue(support::invent_language());
        REQUIRE(read.value);
        return read;
    }
    Rubric read_bakery() {
        Read<Rubric> read = read_rubric(bakery_);
        REQUIRE(read.value);
        return std::move(*read.value);
    }

    Read<Catalogue> catalogue_;
    std::string bakery_ = support::read_source_file("tests/cases/bakery_rubric.json");
    std::string schema_ = support::read_source_file("docs/answers.schema.json");
    Rubric rubric_;
    std::set<std::string> said_;
};

std::vector<std::string> list_damaged(const std::string& whole) {
    std::vector<std::string> files{"",         " ",  "\xFF\xFE", "PK\x03\x04", "%PDF-1",
                                   "\x1F\x8B", "{}", "[]",       "{\"a\\",     "\xEF"};
    files.emplace_back("{\0}", 3);
    files.emplace_back("{\0\0\0}\0\0\0", 8);
    files.emplace_back(33 * 1024 * 1024, ' ');
    files.push_back(std::string(100, '['));
    files.push_back("{\"" + std::string(300, 'a') + "\": 1}");
    for (const char* inserted : {"\"", "'",  "/", "#", ",", "}",       "]",   ":",    "\\",    "\n",
                                 "\t", "01", "+", "%", "x", "\\ud800", "\\q", "\xC3", "1e999", "{\"a\": 1, \"a\": 2}"})
        for (std::size_t at = 0; at < whole.size(); at += 7) files.push_back(std::string(whole).insert(at, inserted));
    for (std::size_t at = 0; at < whole.size(); at += 11) files.push_back(whole.substr(0, at));
    return files;
}

} // namespace

TEST_CASE("what is wrong with answers is said in messages, whose other words are the file's and the rubric's") {
    Marked marked;
    for (const auto& [cases, whole] : {std::pair{"bad_answers.json", "bakery_answers.json"},
                                       std::pair{"bad_merged_answers.json", "merged_bakery_answers.json"}})
        for (const support::BadCase& bad : support::read_bad_cases(cases)) {
            const std::string file = support::make_bad(whole, bad);
            marked.check(read_answers(file, marked.rubric()).problems, file);
        }
    CHECK(marked.said() >= 75);
}

TEST_CASE("and what is wrong with damaged files and links") {
    Marked marked;
    for (const std::string& file : list_damaged(support::read_source_file("tests/cases/bakery_answers.json")))
        marked.check(read_answers(file, marked.rubric()).problems, file);
    const Answers answers = empty_answers(marked.rubric());
    const std::string link = write_link(marked.rubric(), answers).fragment;
    Rubric another = marked.rubric(), newer = marked.rubric();
    another.id = "another";
    newer.version = "99";
    marked.check(read_link("a", marked.rubric()).problems, "");
    marked.check(read_link(link, another).problems, "");
    marked.check(read_link(link, newer).problems, "");
    marked.check(merge_respondents(marked.rubric(), std::vector<Answers>(1001, answers)).problems, "");
    CHECK(marked.said() >= 60);
}
