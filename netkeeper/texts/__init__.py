"""Everything NetKeeper says, in French and in English, for the window and the command line."""
