#pragma once

#include "core/charts/chart.hpp"

#include <optional>
#include <string>
#include <vector>

namespace core {

/// What the adoption curve shows. `low` and `high` are doubles so that a painter may move them between two results.
struct AdoptionCurve {
    enum class Form { tall, flat, track }; ///< the result's, the question's, a phone's question
    Form form = Form::tall;
    std::vector<std::string> stages; ///< their names
    double low = 0;
    double high = 0;
    std::string you;                        ///< written over the sure stage; empty for none
    std::optional<int> target;              ///< the stage aimed at: a ring
    std::string target_name;                ///< written over it; empty for none
    std::vector<int> trail;                 ///< the stages of earlier answers, oldest first: small dots
    std::string trail_name;                 ///< written over the last of them; empty for none
    std::vector<std::string> short_names{}; ///< where there is no room for the names
    bool numerals_only = false;             ///< under the stages, where they stand close to each other
};

Chart draw_adoption_curve(const AdoptionCurve& curve, double width_em);

} // namespace core
