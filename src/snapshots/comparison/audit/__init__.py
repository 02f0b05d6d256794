"""Audit: the figures of a series against themselves, and what a record acknowledges."""

__all__: list[str] = []
