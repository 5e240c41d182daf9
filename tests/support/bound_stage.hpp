#pragma once

#include "core/score/tally_stages.hpp"

namespace support {

inline core::StageBounds bound_stage(const core::Rubric& rubric, const core::Answers& answers) {
    return core::StageTallies(rubric, answers).bounds();
}

} // namespace support
