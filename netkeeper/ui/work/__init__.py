"""Work beside the window, or a piece a turn on its thread; what is loaded when; child processes."""
