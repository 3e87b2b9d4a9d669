"""Reader of cells that list prerequisites: ``drainase-baru:1:4b|pipa:0.5:``."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from optimizer.domain.intervention import Prerequisite
from optimizer.intake.cells import Heading, code_of, wrong_cell
from optimizer.intake.decimals import Span, read_decimal
from optimizer.intake.grid import Cell
from optimizer.intake.wording import listed, shown
from optimizer.intake.wrong import Wrong
from optimizer.messages import message

_RATIO = Span(Decimal(0), Decimal(1000))


@dataclass(frozen=True, slots=True)
class PrerequisitesCell:
    """Entries ``code:ratio:stock`` separated by ``|``; the stock, one of ``parameters``, may be left out."""

    parameters: tuple[str, ...]

    def read(self, cell: Cell, heading: Heading) -> tuple[Prerequisite, ...] | Wrong:
        """Return the prerequisites, in the order written."""
        wrong = wrong_cell(cell, heading.key)
        if wrong is not None:
            return wrong
        read: list[Prerequisite] = []
        for entry in cell.text.split("|"):
            one = self._entry(entry, heading)
            if isinstance(one, Wrong):
                return one
            if one.intervention in [other.intervention for other in read]:
                return Wrong(message("cell.twice_in_list", key=heading.key, value=one.intervention))
            read.append(one)
        return tuple(read)

    def _entry(self, entry: str, heading: Heading) -> Prerequisite | Wrong:
        pieces = [piece.strip() for piece in entry.split(":")]
        if not 2 <= len(pieces) <= 3:
            return Wrong(message("intervention.prerequisite", value=shown(entry)))
        code, ratio = code_of(pieces[0], heading.key), read_decimal(pieces[1], heading.mark, _RATIO)
        stock = pieces[2] if len(pieces) == 3 else ""
        if isinstance(code, Wrong):
            return code
        if isinstance(ratio, Wrong) or not 0 < ratio <= _RATIO.most:
            return Wrong(message("intervention.prerequisite_ratio", value=shown(entry)))
        if stock and stock not in self.parameters:
            return Wrong(message("intervention.prerequisite_stock", value=shown(stock), allowed=listed(self.parameters)))
        return Prerequisite(code, float(ratio), stock)
