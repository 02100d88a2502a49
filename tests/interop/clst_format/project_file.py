"""Section 1 and 8: opens a project file for reading, and lists its history."""

import datetime
import pathlib
import sqlite3

from . import FormatError
from .names import asset_paths
from .sequences import total_size

APPLICATION_ID = 0x636C7374
SCHEMA = 2

PREVIEW = {"mediaType": "media_type", "width": "width", "height": "height"}

CHECKPOINTS = """
    SELECT c.*, m.content_hash, m.size_bytes, p.hash AS preview_hash, p.media_type, p.width, p.height,
      person.name AS author, status.name AS status
    FROM checkpoint c JOIN manifest m ON m.id = c.manifest_id
    LEFT JOIN preview p ON p.id = c.preview_id LEFT JOIN person ON person.id = c.author_id
    LEFT JOIN status ON status.id = c.status_id
    ORDER BY c.created_at DESC, c.rowid DESC"""


def open_project(path):
    """A connection that cannot write. Raises FormatError for what is not a project of this schema."""
    database = sqlite3.connect(pathlib.Path(path).resolve().as_uri() + "?mode=ro", uri=True)
    database.row_factory = sqlite3.Row
    database.text_factory = lambda data: data.decode("utf-8", "surrogateescape")
    application, = database.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION_ID:
        raise FormatError(f"application_id is {application:#x}, not {APPLICATION_ID:#x}")
    schema, = database.execute("PRAGMA user_version").fetchone()
    if schema != SCHEMA:
        raise FormatError(f"the schema is {schema}; this reader knows {SCHEMA}")
    return database


def describe_project(database):
    """Identity of the project."""
    row = database.execute("SELECT id, name, created_at FROM project").fetchone()
    return {"id": row["id"], "name": row["name"], "createdAt": iso(row["created_at"]), "schema": SCHEMA}


def history(database):
    """Checkpoints that are not in the trash, newest first, in the words of `clst history --json`."""
    paths = asset_paths(database)
    labels = labels_by_checkpoint(database)
    rows = database.execute(CHECKPOINTS).fetchall()
    return [to_item(database, row, paths, labels) for row in rows if row["trashed_at"] is None]


def to_item(database, row, paths, labels):
    """One checkpoint as JSON."""
    is_safety = row["safety_number"] is not None
    of_sequence = total_size(database, row["id"])
    return {
        "id": row["id"],
        "assetId": row["asset_id"],
        "path": paths[row["asset_id"]],
        "number": row["safety_number"] if is_safety else row["number"],
        "isSafety": is_safety,
        "labels": labels.get(row["id"], []),
        "baseId": row["base_id"],
        "groupId": row["group_id"],
        "comment": row["comment"],
        "author": row["author"] or "",
        "createdAt": iso(row["created_at"]),
        "status": row["status"],
        "sizeBytes": row["size_bytes"] if of_sequence is None else of_sequence,
        "storedBytes": row["stored_bytes"],
        "contentHash": row["content_hash"].hex(),
        "hasPreview": row["preview_id"] is not None,
        "preview": preview_of(row),
    }


def preview_of(row):
    """The picture of a checkpoint, or None."""
    if row["preview_hash"] is None:
        return None
    picture = {name: row[column] for name, column in PREVIEW.items()}
    return {**picture, "sha256": row["preview_hash"].hex()}


def labels_by_checkpoint(database):
    """Names of the labels that point at each checkpoint."""
    labels = {}
    sql = "SELECT checkpoint_id, name FROM checkpoint_label JOIN label ON label.id = label_id ORDER BY name"
    for row in database.execute(sql):
        labels.setdefault(row["checkpoint_id"], []).append(row["name"])
    return labels


def iso(milliseconds):
    """Milliseconds since 1970 as ISO 8601 in UTC."""
    seconds, rest = divmod(milliseconds, 1000)
    time = datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc)
    return f"{time:%Y-%m-%dT%H:%M:%S}.{rest:03d}Z"
