#pragma once

#include "core/json/id_list.hpp"
#include "core/json/json_tree.hpp"
#include "core/json/read_text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace core {

struct Bounds {
    int min = 0;
    int max = 0;
};

/// Reads the fields of one JSON object, and reports those that are missing, of another type or out of range. What is
/// never asked for is unknown to the format: `finish` reports it. Names that begin with x_ belong to the author.
class FieldReader {
public:
    /// `subject` names the object in sentences, after "The": `answer to the question “pilot-run”`.
    FieldReader(const JsonNode& object, Sentence subject, Reading& reading);
    /// Of a rubric, where it is said in English.
    FieldReader(const JsonNode& object, std::string subject, Reading& reading);

    const Sentence& name() const { return subject; }
    std::string english_name() const;
    /// A field of it, to begin a sentence with: `“text” of the answer to the question “pilot-run”`.
    Sentence name_of(std::string_view field) const;
    const JsonNode& node() const { return object; }

    const JsonNode* any(std::string_view field);
    const JsonNode* required(std::string_view field, const Sentence& fix);
    /// nullptr, with a problem, where it is no object.
    const JsonNode* object_in(std::string_view field);
    /// nullptr, with a problem, where it is no list or has too few or too many items.
    const JsonNode* list(std::string_view field, Bounds items);
    const JsonNode* required_list(std::string_view field, Bounds items);

    std::string text(std::string_view field);
    std::string required_text(std::string_view field);
    /// A string that is no text for people: one line, not empty, no language.
    std::string word(std::string_view field);
    std::string required_word(std::string_view field);
    int whole(std::string_view field, Bounds bounds, int fallback);
    int required_whole(std::string_view field, Bounds bounds);
    bool flag(std::string_view field, bool fallback);
    /// Index into `names`; not_read, with a problem, for another value.
    int choice(std::string_view field, const std::vector<std::string>& names, int fallback);
    /// As find_reference. `what` is the kind of thing: "question".
    int reference(std::string_view field, const IdList& list, const char* what);
    int required_reference(std::string_view field, const IdList& list, const char* what);

    void report(const JsonNode& at, Sentence sentence, Sentence fix = {});
    void report_for_author(const JsonNode& at, std::string sentence, std::string fix = {});
    void finish();

private:
    const JsonNode* typed_list(const JsonNode* value, Bounds items);

    const JsonNode& object;
    Sentence subject;
    Reading& reading;
    std::vector<std::string> asked;
};

/// "now, next or later", as the file writes them
Sentence name_any(const std::vector<std::string>& names);

/// "a whole number from 1 to 100"
Sentence name_range(Bounds bounds);

/// What is said of an object that is none, and of a list.
Sentence in_braces();
Sentence in_brackets();
Sentence in_quotes();

} // namespace core
