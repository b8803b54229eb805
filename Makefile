# Every command a developer needs. `make` lists them.
.DEFAULT_GOAL := help
.PHONY: help run test check test-core format lint types contracts migrations docs test-fast test-all bench golden shots where lock clean
SHELL := /bin/sh
VENV := .venv
PY := $(VENV)/bin/python
PORT ?= 8000
export PIP_DISABLE_PIP_VERSION_CHECK := 1
DEV_HOME := var/dev

help: ## list these commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

run: $(VENV)/.run ## the demonstration: prepares everything, then serves on loopback (PORT=8000)
	@$(PY) -m zonaintegritas.cli demo --port $(PORT)

test: $(VENV)/.dev check test-all ## set-up, check, then every test

check: $(VENV)/.dev format-check lint types contracts migrations docs test-fast ## what must be green before a commit (under 2 minutes)

$(VENV)/.made:
	@python3 -c 'import sys; sys.exit("Perlu Python 3.11 atau lebih baru." if sys.version_info < (3, 11) else 0)'
	@python3 -m venv $(VENV)
	@touch $@

$(VENV)/.run: requirements/run.txt pyproject.toml | $(VENV)/.made
	@echo "Memasang pustaka ..."
	@$(VENV)/bin/pip install --quiet --require-hashes -r requirements/run.txt
	@$(VENV)/bin/pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements/dev.txt pyproject.toml | $(VENV)/.made
	@echo "Memasang pustaka pengembangan ..."
	@$(VENV)/bin/pip install --quiet --require-hashes -r requirements/dev.txt
	@$(VENV)/bin/pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@ $(VENV)/.run

format: $(VENV)/.dev ## write the code in the house format
	@$(VENV)/bin/ruff format --quiet . && $(VENV)/bin/ruff check --quiet --fix .

.PHONY: format-check
format-check: $(VENV)/.dev
	@$(VENV)/bin/ruff format --check --quiet . || { echo "Belum rapi: jalankan make format."; exit 1; }

lint: $(VENV)/.dev ## ruff, templates, spelling
	@$(VENV)/bin/ruff check --quiet .
	@$(VENV)/bin/djlint --quiet --lint src
	@$(VENV)/bin/codespell docs README.md CHANGELOG.md CONTRIBUTING.md

types: $(VENV)/.dev ## mypy, strict
	@$(VENV)/bin/mypy --no-error-summary

contracts: $(VENV)/.dev ## who may import whom
	@$(VENV)/bin/lint-imports > $(VENV)/contracts.log || { cat $(VENV)/contracts.log; exit 1; }

migrations: $(VENV)/.dev ## no model without its migration
	@ZI_HOME=$(DEV_HOME) $(PY) manage.py makemigrations --check --dry-run > $(VENV)/migrations.log || { cat $(VENV)/migrations.log; exit 1; }

docs: $(VENV)/.dev ## generated pages are up to date
	@ZI_HOME=$(DEV_HOME) $(PY) -m tests.docs_pages --check

.PHONY: docs-write
docs-write: $(VENV)/.dev ## write the generated pages (docs/map.md, docs/permissions.md)
	@ZI_HOME=$(DEV_HOME) $(PY) -m tests.docs_pages

test-fast: $(VENV)/.dev
	@$(PY) -m pytest -q -n auto -m "not slow and not browser" tests

test-all: $(VENV)/.dev
	@$(PY) -m tests.needs
	@$(PY) -m pytest -q -n auto -m "slow and not browser" tests
	@$(PY) -m tests.on_postgresql
	@$(PY) -m pytest -q -n 2 --dist loadfile -m browser tests/browser

test-core: $(VENV)/.dev ## the core alone, without Django
	@$(PY) -m pytest -q -c tests/core/pytest.ini --rootdir . --confcutdir tests/core -m "not slow and not real" tests/core

bench: $(VENV)/.dev ## print the figures of docs/benchmarks.md (SEED=, COUNT=)
	@$(PY) -m tests.bench $(if $(SEED),--seed $(SEED)) $(if $(COUNT),--count $(COUNT))

golden: $(VENV)/.dev ## write the golden readings of our own samples anew
	@$(PY) -m tests.golden

shots: $(VENV)/.dev ## pictures of every page, into docs/pictures
	@$(PY) -m tests.browser.shots

where: $(VENV)/.dev ## URL=/rencana/12/ -> view, template, test
	@ZI_HOME=$(DEV_HOME) $(PY) -m tests.docs_pages --where "$(URL)"

lock: $(VENV)/.dev ## compile requirements/*.txt from pyproject.toml
	@$(VENV)/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --extra web --extra ocr --extra prod --extra dev --extra build pyproject.toml -o requirements/dev.txt
	@$(VENV)/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --extra web --extra ocr --extra build -c requirements/dev.txt pyproject.toml -o requirements/run.txt

clean: ## remove what make made (not var/)
	@rm -rf $(VENV) build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
