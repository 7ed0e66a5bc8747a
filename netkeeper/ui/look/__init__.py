"""How everything looks: colours, type, measures, icons, and the three tones of a verdict."""
