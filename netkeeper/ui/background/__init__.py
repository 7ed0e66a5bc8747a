"""What goes on beside the pages: figures, the standing, the reminder, settings put into force."""
