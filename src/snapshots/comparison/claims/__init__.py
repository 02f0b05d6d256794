"""Claims: what an edition asserts of its figures, and what becomes of that."""

__all__: list[str] = []
