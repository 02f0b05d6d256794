"""Briefs: a change summary in plain English that proves every sentence."""

__all__: list[str] = []
