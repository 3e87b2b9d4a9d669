"""Flags of the data audit as sentences."""

from __future__ import annotations

from optimizer.domain.area import Area
from optimizer.domain.scheme import Scheme
from optimizer.measures.data_audit import Flag, FlagKind
from optimizer.messages import Message, message

_SWAP = str.maketrans(",.", ".,")


def flag_message(flag: Flag, scheme: Scheme, areas: tuple[Area, ...]) -> Message:
    """Return the sentence of a flag; its row is named elsewhere, so the sentence does not repeat it."""
    code = f"scoring.{flag.kind}"
    parameters = " + ".join(flag.parameters) if flag.kind is FlagKind.SHARED else ", ".join(flag.parameters)
    match flag.kind:
        case FlagKind.REPEAT:
            twin = areas[flag.twin]
            return message(code, kembar=f"{twin.code} ({twin.name})" if twin.name != twin.code else twin.code)
        case FlagKind.ZERO:
            return message(code, kolom=_field(scheme, flag.parameters[0]), parameter=parameters)
        case FlagKind.NEGATIVE | FlagKind.LOST:
            angka, number = _pair(flag.number, 6)
            return message(code, parameter=parameters, angka=angka, number=number, satuan=_unit(scheme, flag.parameters[0]))
        case FlagKind.NEAR:
            return _near(code, parameters, flag)
        case _:
            angka, number = _pair(flag.number, 2)
            return message(code, parameter=parameters, angka=angka, number=number)


def _near(code: str, parameters: str, flag: Flag) -> Message:
    angka, number = _pair(flag.number, 2)
    jarak, distance = _pair(abs(flag.number - flag.limit), 3)
    ambang, cut = _pair(flag.limit, 3)
    return message(
        code, parameter=parameters, angka=angka, number=number, jarak=jarak, distance=distance, ambang=ambang, cut=cut
    )


def _unit(scheme: Scheme, code: str) -> str:
    return next(parameter.unit for parameter in scheme.parameters if parameter.code == code)


def _field(scheme: Scheme, code: str) -> str:
    return next(str(parameter.denominator) for parameter in scheme.parameters if parameter.code == code)


def _pair(value: float, decimals: int) -> tuple[str, str]:
    """Return a number with at most ``decimals`` digits after the mark, written the Indonesian and the English way."""
    whole, _, fraction = f"{value:,.{decimals}f}".partition(".")
    english = f"{whole}.{fraction.rstrip('0')}".rstrip(".")
    return english.translate(_SWAP), english
