"""What is kept, and the only room that knows how: tables, one transaction, one store for each noun.

Stores are made for an open transaction (`Plans(tx)`), take and give plain frozen values, and cannot commit.
"""

from storage.arrangements import ArrangementsOf
from storage.attendance import Attendance
from storage.audit import Audit, Entry
from storage.catalogues import Catalogues
from storage.codes import Codes, Invitation
from storage.conversations import Conversations
from storage.database import Database
from storage.delegate_groups import DelegateGroups
from storage.delegates import Delegates
from storage.deliveries import Deliveries
from storage.feeds import Feed, Feeds
from storage.hand_overs import HandOvers
from storage.inbox import Arrived, Inbox
from storage.job import Job, NewJob
from storage.jobs import Jobs
from storage.lines import Lines
from storage.message import Message, MessageState, NewMessage
from storage.outbox import Outbox
from storage.people import People
from storage.personal import Personal
from storage.plans import Plans
from storage.progress import Deeds
from storage.reminder_settings import ReminderSettings
from storage.rsvps import Rsvp, Rsvps
from storage.sends import Sends
from storage.sign_ins import SignIns
from storage.substitutions import Substitutions
from storage.transaction import Transaction
from storage.unavailable import DatabaseUnavailable
from storage.unions import Union, Unions
from storage.updates import Updates
from storage.uploads import NewUpload, Upload, Uploads, UploadState
from storage.versions import Version, Versions
from storage.wishes import OwnReminders, Seen, Wishes

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
