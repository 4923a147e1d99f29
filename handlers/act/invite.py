"""Inviting people: each gets a code and a link that make an account theirs."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime

from rules.people.person import Person
from rules.people.terms import Terms
from storage import Audit, Codes, Invitation, People, Transaction


async def invite(tx: Transaction, guest: Person, by: str, at: datetime, terms: Terms) -> Invitation:
    """A code for a person, who is added or, known by that name, gets the roles in addition."""
    person = await _known(tx, guest, at)
    await Audit(tx).write(person.union, f"person:{person.id}", _invited(guest), by, at)
    return await Codes(tx).issue(person, by, at, terms.codes)


async def _known(tx: Transaction, guest: Person, at: datetime) -> Person:
    known = await People(tx).named(guest.union, guest.name)
    if known is None:
        return await People(tx).add(guest)
    person = replace(known, roles=known.roles | guest.roles, department=guest.department or known.department)
    if person != known:
        await People(tx).save(person, at)
    return person


def _invited(guest: Person) -> str:
    return json.dumps({"invited": sorted(role.value for role in guest.roles)}, ensure_ascii=False)
