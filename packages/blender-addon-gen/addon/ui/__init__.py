"""Blender's classes: panels, menus, operators, properties, preferences."""
