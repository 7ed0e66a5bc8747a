"""The window's frame: sidebar, top bar, and what every page stands in."""
