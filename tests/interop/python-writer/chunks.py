"""Where files are cut, and how chunk lists are written; [n] is a section of docs/reference/project-format.md."""

import hashlib

MIN, AVG, MAX = 32768, 65536, 262144

GEAR = [int.from_bytes(hashlib.sha256(bytes([byte])).digest()[:4], "big") // 2 for byte in range(256)]


def cut(data):
    """The chunks of a file [6]."""
    bits = AVG.bit_length() - 1
    strict, loose = 2 ** (bits + 1) - 1, 2 ** (bits - 1) - 1
    centre = AVG - min(MIN + (MIN + 1) // 2, AVG)
    start = 0
    while start < len(data):
        size = min(len(data) - start, MAX)
        end, pattern = size, 0
        for i in range(MIN, size):
            pattern = pattern // 2 + GEAR[data[start + i]]
            if not pattern & (strict if i < centre else loose):
                end = i + 1
                break
        yield data[start : start + end]
        start += end


def varint(number):
    """Unsigned LEB128 [5]."""
    written = b""
    while number >= 128:
        written += bytes([number % 128 + 128])
        number //= 128
    return written + bytes([number])


def encode_runs(ids):
    """The chunk list of a manifest [5]."""
    runs = []
    for chunk_id in ids:
        if runs and chunk_id == sum(runs[-1]):
            runs[-1][1] += 1
        else:
            runs.append([chunk_id, 1])
    written, end = b"", 0
    for first, count in runs:
        step = first - end
        written += varint(2 * step if step >= 0 else -2 * step - 1) + varint(count)
        end = first + count
    return written
