"""Second pass: a walk over the tokens, each taking its step, that puts them into parts."""
