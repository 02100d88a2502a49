"""What a render-farm script does, and then a panel. Takes the folder of the project to make."""
import json
import os
import select
import sys

from clst_client import Client, ClstApiError, PumpedClient, pages

folder = sys.argv[1]
os.mkdir(folder)
scene = os.path.join(folder, "scene.blend")
clst = Client()


def save(text: str) -> None:
    with open(scene, "a", encoding="utf-8") as file:
        file.write(text)


save("first")
key = clst.create_project(folder=folder)["key"]
cursor = clst.list_events()["cursor"]
made = clst.wait_for_job(clst.checkpoint(key, paths=["scene.blend"], message="first"))
assert made["checkpoints"][0]["number"] == 1, made
save(" and second")
clst.wait_for_job(clst.checkpoint(key, all=True, message="second"), on_progress=lambda progress: None)
read = pages(lambda cursor: clst.history(key, path=scene, limit=1, cursor=cursor))
numbers = [version["number"] for page in read for version in page["checkpoints"]]
clst.wait_for_job(clst.revert(key, path="scene.blend", to="v001"))

with open(os.path.join(folder, "prop.blend"), "w", encoding="utf-8") as file:
    file.write("prop")
named = Client(author="左 手", program="Maya/2026")
named.wait_for_job(named.checkpoint(key, paths=["prop.blend"], message="prop"))
assert clst.history(key, path="prop.blend")["checkpoints"][0]["author"] == "左 手"

call = PumpedClient().get_context(path=scene)
while not call.pump():
    select.select([], [], [], 0.02)  # a timer of the program
state = call.result()["state"]

codes = []
for work in (
    lambda: clst.history(key, path="nothing.blend"),
    lambda: clst.wait_for_job(clst.revert(key, path="scene.blend", to="v099")),
):
    try:
        work()
    except ClstApiError as failure:
        codes.append(failure.code)

event = next(event for event in clst.events(cursor, key) if event["type"] == "job-changed")
print(json.dumps([state, numbers, *codes, event["type"]]))
