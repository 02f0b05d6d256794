"""Figures: what may be subtracted, by how much, and what must stay hidden."""

__all__: list[str] = []
