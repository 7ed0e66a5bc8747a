"""The history: every change, what it touched, and the way back to before it."""
