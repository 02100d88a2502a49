"""A strict stand-in for the Python packages of Maya, around real widgets of Qt and real scene files.

It knows what the panel uses and no more: everything else is an AttributeError. Each rule names where it is written down.
"CommandsPython" is Autodesk's reference of maya.cmds, "cpp_ref" that of OpenMaya, "user guide" Maya's manual.
"""
