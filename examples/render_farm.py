# SPDX-License-Identifier: MIT
"""What a render farm runs when a scene is ready: a version of it, and of what was rendered.

    python3 render_farm.py "Frame 1 to 48" /shows/robot/scene.blend /shows/robot/render/0001.exr …
"""
import os
import sys

from clst_client import Client, ClstApiError

message, *paths = sys.argv[1:]
paths = [os.path.abspath(path) for path in paths]
clst = Client()
try:
    project = clst.open_project(path=paths[0])
    # Sent again after a crash of the farm or of the bridge, the same task is done, and makes no second version.
    task = os.environ.get("FARM_TASK")
    job = clst.checkpoint(project["key"], paths=paths, message=message, idempotency_key=task)
    result = clst.wait_for_job(job, on_progress=lambda now: print(now["phase"], now["doneBytes"], file=sys.stderr))
    for made in clst.job_items(job["id"], "checkpoints"):
        print("v%03d %s" % (made["number"], made["path"]))
    for path in clst.job_items(job["id"], "unchanged"):
        print("unchanged %s" % path)
    sys.exit(1 if result["failed"] else 0)
except ClstApiError as failure:
    print("%s: %s" % (failure.code, failure), file=sys.stderr)
    sys.exit(75 if failure.retryable else 1)
