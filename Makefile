# `make chat` and `make test` do all of their own set-up, in .venv; a second run is quick.

PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 7860

BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
# Python need not read the sources anew for each command, even where it may not keep what it made of them.
COMPILED := $(BIN)/python -m compileall -q corpus index assistant app.py

.DEFAULT_GOAL := help
.PHONY: help chat rebuild test check screenshots clean

help: ## show this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)$$/make \1|\2/p' Makefile | while IFS='|' read -r name what; do \
		printf '%-14s%s\n' "$$name" "$$what"; done

# A file that cannot be read is reported and left out, so the chat is served all the same.
chat: .venv/installed ## bring the index up to date and serve the chat (PORT=7860, HOST=127.0.0.1)
	@$(BIN)/notices rebuild || true
	@$(BIN)/notices chat --host $(HOST) --port $(PORT)

rebuild: .venv/installed ## bring the index up to date
	@$(BIN)/notices rebuild

test: .venv/installed-dev ## run every test (ARGS= for pytest's own options)
	@$(BIN)/python -m pytest --numprocesses auto --dist loadfile $(ARGS)

check: .venv/installed-dev ## run ruff and mypy
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

screenshots: .venv/installed-dev ## take the pictures in docs/ anew, of the real chat
	@$(BIN)/python -m docs.screenshots

clean: ## remove .venv and what the tools leave behind; the index and the corpus stay
	rm -rf .venv build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis .gradio
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Python 3.11 or newer is needed, and $(PYTHON) is not that. Name another: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -m venv .venv
	@touch $@

.venv/installed: .venv/made pyproject.toml
	@echo "Installing into .venv (a few minutes the first time)"
	@$(PIP) install --editable .
	@$(COMPILED)
	@touch $@

.venv/installed-dev: .venv/made pyproject.toml
	@echo "Installing into .venv, with what the tests need (a few minutes the first time)"
	@$(PIP) install --editable '.[dev]'
	@$(COMPILED)
	@touch .venv/installed $@
