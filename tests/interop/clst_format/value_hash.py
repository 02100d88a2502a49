"""Section 3 and 8: the hash over a list of values that row_hash and fields_hash are made of."""

import hashlib

ROW_HASH_BYTES = 16


def to_bytes(text):
    """UTF-8 as it is in the file, also where it is damaged."""
    return text.encode("utf-8", "surrogateescape")


def hash_values(values):
    """SHA-256 over nulls, integers, texts and blobs, none of which can be taken for another."""
    digest = hashlib.sha256()
    for value in values:
        if value is None:
            digest.update(b"n")
        elif isinstance(value, int):
            digest.update(b"i%d;" % value)
        else:
            kind, data = (b"t", to_bytes(value)) if isinstance(value, str) else (b"b", value)
            digest.update(kind + b"%d:" % len(data) + data)
    return digest.digest()


def row_hash(table, values):
    """`values`: those of all columns but row_hash, in the table's order."""
    return hash_values([table, *values])[:ROW_HASH_BYTES]


def fields_hash(checkpoint):
    """Of a row that CHECKPOINTS in project_file.py answers."""
    return hash_values(
        [
            "checkpoint",
            checkpoint["id"],
            checkpoint["asset_id"],
            checkpoint["content_hash"],
            checkpoint["size_bytes"],
            checkpoint["base_id"],
            checkpoint["after_id"],
            checkpoint["group_id"],
            checkpoint["comment"],
            checkpoint["author_id"],
            checkpoint["created_at"],
            checkpoint["status_id"],
            checkpoint["preview_hash"],
            checkpoint["host_program"],
            checkpoint["host_version"],
            checkpoint["file_modified_us"],
            1 if checkpoint["safety_number"] is not None else 0,
        ]
    )
