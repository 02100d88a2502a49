"""Section 6: where a file is cut into chunks: the rule `fastcdc-gear31`."""

import hashlib

GEAR = [int.from_bytes(hashlib.sha256(bytes([byte])).digest()[:4], "big") >> 1 for byte in range(256)]


def chunk_sizes(data, minimum, average, maximum):
    """Lengths of the chunks of a whole file, in order."""
    sizes = []
    start = 0
    while start < len(data):
        size = _first_chunk(data, start, minimum, average, maximum)
        sizes.append(size)
        start += size
    return sizes


def _first_chunk(data, start, minimum, average, maximum):
    available = min(len(data) - start, maximum)
    if available <= minimum:
        return available
    bits = average.bit_length() - 1
    strict = (1 << (bits + 1)) - 1
    loose = (1 << (bits - 1)) - 1
    center = average - min(minimum + (minimum + 1) // 2, average)
    pattern = 0
    for position in range(minimum, available):
        pattern = (pattern >> 1) + GEAR[data[start + position]]
        if pattern & (strict if position < center else loose) == 0:
            return position + 1
    return available
