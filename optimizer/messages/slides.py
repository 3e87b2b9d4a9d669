"""Messages about the template of the slides: code -> (Indonesian, English)."""

from __future__ import annotations

SLIDES: dict[str, tuple[str, str]] = {
    "template.unusable": (
        "berkas ini tidak dapat menjadi templat paparan",
        "this file cannot be the template of the slides",
    ),
    "template.mend": (
        "pakai berkas PowerPoint .pptx atau .potx tanpa sandi yang punya tata letak dengan judul",
        "use a PowerPoint file, .pptx or .potx, without a password, that has a layout with a title",
    ),
}
