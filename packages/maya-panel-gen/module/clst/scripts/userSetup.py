"""Run by Maya at its start, beside the ones of others: an exception here would keep theirs from running."""

try:
    from maya import cmds

    if not cmds.about(batch=True):
        cmds.evalDeferred("import clst_maya; clst_maya.start()", lowestPriority=True)
except Exception as error:  # whatever it is, Maya starts
    print("clst: the panel does not start: %s" % error)
