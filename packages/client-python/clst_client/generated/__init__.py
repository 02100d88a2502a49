# Made from openapi.yaml by "npm run generate". Do not edit.
"""What the contract says: types and methods."""
