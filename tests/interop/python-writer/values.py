"""Ids, names and hashes of a clst project; [n] is a section of docs/reference/project-format.md."""

import hashlib
import secrets
import time
import unicodedata


def new_id():
    """A UUID version 7 [2]."""
    value = (
        (int(time.time() * 1000) << 80)
        | (7 << 76)
        | (secrets.randbits(12) << 64)
        | (2 << 62)
        | secrets.randbits(62)
    )
    digits = f"{value:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def name_key(name):
    """The form in which names are compared [2]."""
    upper = unicodedata.normalize("NFC", name).upper()
    return unicodedata.normalize("NFC", "".join(letter.lower() for letter in upper))


def hash_values(values):
    """SHA-256 of the canonical form of a list of values [3]."""
    written = b""
    for value in values:
        if value is None:
            written += b"n"
        elif isinstance(value, int):
            written += b"i%d;" % value
        elif isinstance(value, str):
            text = value.encode()
            written += b"t%d:" % len(text) + text
        else:
            written += b"b%d:" % len(value) + value
    return hashlib.sha256(written).digest()
