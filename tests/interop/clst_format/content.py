"""Section 4 and 5: chunks and manifests, and how the bytes of a version are put together again."""

import hashlib
import itertools

from . import FormatError
from .zstd import decompress

RAW, ZSTD = 0, 1

LARGEST_CHUNK = 16 * 1024 * 1024
LARGEST_NUMBER = 2**53 - 1


def decode_runs(data):
    """Chunk ids of a manifest in file order, as ranges."""
    numbers = _varints(data)
    if len(numbers) % 2:
        raise FormatError("a manifest ends within a run")
    runs = []
    end = 0
    for coded, count in zip(numbers[::2], numbers[1::2]):
        first = end + ((coded >> 1) ^ -(coded & 1))
        end = first + count
        if first < 1 or count < 1 or end > LARGEST_NUMBER:
            raise FormatError("a manifest names impossible chunks")
        runs.append(range(first, end))
    return runs


def _varints(data):
    numbers = []
    value = shift = 0
    for byte in data:
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            if value > LARGEST_NUMBER:
                raise FormatError("a number of a manifest is too large")
            numbers.append(value)
            value = shift = 0
    if shift:
        raise FormatError("a list of numbers ends too early")
    return numbers


def read_chunk(database, chunk_id):
    """The bytes of a chunk, compared with its hash."""
    row = database.execute(
        "SELECT hash, raw_bytes, stored_bytes, codec, data FROM chunk LEFT JOIN chunk_data ON chunk_id = id"
        " WHERE id = ?",
        (chunk_id,),
    ).fetchone()
    if row is None or row["data"] is None:
        raise FormatError(f"chunk {chunk_id} is not in the file")
    if not 1 <= row["raw_bytes"] <= LARGEST_CHUNK:
        raise FormatError(f"chunk {chunk_id} cannot have {row['raw_bytes']} bytes")
    if len(row["data"]) != row["stored_bytes"]:
        raise FormatError(f"chunk {chunk_id} has {len(row['data'])} stored bytes")
    if row["codec"] == RAW:
        raw = row["data"]
    elif row["codec"] == ZSTD:
        try:
            raw = decompress(row["data"], row["raw_bytes"])
        except FormatError as error:
            raise FormatError(f"chunk {chunk_id} is damaged: {error}") from error
    else:
        raise FormatError(f"chunk {chunk_id} has the unknown codec {row['codec']}")
    if len(raw) != row["raw_bytes"] or hashlib.sha256(raw).digest() != row["hash"]:
        raise FormatError(f"chunk {chunk_id} is damaged")
    return raw


def rebuild(database, manifest, path):
    """Writes the content of a manifest row to a file and compares it with its hash and sizes. Answers chunk sizes."""
    if manifest["recipe"] is not None:
        raise FormatError(f"manifest {manifest['id']} has a recipe, which needs a newer reader")
    if manifest["runs"] is None:
        raise FormatError(f"the chunk list of manifest {manifest['id']} is not in the file")
    if manifest["hash_algorithm"] != "sha256":
        raise FormatError(f"manifest {manifest['id']} has the unknown hash {manifest['hash_algorithm']}")
    runs = decode_runs(manifest["runs"])
    if sum(len(run) for run in runs) != manifest["chunk_count"]:
        raise FormatError(f"manifest {manifest['id']} does not have as many chunks as it says")
    sizes = []
    digest = hashlib.sha256()
    with open(path, "wb") as output:
        for chunk_id in itertools.chain.from_iterable(runs):
            raw = read_chunk(database, chunk_id)
            sizes.append(len(raw))
            digest.update(raw)
            output.write(raw)
    if sum(sizes) != manifest["size_bytes"]:
        raise FormatError(f"the chunks of manifest {manifest['id']} do not add up")
    if digest.digest() != manifest["content_hash"]:
        raise FormatError(f"manifest {manifest['id']} has another content than was stored")
    return sizes
