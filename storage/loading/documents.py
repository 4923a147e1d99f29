"""A whole document as text, as uploads and versions keep it."""

from __future__ import annotations

from functools import cache

from pydantic import TypeAdapter

from rules.plan import PlanDocument


def document_text(document: PlanDocument) -> str:
    """JSON that `document_of` reads back to an equal document."""
    return _adapter().dump_json(document).decode()


def document_of(text: str) -> PlanDocument:
    """What `document_text` wrote."""
    return _adapter().validate_json(text)


@cache
def _adapter() -> TypeAdapter[PlanDocument]:
    return TypeAdapter(PlanDocument)  # takes a while to be made, and most runs load nothing
