"""Plans and what stands in them."""

from rules.plan.catalogue import Catalogue
from rules.plan.document import Changes, PlanDocument
from rules.plan.event import DelegateGroup, DelegateKind, Event
from rules.plan.item import Item, Party, Recurrence
from rules.plan.period import Grain, Period
from rules.plan.plan import Doubt, Passage, Plan, Target

__all__ = [
    "Catalogue",
    "Changes",
    "DelegateGroup",
    "DelegateKind",
    "Doubt",
    "Event",
    "Grain",
    "Item",
    "Party",
    "Passage",
    "Period",
    "Plan",
    "PlanDocument",
    "Recurrence",
    "Target",
]
