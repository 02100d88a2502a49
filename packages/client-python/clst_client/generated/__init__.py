# Made from openapi.yaml by "npm run generate". Do not edit.
# ruff: noqa: E501
"""What the contract says: types and methods."""
