"""Section 2 and 7: the form in which names are compared, and the paths of assets."""

import unicodedata

from . import FormatError


def name_key(name):
    """The form in which two names are the same."""
    upper = unicodedata.normalize("NFC", name).upper()
    return unicodedata.normalize("NFC", "".join(letter.lower() for letter in upper))


def file_name(asset):
    """Name and extension of an asset row as one."""
    return f"{asset['name']}.{asset['extension']}" if asset["extension"] else asset["name"]


def asset_paths(database):
    """Project paths by asset. Raises FormatError when collections form a circle or lead to another root."""
    root, = database.execute("SELECT root_id FROM project").fetchone()
    collections = {row["id"]: row for row in database.execute("SELECT id, parent_id, name FROM collection")}
    paths = {}
    for asset in database.execute("SELECT id, collection_id, name, extension FROM asset"):
        names = [file_name(asset)]
        place = asset["collection_id"]
        while place != root:
            if len(names) > len(collections) or place not in collections:
                raise FormatError(f"asset {asset['id']} does not lie below the root")
            names.insert(0, collections[place]["name"])
            place = collections[place]["parent_id"]
        paths[asset["id"]] = "/".join(names)
    return paths


def check_keys(database):
    """The name_key of everything that has one. Answers (how many, problems)."""
    named = [("asset", row["id"], file_name(row), row["name_key"]) for row in database.execute("SELECT * FROM asset")]
    for table in ["collection", "status", "label", "tag"]:
        rows = database.execute(f"SELECT id, name, name_key FROM {table}")
        named += [(table, row["id"], row["name"], row["name_key"]) for row in rows]
    wrong = [(table, row_id) for table, row_id, name, key in named if name_key(name) != key]
    return len(named), [f"{table} {row_id} has another name_key" for table, row_id in wrong]
