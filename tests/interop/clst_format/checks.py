"""Everything in a project file that can be compared with a hash or a rule. Each check answers (how many, problems)."""

import hashlib
import os
import sqlite3

from . import FormatError
from .content import read_chunk, rebuild
from .fastcdc import chunk_sizes
from .project_file import CHECKPOINTS
from .value_hash import fields_hash, row_hash


def check_schema(database, sql):
    """Tables, indexes and triggers, to the letter of project-schema.sql."""
    model = sqlite3.connect(":memory:")
    model.executescript(sql)
    listing = "SELECT type, name, tbl_name, sql FROM sqlite_schema"
    wanted = {tuple(row) for row in model.execute(listing)}
    found = {tuple(row) for row in database.execute(listing)}
    differing = sorted({f"{row[0]} {row[1]}" for row in wanted ^ found})
    return len(wanted), [f"{name} is not defined as in the schema" for name in differing]


def check_rows(database):
    """The row_hash of every row of every table that has one."""
    count = 0
    problems = []
    tables = database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
    for table in [row["name"] for row in tables]:
        columns = [row["name"] for row in database.execute(f"PRAGMA table_info({table})")]
        if "row_hash" not in columns:
            continue
        covered = [name for name in columns if name != "row_hash"]
        for row in database.execute(f"SELECT rowid AS row_number, * FROM {table}"):
            count += 1
            if row["row_hash"] != row_hash(table, [row[name] for name in covered]):
                problems.append(f"row {row['row_number']} of {table} has another row_hash")
    return count, problems


def check_fields(database):
    """The fields_hash of every checkpoint."""
    rows = database.execute(CHECKPOINTS).fetchall()
    wrong = [row["id"] for row in rows if row["fields_hash"] != fields_hash(row)]
    return len(rows), [f"checkpoint {checkpoint_id} has another fields_hash" for checkpoint_id in wrong]


def check_chunks(database):
    """Every chunk, also those that no version uses."""
    count = 0
    problems = []
    for row in database.execute("SELECT id FROM chunk WHERE stored_bytes > 0 ORDER BY id").fetchall():
        count += 1
        try:
            read_chunk(database, row["id"])
        except FormatError as error:
            problems.append(str(error))
    return count, problems


def check_previews(database):
    """The hash of every picture."""
    rows = database.execute("SELECT id, hash, data FROM preview JOIN preview_data ON preview_id = id").fetchall()
    wrong = [row["id"] for row in rows if hashlib.sha256(row["data"]).digest() != row["hash"]]
    return len(rows), [f"preview {preview_id} is damaged" for preview_id in wrong]


def check_contents(database, folder):
    """
    Rebuilds every manifest as `folder/<content hash>`, and cuts it again with the chunker that it names. Answers the
    number of chunks that were cut.
    """
    os.makedirs(folder, exist_ok=True)
    cuts = 0
    problems = []
    for manifest in database.execute("SELECT * FROM manifest ORDER BY id").fetchall():
        path = os.path.join(folder, manifest["content_hash"].hex())
        try:
            stored = rebuild(database, manifest, path)
            with open(path, "rb") as content:
                cut = chunk_sizes(content.read(), *chunker(database, manifest["chunker_id"]))
        except FormatError as error:
            problems.append(str(error))
            continue
        cuts += len(cut)
        if cut != stored:
            problems.append(f"manifest {manifest['id']} is cut into {stored}, by the rule it would be {cut}")
    return cuts, problems


def chunker(database, chunker_id):
    """Smallest, average and largest chunk in bytes."""
    row = database.execute("SELECT * FROM chunker WHERE id = ?", (chunker_id,)).fetchone()
    if row is None or row["algorithm"] != "fastcdc-gear31":
        raise FormatError(f"chunker {chunker_id} is not known to this reader")
    return row["min_bytes"], row["avg_bytes"], row["max_bytes"]
