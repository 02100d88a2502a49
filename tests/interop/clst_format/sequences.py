"""Section 8, sequences: the listing of a version and the files that it names."""

import os

from . import FormatError
from .content import rebuild

MEMBERS = """
    SELECT cm.file_name, m.* FROM checkpoint_member cm JOIN manifest m ON m.id = cm.manifest_id
    WHERE cm.checkpoint_id = ? ORDER BY cm.file_name"""

SEQUENCES = """
    SELECT c.id, m.content_hash FROM checkpoint c JOIN asset a ON a.id = c.asset_id
    JOIN manifest m ON m.id = c.manifest_id WHERE a.kind = 'sequence' ORDER BY c.rowid"""


def total_size(database, checkpoint_id):
    """Bytes of all files of a version of a sequence; None for a version of a file."""
    sizes = [row["size_bytes"] for row in database.execute(MEMBERS, (checkpoint_id,))]
    return sum(sizes) if sizes else None


def check_sequences(database, folder):
    """
    Writes the files of every version of a sequence to `folder/<checkpoint id>/`, and compares them with the listing in
    `folder/<content hash>`. Answers (number of files, problems).
    """
    count = 0
    problems = []
    for checkpoint in database.execute(SEQUENCES).fetchall():
        place = os.path.join(folder, checkpoint["id"])
        os.makedirs(place, exist_ok=True)
        lines = []
        for member in database.execute(MEMBERS, (checkpoint["id"],)).fetchall():
            count += 1
            try:
                rebuild(database, member, os.path.join(place, member["file_name"]))
            except FormatError as error:
                problems.append(str(error))
            lines.append(listing_line(member["content_hash"].hex(), member["file_name"]))
        path = os.path.join(folder, checkpoint["content_hash"].hex())
        if not os.path.exists(path):
            problems.append(f"the listing of checkpoint {checkpoint['id']} could not be rebuilt")
            continue
        with open(path, "rb") as listing:
            if listing.read() != b"".join(lines):
                problems.append(f"checkpoint {checkpoint['id']} has other files than its listing")
    return count, problems


def listing_line(hexadecimal, name):
    """One line as `sha256sum` writes it."""
    escaped = name.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")
    mark = "\\" if escaped != name else ""
    return f"{mark}{hexadecimal}  {escaped}\n".encode("utf-8", "surrogateescape")
