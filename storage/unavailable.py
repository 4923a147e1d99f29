"""The one error that storage raises when there is no database to work with."""


class DatabaseUnavailable(Exception):
    """The address is wrong, nobody answers there, or the tables are of a newer version. The message says which."""
