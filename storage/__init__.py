"""What is kept, and the only room that knows how: tables, one transaction, one store for each noun.

Stores are made for an open transaction (`Plans(tx)`), take and give plain frozen values, and cannot commit.
"""

from storage.audit import Audit, Entry
from storage.congress.attendance import Attendance
from storage.congress.delegate_groups import DelegateGroups
from storage.congress.delegates import Delegates
from storage.congress.rsvps import Rsvp, Rsvps
from storage.congress.substitutions import Substitutions
from storage.database import Database
from storage.keeping.personal import Personal
from storage.loading.job import Job, NewJob
from storage.loading.jobs import Jobs
from storage.loading.uploads import NewUpload, Upload, Uploads, UploadState
from storage.loading.versions import Version, Versions
from storage.messages.conversations import Conversations
from storage.messages.deliveries import Deliveries
from storage.messages.inbox import Arrived, Inbox
from storage.messages.message import Message, MessageState, NewMessage
from storage.messages.outbox import Outbox
from storage.messages.sends import Sends
from storage.messages.updates import Updates
from storage.people.codes import Codes, Invitation
from storage.people.feeds import Feed, Feeds
from storage.people.hand_overs import HandOvers
from storage.people.people import People
from storage.people.sign_ins import SignIns
from storage.plan.arrangements import ArrangementsOf
from storage.plan.catalogues import Catalogues
from storage.plan.plans import Plans
from storage.plan.progress import Deeds
from storage.reminders.lines import Lines
from storage.reminders.settings import ReminderSettings
from storage.reminders.wishes import OwnReminders, Seen, Wishes
from storage.transaction import Transaction
from storage.unavailable import DatabaseUnavailable
from storage.unions import Union, Unions

__all__ = [
    "ArrangementsOf",
    "Arrived",
    "Attendance",
    "Audit",
    "Catalogues",
    "Codes",
    "Conversations",
    "Database",
    "DatabaseUnavailable",
    "Deeds",
    "DelegateGroups",
    "Delegates",
    "Deliveries",
    "Entry",
    "Feed",
    "Feeds",
    "HandOvers",
    "Inbox",
    "Invitation",
    "Job",
    "Jobs",
    "Lines",
    "Message",
    "MessageState",
    "NewJob",
    "NewMessage",
    "NewUpload",
    "Outbox",
    "OwnReminders",
    "People",
    "Personal",
    "Plans",
    "ReminderSettings",
    "Rsvp",
    "Rsvps",
    "Seen",
    "Sends",
    "SignIns",
    "Substitutions",
    "Transaction",
    "Union",
    "Unions",
    "Updates",
    "Upload",
    "UploadState",
    "Uploads",
    "Version",
    "Versions",
    "Wishes",
]
