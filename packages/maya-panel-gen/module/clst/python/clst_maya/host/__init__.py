"""What the panel needs of Maya: the open scene, a picture of it, the files that it needs."""
