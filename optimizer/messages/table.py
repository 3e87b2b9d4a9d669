"""Every template of a message, joined from the tables of the rooms: code -> (Indonesian, English)."""

from __future__ import annotations

from optimizer.messages.archive import ARCHIVE
from optimizer.messages.cells import CELLS
from optimizer.messages.certificate import CERTIFICATE
from optimizer.messages.checks import CHECKS
from optimizer.messages.columns import COLUMNS
from optimizer.messages.command import COMMAND
from optimizer.messages.command_about import COMMAND_ABOUT
from optimizer.messages.command_options import COMMAND_OPTIONS
from optimizer.messages.doctor import DOCTOR
from optimizer.messages.input import INPUT
from optimizer.messages.keys import KEYS
from optimizer.messages.map import MAP
from optimizer.messages.planning import PLANNING
from optimizer.messages.plans import PLANS
from optimizer.messages.ranking import RANKING
from optimizer.messages.scheme import SCHEME
from optimizer.messages.scoring import SCORING
from optimizer.messages.sent import SENT
from optimizer.messages.settings import SETTINGS
from optimizer.messages.slides import SLIDES
from optimizer.messages.sweep import SWEEP
from optimizer.messages.workbook import WORKBOOK

TEMPLATES: dict[str, tuple[str, str]] = {
    **INPUT,
    **SETTINGS,
    **CELLS,
    **WORKBOOK,
    **CHECKS,
    **KEYS,
    **COLUMNS,
    **SCHEME,
    **SCORING,
    **PLANS,
    **PLANNING,
    **DOCTOR,
    **SWEEP,
    **RANKING,
    **SENT,
    **CERTIFICATE,
    **ARCHIVE,
    **SLIDES,
    **MAP,
    **COMMAND,
    **COMMAND_ABOUT,
    **COMMAND_OPTIONS,
}
