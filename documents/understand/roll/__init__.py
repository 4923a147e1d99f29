"""Rolls of delegates."""
