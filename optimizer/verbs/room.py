"""Find the room to negotiate around a scenario's plan."""

from __future__ import annotations

from optimizer.messages import message
from optimizer.model.relaxed import Relaxed
from optimizer.report.answers import StudyAnswer
from optimizer.report.content.room.facts import room_facts
from optimizer.report.studies.room import room_told
from optimizer.requests import RoomRequest, Tell, silent
from optimizer.study.room import room as find_room
from optimizer.verbs.explained import explained
from optimizer.verbs.run import best_case
from optimizer.verbs.shared import begin, keep


def room(request: RoomRequest, tell: Tell = silent) -> StudyAnswer:
    """Find how much money each office, district, group and fund can get at least and at most in plans nearly as good.

    Results in ``results/ruang-<name>``; raises as :func:`optimizer.app.run` does.
    """
    study = begin(request.study, "ruang", tell)
    tell(message("stage-solve"))
    with explained(study.reading.scenario, request.study.language, tell):
        case = best_case(study.reading, request.study.solver)
    tell(message("stage-room"))
    found = room_facts(study.reading.scenario, find_room(case, Relaxed, request.within), request.study.language)
    return keep(study, tell, lambda language: room_told(found, language))
