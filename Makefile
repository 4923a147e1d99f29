# The commands of the project. Python 3.11 or newer and make are all that a bare machine needs.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
ROOMS := bot handlers scheduler documents storage understanding wording rules
INSTALLED := .venv/.installed

.PHONY: help install demo run test check lint types score bench soak

help:  ## What can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

install: $(INSTALLED)  ## Create .venv with everything pinned

$(INSTALLED): requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed."; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	@touch $@

demo: $(INSTALLED)  ## The examples in a scratch database, then a chat
	@$(BIN)/thuky demo

run: $(INSTALLED)  ## The bot, with the channels that .env gives a token for
	@$(BIN)/thuky run

test: $(INSTALLED)  ## The tests
	$(BIN)/pytest -q -n 2

lint: $(INSTALLED)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-cache

types: $(INSTALLED)
	$(BIN)/mypy

check: lint types test  ## What .ci/run runs: ruff, import-linter, mypy --strict, tests

score: $(INSTALLED)  ## How many questions are answered right, and how many wrong but confident
	@$(BIN)/python -m benchmarks.score

bench: $(INSTALLED)  ## How long an answer takes, Telegram beside a bare bot, the pages under load
	@$(BIN)/python -m benchmarks.speed
	@$(BIN)/python -m benchmarks.telegram
	@$(BIN)/python -m benchmarks.pages
	@$(BIN)/python -m benchmarks.reminders
	@$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-bench.txt
	@$(BIN)/python -m benchmarks.documents
	@$(BIN)/python -m benchmarks.pushing

soak: $(INSTALLED)  ## The fault runs in full length
	THUKY_SOAK=full $(BIN)/pytest -q -m soak
