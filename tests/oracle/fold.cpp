// Folds every line that it is given, for tests/oracle/fold.py.
#include "core/text/fold_name.hpp"

#include <iostream>
#include <string>

int main() {
    for (std::string line; std::getline(std::cin, line);) std::cout << core::fold_name(line) << '\n';
}
