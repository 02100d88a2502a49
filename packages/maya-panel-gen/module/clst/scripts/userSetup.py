"""Run by Maya at its start, beside the ones of others: an exception here would keep theirs from running."""

try:
    from maya import cmds

    if not cmds.about(batch=True):
        # A text as well, says Maya's reference of the command; a function would leave its name to all other scripts.
        cmds.evalDeferred("import clst_maya; clst_maya.start()", lowestPriority=True)  # type: ignore[arg-type]
except Exception as error:  # whatever it is, Maya starts
    print("clst: the panel does not start: %s" % error)
