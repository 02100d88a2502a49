"""The clst project file, read as docs/reference/project-format.md describes it; shares no code with clst."""


class FormatError(Exception):
    """The file is not what the format page says a project file is, or needs a newer reader."""
