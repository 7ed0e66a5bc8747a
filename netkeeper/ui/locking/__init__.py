"""The passphrase in the window: asked for, set, changed, removed, and forgotten when idle."""
