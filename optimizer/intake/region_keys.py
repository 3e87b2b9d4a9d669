"""The ``wilayah`` part of a scenario file: which regency or province it is about."""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.domain.region import Region, is_region_code
from optimizer.intake.node import Node
from optimizer.intake.readers import JsonSchema, Text
from optimizer.intake.rule_keys import NAME
from optimizer.intake.shapes import Field, Record, Shape
from optimizer.intake.sink import FaultSink
from optimizer.messages import message


@dataclass(frozen=True, slots=True)
class RegionCode:
    """A code of Kemendagri, with quotes or without: ``16.03`` is text and no number."""

    def read(self, node: Node, sink: FaultSink) -> str | None:
        """Return the code."""
        code = Text(5).read(node, sink)
        if code is None or is_region_code(code):
            return code
        sink.fault(node.where, message("setting.region", path=node.path, value=node.shown))
        return None

    def schema(self) -> JsonSchema:
        """Return the JSON schema."""
        return {"type": ["string", "number"]}


_CODE = Field("kode", "key.wilayah.kode", RegionCode(), required=True)
_NAME = Field("nama", "key.wilayah.nama", NAME, required=True)


def _region(record: Record, _: FaultSink) -> Region:
    return Region(record.get(_CODE, ""), record.get(_NAME, ""))


REGION = Shape((_CODE, _NAME), _region)
