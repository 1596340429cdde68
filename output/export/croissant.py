"""Croissant 1.0 metadata of a dataset: every file with its sum, and every field with its type."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from output.export.tables import RECORD_COLUMNS

CONTEXT: dict[str, Any] = {
    "@language": "en", "@vocab": "https://schema.org/", "sc": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/", "rai": "http://mlcommons.org/croissant/RAI/",
    "dct": "http://purl.org/dc/terms/", "conformsTo": "dct:conformsTo",
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "data": {"@id": "cr:data", "@type": "@json"}, "examples": {"@id": "cr:examples", "@type": "@json"},
} | {
    name: f"cr:{name}"
    for name in (
        "citeAs", "column", "equivalentProperty", "extract", "field", "fileObject", "fileProperty", "fileSet",
        "format", "includes", "isLiveDataset", "jsonPath", "key", "md5", "parentField", "path", "recordSet",
        "references", "regex", "repeated", "replace", "samplingRate", "separator", "source", "subField",
        "transform",
    )
}  # fmt: skip
"""The names of Croissant 1.0 (docs.mlcommons.org/croissant); readers warn where one is missing."""

TYPES = {"VARCHAR": "sc:Text", "BOOLEAN": "sc:Boolean", "BIGINT": "sc:Integer", "DOUBLE": "sc:Float"}

DATE_TIMES = ("published", "modified", "fetched_at")

RIGHTS = "The texts belong to the outlets that printed them; the url of a record leads to each original."


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file of records: its path as the metadata gives it, its bytes and its SHA-256."""

    path: str
    bytes: int
    sha256: str


def data_file(path: Path, beside: Path) -> DataFile:
    """The entry of a file in metadata that stands in folder `beside`. OSError where it cannot be read."""
    with path.open("rb") as file:
        sum = hashlib.file_digest(file, "sha256").hexdigest()
        return DataFile(Path(os.path.relpath(path, beside)).as_posix(), file.tell(), sum)


def croissant(
    files: Sequence[DataFile], pattern: str, name: str, description: str, said: Mapping[str, str]
) -> dict[str, Any]:
    """The metadata. pattern: of the files, as its reader finds them. said: what each field of a record is.

    `removed` is left out: its keys are the reasons, and Croissant has no type for an object of any keys.
    """
    whole = {
        "@type": "cr:FileSet",
        "@id": "articles",
        "name": "articles",
        "encodingFormat": "application/jsonlines",
        "includes": pattern,
    }
    records = {
        "@type": "cr:RecordSet",
        "@id": "record",
        "name": "record",
        "key": [{"@id": "record/id"}, {"@id": "record/revision"}],
        "field": [
            _field(field, words) for field, words in said.items() if RECORD_COLUMNS[field][:3] != "MAP"
        ],
    }
    return {
        "@context": CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "name": name,
        "description": description,
        "license": RIGHTS,
        "distribution": [*map(_file_object, files), whole],
        "recordSet": [records],
    }


def _file_object(file: DataFile) -> dict[str, Any]:
    return {
        "@type": "cr:FileObject",
        "@id": file.path,
        "name": file.path,
        "contentUrl": file.path,
        "contentSize": f"{file.bytes} B",
        "encodingFormat": "application/jsonlines",
        "sha256": file.sha256,
    }


def _field(name: str, said: str) -> dict[str, Any]:
    type = RECORD_COLUMNS[name]
    field: dict[str, Any] = {"@type": "cr:Field", "@id": f"record/{name}", "name": name, "description": said}
    if type.endswith("[]"):
        field["repeated"] = True
    if type.startswith("STRUCT"):
        inner = (part.split() for part in type[len("STRUCT(") : -len(")[]")].split(", "))
        return field | {"subField": [_sub_field(name, *part) for part in inner]}
    kind = "sc:DateTime" if name in DATE_TIMES else TYPES[type.removesuffix("[]")]
    return field | {"dataType": kind, "source": _column(name)}


def _sub_field(parent: str, name: str, type: str) -> dict[str, Any]:
    return {
        "@type": "cr:Field",
        "@id": f"record/{parent}/{name}",
        "name": name,
        "dataType": TYPES[type],
        "source": _column(parent) | {"transform": {"jsonPath": name}},
    }


def _column(name: str) -> dict[str, Any]:
    return {"fileSet": {"@id": "articles"}, "extract": {"column": name}}
