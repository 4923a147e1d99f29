"""Readers: one file per form of document, each giving the same blocks."""
