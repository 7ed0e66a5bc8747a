"""Whether a record is whole: damage found, and what is derived made anew."""
