"""Draws any view of the panel with widgets of Qt, and passes presses back. It knows no feature of the panel."""
