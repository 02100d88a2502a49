"""Writes the views of vectors/views.json anew. Look at the difference before it is kept."""
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, os.pardir)]

from description import read_description  # noqa: E402
from view_vector import view_of  # noqa: E402

PATH = os.path.join(HERE, os.pardir, "vectors", "views.json")


def main() -> None:
    with open(PATH, encoding="utf-8") as file:
        vectors = json.load(file)
    for vector in vectors:
        vector["view"] = view_of(vector.get("table") or read_description(), vector["input"])
    with open(PATH, "w", encoding="utf-8") as file:
        json.dump(vectors, file, indent=1, ensure_ascii=False)
        file.write("\n")


main()
