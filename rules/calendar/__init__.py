"""The office's days."""

from rules.calendar.working_days import WorkingDays, month_end, next_month

__all__ = ["WorkingDays", "month_end", "next_month"]
