"""Random valid rubrics and answers."""
