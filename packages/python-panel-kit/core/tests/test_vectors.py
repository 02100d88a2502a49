import json
import os
import unittest
from typing import Any, List

from conversation import Conversation
from description import read_description
from view_vector import view_of

VECTORS = os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, "vectors")


def read_vectors(name: str) -> List[Any]:
    with open(os.path.join(VECTORS, name), encoding="utf-8") as file:
        return list(json.load(file))


class Vectors(unittest.TestCase):
    maxDiff = None

    def test_views(self) -> None:
        for vector in read_vectors("views.json"):
            with self.subTest(vector["name"]):
                table = vector.get("table") or read_description()
                self.assertEqual(view_of(table, vector["input"]), vector["view"])

    def test_every_state_and_every_dialog_has_a_view(self) -> None:
        """So that the contact sheets, and what is measured of each view, have all of them."""
        table = read_description()
        views = [vector["view"] for vector in read_vectors("views.json") if "table" not in vector]
        rows = [row for view in views for row in view["rows"]]
        dialogs = {view["dialog"]["id"]: view["dialog"] for view in views if view["dialog"] is not None}
        asking = {"action:" + name for name, said in table["actions"].items() if "dialog" in said}
        asking |= {"guard:" + name for name, said in table["guards"].items() if "buttons" in said}
        self.assertEqual(asking - set(dialogs), set())
        states = {state["key"] for state in table["states"]}
        self.assertEqual(states - {row["key"] for row in rows if row["kind"] == "state"}, set())
        sections = {row["id"] for row in rows if row["kind"] == "section" and row["isOpen"]}
        self.assertEqual({said["id"] for said in table["sections"]} - sections, set())

    def test_conversations(self) -> None:
        for vector in read_vectors("conversations.json"):
            with self.subTest(vector["name"]):
                Conversation(vector.get("table") or read_description(), vector["script"]).play()


if __name__ == "__main__":
    unittest.main()
