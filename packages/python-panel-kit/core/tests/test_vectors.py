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

    def test_conversations(self) -> None:
        for vector in read_vectors("conversations.json"):
            with self.subTest(vector["name"]):
                Conversation(vector.get("table") or read_description(), vector["script"]).play()


if __name__ == "__main__":
    unittest.main()
