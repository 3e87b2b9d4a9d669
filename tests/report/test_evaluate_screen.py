"""What a planner reads of an evaluation, word for word, from made-up facts."""

from __future__ import annotations

import dataclasses

import pytest

from optimizer.errors import Place
from optimizer.messages import LANGUAGES, Language
from optimizer.problem.planned import Payer
from optimizer.report.content.evaluate.broken import Breach, BrokenFacts
from optimizer.report.content.evaluate.facts import ChangeFacts, EvaluateFacts, MendFacts, MoveFacts, PaymentFacts
from optimizer.report.content.evaluate.screen import evaluate_screen
from optimizer.report.writers.pane import Pane
from optimizer.report.writers.terminal import screen_text
from optimizer.study.changes import Kind
from optimizer.study.evaluate import RulePrice
from tests.conftest import Golden
from tests.report.town import town


def move(work: str, before: float, after: float, money: int) -> MoveFacts:
    return MoveFacts("K01", "Kampung 1", work, work.capitalize(), 2022, before, after, "m", money)


ADD = ChangeFacts(Kind.ADD, (move("drainase", 0, 120, 60_000_000),), 60_000_000, 0.0125, 0.1425)
SWAP = ChangeFacts(Kind.SWAP, (move("jalan", 40, 0, -20_000_000), move("septik", 0, 3, 30_000_000)), 10_000_000, 0.005, 0.1475)
IDLE = ChangeFacts(
    Kind.CUT, tuple(move(work, 5, 0, -1_000_000) for work in ("apar", "kube", "tps", "mck")), -4_000_000, 0.0, 0.13
)
ROWS = tuple(Place("data/rencanaku.xlsx", row, 2, f"rencana!B{row}") for row in range(3, 18))
BROKEN = (
    BrokenFacts("M4", Breach.BUDGET, 250_000_000.0, who="APBD Kabupaten", year="2022", rows=ROWS),
    BrokenFacts("M5", Breach.MOST, 12.5, "K01", "Kampung 1", "jalan", "Jalan", measure="m", limit=40.0),
    BrokenFacts("M11", Breach.AIM, 0.021, who="RPJMN"),
)


def facts() -> EvaluateFacts:
    """Return an evaluation of a broken plan of a made-up town."""
    mine = town(6)
    mine = dataclasses.replace(mine, certainty=dataclasses.replace(mine.certainty, value=0.135, optimal=False))
    return EvaluateFacts(
        source="rencanaku.xlsx",
        mine=mine,
        best=town(6),
        payment=PaymentFacts(Payer.UNEQUAL, 4, 520_000_000, 500_000_000, 2),
        broken=BROKEN,
        prices=(RulePrice("M4", 0.031, 0.0012), RulePrice("M5", 0.0), RulePrice("M3", None)),
        mend=MendFacts((move("jalan", 52.5, 40, -6_250_000),), 6_250_000, 0.13),
        grown=0.15,
        changes=(IDLE, ADD, SWAP),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_screen_of_a_broken_plan(language: Language, golden: Golden) -> None:
    golden.check(f"evaluate.{language}.txt", screen_text(evaluate_screen(facts(), language), Pane()))


def test_a_plan_that_cutting_does_not_mend_says_so() -> None:
    text = screen_text(evaluate_screen(dataclasses.replace(facts(), mend=None, grown=None, changes=()), "id"), Pane())
    assert "Tidak cukup dengan mengurangi" in text
    assert "LANGKAH TERMURAH" not in text


def test_steps_that_gain_less_than_is_shown_are_counted_only() -> None:
    tiny = dataclasses.replace(ADD, gain=2e-5)
    text = screen_text(evaluate_screen(dataclasses.replace(facts(), changes=(ADD, tiny, tiny)), "id"), Pane())
    assert "0,00 poin persen" not in text
    assert "2 langkah di perbaikan.csv menambah kurang dari 0,005 poin persen" in text


def test_only_the_first_breaches_and_steps_stand_on_the_screen() -> None:
    many = dataclasses.replace(facts(), broken=BROKEN * 4, changes=(ADD,) * 9)
    text = screen_text(evaluate_screen(many, "id"), Pane())
    assert "4 pelanggaran aturan lagi di pelanggaran.csv" in text.replace("\N{NO-BREAK SPACE}", " ")
    assert "4 langkah lagi di perbaikan.csv" in text
