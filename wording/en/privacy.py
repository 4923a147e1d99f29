"""One's own data: shown and deleted."""

from __future__ import annotations

NOT_LINKED = "This account is linked to nobody, so that I keep no personal data of yours."
MY_DATA = "This is all that the office keeps about you:"
MY_DATA_FILE = "my-data.json"
DELETE_SURE = (
    "I am going to delete your linked accounts, your telephone number and what you wrote; on record there will only be "
    "“người đã xóa”. You can ask nothing any more until the office invites you again. Are you sure?"
)
DELETE_YES = "Delete"
DELETED = "All deleted. Thank you; when you need me again, please ask the office for a new code."
DELETED_PERSON = "người đã xóa"  # the record is Vietnamese, whoever asked
