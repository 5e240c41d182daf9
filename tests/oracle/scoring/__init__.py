"""Streamstage's scoring rule, written down a second time from its text alone: slow and plain."""
