#pragma once

#include <cstdint>
#include <string>
#include <vector>

/// How the language that is spoken writes what stands in sentences.
namespace core {

/// “text”
std::string quoted(const std::string& text);
/// "a", "a and b", "a, b and c"; where there are more than `most`, one fewer than that and "2 more".
std::string list_some(const std::vector<std::string>& names, std::size_t most = 4);
/// All of them: "a, b and c".
std::string list_all(const std::vector<std::string>& names);
/// "2 to 3"; one where both are the same.
std::string range(const std::string& low, const std::string& high);
std::string range(std::int64_t low, std::int64_t high);
/// "66%"
std::string percent(int number);
/// "2.3" for 23.
std::string tenths(int number);
/// "12,500"
std::string grouped(std::int64_t number);
/// "3 June 2025" for 2025-06-03, "3 June 2025, 14:20" for 2025-06-03, 14:20; other words as they are.
std::string date(const std::string& iso);
/// Two remarks beside each other: "a · b"; what is empty is left out.
std::string beside(const std::string& first, const std::string& second);
/// Two of one kind, one after the other: "a; b"; what is empty is left out.
std::string also(const std::string& first, const std::string& second);
/// Puts a sentence behind others; either may be empty.
void add_sentence(std::string& text, const std::string& next);

} // namespace core
