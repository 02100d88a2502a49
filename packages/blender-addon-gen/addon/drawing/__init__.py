"""Draws any view with a layout. Nothing here knows Blender's modules, features of clst, or the bridge."""
