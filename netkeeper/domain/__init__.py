"""What NetKeeper knows and decides: no files, no clock, no Qt, no SQL."""
