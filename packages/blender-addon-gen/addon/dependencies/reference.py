"""One mention of a file inside the open file."""
from __future__ import annotations

from typing import Any, NamedTuple, Optional


class Reference(NamedTuple):
    #: As it is written in the file: `//textures/wood.png`, `wood.<UDIM>.png`.
    path: str
    #: `library`, `image`, `movie`, `sound`, `font`, `cache`, `volume`, `text`, `light`, `script`, `file`.
    kind: str
    #: The library that mentions it. Its paths begin where the library lies.
    library: Optional[Any] = None
    #: The path names one frame of many.
    is_sequence: bool = False
