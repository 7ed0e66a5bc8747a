"""The window, in Qt Widgets: calls services, shows what they return."""
