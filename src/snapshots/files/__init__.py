"""Editions ⇄ files: YAML for people, JSON for machines, one model for both."""

from snapshots.files.exporting import export_data
from snapshots.files.folder import (
    SeriesHead,
    examine_document,
    examine_series,
    load_document,
    load_series,
    shipped_folder,
)
from snapshots.files.importing import read_data
from snapshots.files.reading import SUFFIXES, load_edition, load_links
from snapshots.files.recording import amend_links, record_links
from snapshots.files.rewriting import rewrite_all
from snapshots.files.writing import dump_edition, save_edition, save_links, write_text

__all__ = [
    "SUFFIXES",
    "SeriesHead",
    "amend_links",
    "dump_edition",
    "examine_document",
    "examine_series",
    "export_data",
    "load_document",
    "load_edition",
    "load_links",
    "load_series",
    "read_data",
    "record_links",
    "rewrite_all",
    "save_edition",
    "save_links",
    "shipped_folder",
    "write_text",
]
