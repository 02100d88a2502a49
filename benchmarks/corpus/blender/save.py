"""One save of a Blender series, in one process: builds the scene, or opens the working file, edits it and saves it in place.

Usage: python save.py FILE STEP COMPRESS DENSITY            (interpreter of a venv with bpy)
       blender -b --factory-startup --python-exit-code 1 --python save.py -- FILE STEP COMPRESS DENSITY

STEP is "base" or a name of `edits.EDITS`; COMPRESS is 0 or 1; DENSITY scales the vertices and counts for "base" only.
Prints one line `SAVED <Blender version>`.
"""

import os
import sys
import zlib

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import bpy  # noqa: E402
import numpy as np  # noqa: E402
from edits import EDITS  # noqa: E402
from scene import build_scene  # noqa: E402


def main(argv):
    path, step, compress, density = argv[0], argv[1], argv[2] == "1", float(argv[3])
    bpy.context.preferences.filepaths.save_version = 0
    if step == "base":
        build_scene(density)
        bpy.context.preferences.filepaths.save_version = 0
        result = bpy.ops.wm.save_as_mainfile(filepath=path, compress=compress, check_existing=False)
    else:
        bpy.ops.wm.open_mainfile(filepath=path, load_ui=True)
        EDITS[step](np.random.default_rng(zlib.crc32(step.encode())))
        result = bpy.ops.wm.save_mainfile(filepath=path, compress=compress, check_existing=False)
    if result != {"FINISHED"}:
        raise SystemExit("the save ended with %r" % (result,))
    print("SAVED", bpy.app.version_string)


main(sys.argv[sys.argv.index("--") + 1 :] if "--" in sys.argv else sys.argv[1:])
