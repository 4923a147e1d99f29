"""The deeds of a congress: `do(tx, actor, …) → outcome`, which the chat words and a page fills its template with.

Whether the actor may is for the caller to ask first (`handlers.act.door.allow`): a delegate's own answer is RSVP_OWN,
everything for others RSVP_OTHERS, the door DOOR, the numbers SEE_RSVPS.
"""
