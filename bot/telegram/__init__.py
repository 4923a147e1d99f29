"""Telegram: aiogram receives and replies, python-telegram-bot pushes, both render the same way."""
