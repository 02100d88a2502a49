"""maya.api: version 2 of the interface."""
