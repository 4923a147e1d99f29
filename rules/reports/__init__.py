"""What a report counts: the same items, states and lateness as every answer."""

from rules.reports.form import Form
from rules.reports.outcome import Outcome, outcome
from rules.reports.summary import Group, Reached, Summary, summarise
from rules.reports.tally import Tally

__all__ = ["Form", "Group", "Outcome", "Reached", "Summary", "Tally", "outcome", "summarise"]
