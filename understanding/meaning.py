"""What a question means, before anyone has answered it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rules.plan import Period
from rules.query import Filter
from understanding.congress import AboutCongress
from understanding.deeds import AboutDeeds
from understanding.delivery import AboutDelivery
from understanding.loading import AboutLoading
from understanding.people import AboutPeople
from understanding.reminders import AboutReminders
from understanding.reports import AboutReports
from understanding.rsvp import AboutRsvp


class Facet(StrEnum):
    """Which fact of an item or an event is asked for."""

    CHAIR = "chair"
    LEAD = "lead"
    COORDINATING = "coordinating"
    APPROVER = "approver"
    TIME = "time"
    CONTENT = "content"
    PLACE = "place"
    STATE = "state"
    MONEY = "money"
    DAYS = "days"
    DELEGATES = "delegates"
    GUESTS = "guests"
    QUOTA = "quota"
    PROVINCES = "provinces"


class By(StrEnum):
    """What items are counted by when the most or the fewest are asked for."""

    CHAIR = "chair"
    LEAD = "lead"
    COORDINATING = "coordinating"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Query:
    """A filter and the words to say it back: `time_said` of the time, `said` of the other parts, in order.

    `ignored` are words that narrowed nothing, which the answer must own up to.
    """

    filter: Filter
    time_said: str = ""
    said: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AskItems:
    query: Query
    facets: tuple[Facet, ...] = ()


@dataclass(frozen=True, slots=True)
class AskCount:
    query: Query


@dataclass(frozen=True, slots=True)
class AskRanking:
    query: Query
    by: By
    most: bool


@dataclass(frozen=True, slots=True)
class AskValue:
    """Facts of some items. `assumed_plan` is said back when the plan was not named; `supposed` is a name to confirm."""

    ids: tuple[int, ...]
    facets: tuple[Facet, ...] = ()
    assumed_plan: str | None = None
    supposed: str | None = None


@dataclass(frozen=True, slots=True)
class AskWhich:
    """Several items fit: ask back."""

    ids: tuple[int, ...]
    facets: tuple[Facet, ...] = ()


@dataclass(frozen=True, slots=True)
class AskWho:
    """Several people share the name that was said."""

    labels: tuple[str, ...]
    question: str


@dataclass(frozen=True, slots=True)
class NoSuchItem:
    """No plan that is meant has an item of this number."""

    numbers: tuple[str, ...]
    plans: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NotFound:
    """Nothing in the plans is about it."""

    about: str


@dataclass(frozen=True, slots=True)
class AskEvent:
    plan: str
    facets: tuple[Facet, ...] = ()


@dataclass(frozen=True, slots=True)
class AskPassages:
    """Prose to be quoted: indexes into the catalogue's passages."""

    passages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AskTargets:
    """Indexes into the catalogue's targets."""

    targets: tuple[int, ...]


class PlanFact(StrEnum):
    NUMBER = "number"
    DATE = "date"
    ISSUER = "issuer"
    SIGNER = "signer"
    YEARS = "years"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class AskPlan:
    plans: tuple[str, ...]
    facts: tuple[PlanFact, ...]


@dataclass(frozen=True, slots=True)
class SayCorrection:
    """ "Mục 27 sai, phải là tháng 5": the plan says something else than what was read."""

    item: int
    time_text: str
    period: Period


@dataclass(frozen=True, slots=True)
class Greet:
    """A greeting, thanks, or a question for what can be asked."""

    wants_help: bool = False
    thanks: bool = False


class Reason(StrEnum):
    """Why something cannot be answered."""

    UNKNOWN = "unknown"
    ASK_ORGANISERS = "ask_organisers"  # a delegate wants to know what no plan tells
    OUTSIDE = "outside"
    PERSONAL = "personal"
    OTHER_UNION = "other_union"
    TOO_LONG = "too_long"
    NO_PLAN = "no_plan"
    WHICH = "which"  # "việc đó", with nothing before it
    WHO = "who"  # "anh ấy", with nobody before
    WHOSE = "whose"  # "việc của tôi", from somebody whom no plan names
    NO_DAY = "no_day"
    NOT_PRINTED = "not_printed"  # no plan says such a thing: offices held, what matters more


@dataclass(frozen=True, slots=True)
class AskDay:
    """Which day of the week a day is."""

    day: date


@dataclass(frozen=True, slots=True)
class CannotSay:
    reason: Reason
    about: str = ""


Ask = (
    AskItems
    | AskCount
    | AskRanking
    | AskValue
    | AskWhich
    | AskWho
    | NoSuchItem
    | NotFound
    | AskEvent
    | AskPassages
    | AskTargets
    | AskPlan
    | SayCorrection
    | Greet
    | AskDay
    | CannotSay
    | AboutPeople
    | AboutDeeds
    | AboutCongress
    | AboutLoading
    | AboutReminders
    | AboutDelivery
    | AboutReports
    | AboutRsvp
)
