# Made from openapi.yaml by "npm run generate". Do not edit.
# ruff: noqa: E501
"""Method and path of every operation."""

ROUTES = {
    "getContext": ("GET", "/v1/context"),
    "history": ("GET", "/v1/projects/{projectKey}/history"),
    "checkpoint": ("POST", "/v1/projects/{projectKey}/checkpoints"),
    "getPreview": ("GET", "/v1/previews/{previewId}"),
    "listEvents": ("GET", "/v1/events"),
}
