"""zstd from whichever module there is: the standard library's (Python 3.14) or `zstandard`."""

from . import FormatError

try:
    from compression import zstd as _standard
except ImportError:
    _standard = None
    import zstandard


def decompress(coded, raw_bytes):
    """The bytes of one zstd frame, which must be `raw_bytes` long. Raises FormatError."""
    try:
        if _standard is not None:
            raw = _standard.decompress(coded)
        else:
            raw = zstandard.ZstdDecompressor().decompress(coded, max_output_size=raw_bytes)
    except Exception as error:
        raise FormatError(f"not a zstd frame: {error}") from error
    if len(raw) != raw_bytes:
        raise FormatError(f"a zstd frame holds {len(raw)} bytes instead of {raw_bytes}")
    return raw
