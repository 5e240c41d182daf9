#include "core/words/plural_rule.hpp"

#include <algorithm>
#include <initializer_list>

namespace core {

namespace {

constexpr std::size_t expression_bytes = 400;
constexpr int forms_max = 6;
constexpr int depth_max = 20;

/// Works out one expression of C with ? :, || && == != < > <= >= % and parentheses: all that such rules are made of.
class Evaluation {
public:
    Evaluation(std::string_view expression, std::int64_t number) : rest_(expression), number_(number) {}

    /// Nothing for what is no such expression.
    std::optional<std::int64_t> work_out() {
        const std::int64_t value = choose();
        if (failed_ || !rest_.empty()) return std::nullopt;
        return value;
    }

private:
    bool take(std::string_view token) {
        if (rest_.substr(0, token.size()) != token) return false;
        rest_.remove_prefix(token.size());
        return true;
    }

    std::int64_t choose() {
        if (++depth_ > depth_max) failed_ = true;
        const std::int64_t condition = failed_ ? 0 : join(0);
        if (failed_ || !take("?")) return --depth_, condition;
        const std::int64_t yes = choose();
        failed_ |= !take(":");
        const std::int64_t no = failed_ ? 0 : choose();
        --depth_;
        return condition != 0 ? yes : no;
    }

    /// Operators by how tightly they bind, those of two characters first.
    std::int64_t join(std::size_t step) {
        static constexpr std::string_view steps[][4] = {
            {"||", "", "", ""}, {"&&", "", "", ""}, {"==", "!=", "", ""}, {"<=", ">=", "<", ">"}, {"%", "", "", ""}};
        if (step == std::size(steps)) return take_value();
        std::int64_t left = join(step + 1);
        for (bool more = true; more && !failed_;) {
            more = false;
            for (const std::string_view sign : steps[step]) {
                if (sign.empty() || !take(sign)) continue;
                left = apply(sign, left, join(step + 1));
                more = true;
                break;
            }
        }
        return left;
    }

    std::int64_t apply(std::string_view sign, std::int64_t left, std::int64_t right) {
        if (sign == "||") return left != 0 || right != 0;
        if (sign == "&&") return left != 0 && right != 0;
        if (sign == "==") return left == right;
        if (sign == "!=") return left != right;
        if (sign == "<=") return left <= right;
        if (sign == ">=") return left >= right;
        if (sign == "<") return left < right;
        if (sign == ">") return left > right;
        failed_ |= right == 0;
        return failed_ ? 0 : left % right;
    }

    std::int64_t take_value() {
        if (take("n")) return number_;
        if (take("(")) {
            const std::int64_t value = choose();
            failed_ |= !take(")");
            return value;
        }
        std::int64_t value = 0;
        std::size_t digits = 0;
        for (; digits < rest_.size() && rest_[digits] >= '0' && rest_[digits] <= '9' && digits < 9; ++digits)
            value = value * 10 + (rest_[digits] - '0');
        failed_ |= digits == 0;
        rest_.remove_prefix(digits);
        return value;
    }

    std::string_view rest_;
    std::int64_t number_;
    int depth_ = 0;
    bool failed_ = false;
};

} // namespace

std::optional<PluralRule> read_plural_rule(std::string_view field) {
    std::string text;
    for (const char one : field.substr(0, expression_bytes + 1))
        if (one != ' ' && one != '\t') text += one;
    constexpr std::string_view lead = "nplurals=", middle = ";plural=";
    if (field.size() > expression_bytes || text.size() < lead.size() + 1 + middle.size()) return std::nullopt;
    if (text.compare(0, lead.size(), lead) != 0 || text.compare(lead.size() + 1, middle.size(), middle) != 0)
        return std::nullopt;
    PluralRule rule;
    rule.forms = text[lead.size()] - '0';
    if (rule.forms < 1 || rule.forms > forms_max) return std::nullopt;
    rule.expression = text.substr(lead.size() + 1 + middle.size());
    if (!rule.expression.empty() && rule.expression.back() == ';') rule.expression.pop_back();
    for (const std::int64_t number : {0, 1})
        if (!Evaluation(rule.expression, number).work_out()) return std::nullopt;
    return rule;
}

int choose_form(const PluralRule& rule, std::int64_t number) {
    const std::int64_t form = Evaluation(rule.expression, number < 0 ? -number : number).work_out().value_or(0);
    return form >= 0 && form < rule.forms ? static_cast<int>(form) : 0;
}

} // namespace core
