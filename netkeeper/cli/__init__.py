"""The command line: the same jobs without a screen, as text or as one JSON document."""
