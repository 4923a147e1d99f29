"""What leaves the house: reports, exports, calendars."""
