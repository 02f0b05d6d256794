"""Many editions: asks and figures followed through all of them, and drafts held against them."""

__all__: list[str] = []
