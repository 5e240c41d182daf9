#include "core/answers_file/merge_plans.hpp"

#include "core/json/read_text.hpp"
#include "core/limits.hpp"
#include "core/text/fold_name.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

namespace core {

namespace {

void keep_target(const std::vector<Answers>& files, Answers& merged, ProblemList& told) {
    for (const Answers& file : files) {
        if (file.target == Target{} || file.target == merged.target) continue;
        if (!(merged.target == Target{}))
            return told.add({}, sentence("The files have different targets, and the first is kept."),
                            sentence("Check that it is the right one."));
        merged.target = file.target;
    }
}

/// Rows of one currency, each once; one that a single person brings has that person's name.
class Rows {
public:
    explicit Rows(const std::vector<Answers>& files) : files_(files) {
        for (const Answers& file : files)
            if (currency_.empty() && !is_blank(file.business_case.currency)) currency_ = file.business_case.currency;
    }

    BusinessCase gather() {
        for (const Answers& file : files_) gather(file);
        return {currency_, std::move(rows_)};
    }

    void tell(ProblemList& told) const {
        if (contributors_ > 1)
            told.add({}, sentence("The business case holds the rows of several people."),
                     sentence("Remove what is counted twice."));
        if (foreign_ > 0)
            told.add({}, sentence("Rows in a currency other than “{currency}” were left out.", {shown_name(currency_)}),
                     sentence("Convert them and add them by hand."));
        if (left_over_ > 0)
            told.add({}, sentence("There is no room for more than {count} rows.", {limits::business_rows}),
                     sentence("Remove some, then add what is missing by hand."));
    }

private:
    void gather(const Answers& file) {
        const std::vector<BusinessRow>& own = file.business_case.rows;
        if (is_foreign(file)) {
            foreign_ += static_cast<int>(own.size());
            return;
        }
        // On merged answers the name is that of whoever settles them, and the rows have theirs.
        const std::string name = file.contributions.empty() ? file.respondent.name : "";
        bool adds = false;
        for (const BusinessRow& row : own) {
            BusinessRow named = row;
            named.description = with_name(row.description, name);
            if (has(row) || has(named)) continue;
            if (rows_.size() == limits::business_rows) {
                ++left_over_;
            } else {
                rows_.push_back(bringers(row) == 1 ? std::move(named) : row);
                adds = true;
            }
        }
        if (adds) ++contributors_;
    }

    bool is_foreign(const Answers& file) const {
        const std::string& currency = file.business_case.currency;
        return !is_blank(currency) && fold_name(currency) != fold_name(currency_);
    }

    bool has(const BusinessRow& row) const { return std::find(rows_.begin(), rows_.end(), row) != rows_.end(); }

    std::ptrdiff_t bringers(const BusinessRow& row) const {
        return std::count_if(files_.begin(), files_.end(), [&](const Answers& file) {
            const std::vector<BusinessRow>& rows = file.business_case.rows;
            return !is_foreign(file) && std::find(rows.begin(), rows.end(), row) != rows.end();
        });
    }

    /// Without the name where both together could not be read again.
    static std::string with_name(const std::string& description, const std::string& name) {
        if (is_blank(name)) return description;
        std::string named = is_blank(description) ? name : description + " (" + name + ")";
        return count_characters(named) > limits::text_characters ? description : named;
    }

    const std::vector<Answers>& files_;
    std::string currency_; ///< the first
    std::vector<BusinessRow> rows_;
    int contributors_ = 0; ///< files that added a row
    int foreign_ = 0;
    int left_over_ = 0;
};

void keep_rows(const std::vector<Answers>& files, Answers& merged, ProblemList& told) {
    Rows rows(files);
    merged.business_case = rows.gather();
    rows.tell(told);
}

/// What was marked later is nearer to what is so now.
void keep_marks(const std::vector<Answers>& files, Answers& merged, ProblemList& told) {
    for (const Answers& file : files) merged.plan.resize(std::max(merged.plan.size(), file.plan.size()));
    int different = 0;
    for (std::size_t i = 0; i < merged.plan.size(); ++i) {
        const Answers* latest = nullptr;
        bool differ = false;
        for (const Answers& file : files) {
            if (file.plan.empty() || file.plan[i].state == PlanState::none) continue;
            differ |= latest && !(file.plan[i] == latest->plan[i]);
            if (!latest || file.date > latest->date) latest = &file;
        }
        if (latest) merged.plan[i] = latest->plan[i];
        different += differ;
    }
    if (different > 0)
        told.add({},
                 sentence_count("{count} action is marked differently in the files, and the latest mark is kept.",
                                "{count} actions are marked differently in the files, and the latest marks are kept.",
                                different),
                 sentence("Check the plan."));
}

} // namespace

void merge_plans(const std::vector<Answers>& files, Answers& merged, ProblemList& told) {
    keep_target(files, merged, told);
    keep_rows(files, merged, told);
    keep_marks(files, merged, told);
}

} // namespace core
