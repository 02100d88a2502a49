"""Sentences in narrow regions: Blender clips a label that is too long, so it is broken over lines before."""
from __future__ import annotations

from typing import Callable, List

#: Width of a text in pixels, as the host draws it.
Measure = Callable[[str], float]


def wrap(text: str, width: float, measure: Measure) -> List[str]:
    """Breaks `text` into lines of at most `width` pixels: at spaces, and within a word only when it is longer than a line.

    A line break in `text` stays one. An empty text gives one empty line.
    """
    lines: List[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split():
            longer = "%s %s" % (line, word) if line else word
            if measure(longer) <= width:
                line = longer
                continue
            if line:
                lines.append(line)
            *full, line = _break_word(word, width, measure)
            lines += full
        lines.append(line)
    return lines


def _break_word(word: str, width: float, measure: Measure) -> List[str]:
    """Pieces of a word that is alone on its line. A piece has at least one character, however narrow the line is."""
    pieces: List[str] = []
    while measure(word) > width and len(word) > 1:
        low, high = 1, len(word) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if measure(word[:middle]) <= width:
                low = middle
            else:
                high = middle - 1
        pieces.append(word[:low])
        word = word[low:]
    return [*pieces, word]


def shorten(text: str, width: float, measure: Measure) -> str:
    """One line: what does not fit is left out at its end, and `…` stands for it."""
    text = " ".join(text.split())
    if measure(text) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(text[:middle].rstrip() + "…") <= width:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + "…"
