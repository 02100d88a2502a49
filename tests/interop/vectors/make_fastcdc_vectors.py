"""Writes fastcdc.json: where an independent implementation of FastCDC cuts known inputs.

The implementation is the pure Python one of the package `fastcdc` (MIT licence). It has the same cut rule as clst
and a gear table of its own, which is replaced by the one of the project file format. Run it with

    pip install fastcdc==1.7.0
    python3 make_fastcdc_vectors.py

The inputs are not in the file, only how to make them: a list of parts, each the first `length` bytes of a stream.

    random   SHA-256("seed:0") SHA-256("seed:1") SHA-256("seed:2") ..., each byte ANDed with `mask`
    repeat   the first `unit` bytes of that stream again and again
    fill     the byte `mask` again and again
"""

import hashlib
import json
import pathlib
import sys

from fastcdc import fastcdc_py as implementation

# Sizes in bytes: min, avg, max.
SMALL = [
    (64, 256, 1024),
    (65, 256, 1024),
    (128, 256, 1024),
    (256, 256, 2048),
    (64, 1024, 1024),
    (200, 512, 3000),
]
LARGE = [(16384, 65536, 262144), (32768, 65536, 262144), (65536, 131072, 131072)]


def gear_table():
    """256 numbers of 31 bits: SHA-256 of each byte value, first four bytes, big-endian, halved."""
    return [int.from_bytes(hashlib.sha256(bytes([byte])).digest()[:4], "big") >> 1 for byte in range(256)]


def stream(seed, length, mask):
    """The first `length` bytes of the stream `random`."""
    blocks = (hashlib.sha256(f"{seed}:{block}".encode()).digest() for block in range(-(-length // 32)))
    return bytes(byte & mask for byte in b"".join(blocks)[:length])


def random(seed, length, mask=255):
    """Part: bytes without a pattern; a mask with few bits leaves few different values."""
    return {"kind": "random", "seed": seed, "length": length, "mask": mask}


def repeat(seed, length, unit):
    """Part: one stretch of bytes over and over."""
    return {"kind": "repeat", "seed": seed, "length": length, "unit": unit}


def fill(length, mask):
    """Part: one byte over and over."""
    return {"kind": "fill", "length": length, "mask": mask}


def make_input(parts):
    """The bytes that a list of parts describes."""
    made = b""
    for part in parts:
        length = part["length"]
        if part["kind"] == "random":
            made += stream(part["seed"], length, part["mask"])
        elif part["kind"] == "repeat":
            unit = stream(part["seed"], part["unit"], 255)
            made += (unit * (length // len(unit) + 1))[:length]
        else:
            made += bytes([part["mask"]]) * length
    return made


def inputs(sizes):
    """Inputs that meet every branch of the rule for these sizes."""
    smallest, average, largest = sizes
    return [
        [random("a", 24 * average)],
        [random("b", 12 * average, mask=3)],
        [fill(3 * largest + 7, 0)],
        [repeat("c", 12 * average, unit=smallest + average)],
        [random("d", 3 * average), fill(largest + average, 255), random("e", 3 * average)],
        [],
        [random("f", 1)],
        [random("g", smallest)],
        [random("h", smallest + 1)],
        [random("i", largest)],
        [random("j", largest + 1)],
        # With a minimum of 65 the centre must be 158: half of an odd minimum is rounded up.
        [random("odd 61", 300)],
    ]


def ends(data, sizes):
    """End of every chunk, exclusive."""
    smallest, average, largest = sizes
    chunks = implementation.fastcdc_py(data, smallest, average, largest)
    return [chunk.offset + chunk.length for chunk in chunks]


def main():
    """Writes the file beside this one."""
    implementation.GEAR = gear_table()
    vectors = []
    for sizes in SMALL + LARGE:
        for parts in inputs(sizes):
            data = make_input(parts)
            vectors.append(
                {
                    "min": sizes[0],
                    "avg": sizes[1],
                    "max": sizes[2],
                    "input": parts,
                    "sha256": hashlib.sha256(data).hexdigest(),
                    "ends": ends(data, sizes),
                }
            )
    lines = ",\n".join(json.dumps(vector) for vector in vectors)
    target = pathlib.Path(__file__).with_name("fastcdc.json")
    target.write_text(f'{{"source": "PyPI fastcdc 1.7.0", "vectors": [\n{lines}\n]}}\n', encoding="utf-8")
    print(f"{len(vectors)} vectors in {target.name}", file=sys.stderr)


if __name__ == "__main__":
    main()
