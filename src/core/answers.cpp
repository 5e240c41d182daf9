#include "core/answers.hpp"

#include <utility>

namespace core {

const Contributions::List& Contributions::list() const {
    static const List none;
    return list_ ? *list_ : none;
}

void Contributions::add(Contribution contribution) {
    if (!list_ || list_.use_count() > 1) list_ = std::make_shared<List>(list());
    list_->push_back(std::move(contribution));
}

} // namespace core
