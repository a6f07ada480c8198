"""The build on disk: how it is made, published and opened read-only."""
