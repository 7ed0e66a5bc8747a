"""The trash: what was thrown away, of every kind, and the way back."""
