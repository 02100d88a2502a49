"""The versions that the sentence of a state can name."""
from __future__ import annotations

from typing import Any, Dict, Mapping, Optional


def version_words(item: Optional[Mapping[str, Any]], sentences: Mapping[str, str]) -> Dict[str, str]:
    """``base``: what the working file was made from, ``v012`` or ``s3`` of a safety copy. ``head``: the newest version."""
    item = item or {}
    number = item.get("headNumber")
    head = sentences.get("anyHead", "") if number is None else "v%03d" % number
    if item.get("baseSafetyNumber") is not None:
        return {"base": "s%d" % item["baseSafetyNumber"], "head": head}
    base = item.get("baseNumber")
    return {"base": head if base is None else "v%03d" % base, "head": head}
