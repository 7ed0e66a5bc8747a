"""First pass: a typed line cut into tokens, some of them joined or taken back."""
