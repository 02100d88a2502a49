"""Blender as the panel sees it. Everything here runs on the main thread, from the timer, never while something is drawn."""
