"""Laws of the scoring rule, checked on random cases by other means than the oracle's own."""
