"""How everything is written: the language, its days and figures, the keys of the platform."""
