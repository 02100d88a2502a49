"""One mention of a file inside the open file, and how parts of it are read in pieces."""
from __future__ import annotations

from typing import Any, Callable, Iterator, List, NamedTuple, Optional

#: So many data blocks, or paths, are read in one step.
AT_ONCE = 200


class Reference(NamedTuple):
    #: As it is written in the file: `//textures/wood.png`, `wood.<UDIM>.png`.
    path: str
    #: `library`, `image`, `movie`, `sound`, `font`, `cache`, `volume`, `text`, `light`, `script`, `file`.
    kind: str
    #: The library that mentions it. Its paths begin where the library lies.
    library: Optional[Any] = None
    #: The path names one frame of many.
    is_sequence: bool = False
    #: Nothing is missing where it is not there: nobody has chosen it.
    is_optional: bool = False


#: What one step found. Between two steps anything can happen to the file: what a reference holds is looked at at once.
Found = List[Reference]


def in_pieces(collection: Callable[[], Any], read: Callable[[Any], Iterator[Reference]]) -> Iterator[Found]:
    """Some members of a collection of Blender at a time.

    :param collection: looked up anew for each piece, since Blender's own iterators do not survive between two steps
    """
    begin = 0
    while True:
        blocks = collection()[begin : begin + AT_ONCE]
        if not blocks:
            return
        yield [reference for block in blocks for reference in read(block)]
        begin += AT_ONCE
