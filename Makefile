# Every target makes its own environment from the lock: a bare clone needs Python >= 3.11 and make.
# The lock is complete, so pip resolves nothing (--no-deps): the resolver of older pips stumbles over extras.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: test quick cases demo lint types readers lock bench bench-crawl bench-dedup crawl-kills floors stages memory train tried clean

# A module's tests run in one process: many share a crawl.
PYTEST := $(BIN)/pytest -n auto --dist loadscope

test: lint types
	$(PYTEST)

# What a developer runs every minute: no crawl, no browser, no bench.
quick: $(VENV)/made
	$(PYTEST) -m "not slow"

demo: $(VENV)/made
	$(BIN)/winnow crawl --demo --data demo-data

lint: $(VENV)/made
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/made
	$(BIN)/mypy

$(VENV)/made: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Winnow needs Python 3.11 or newer: make PYTHON=python3.12 ...")'
	@! ps -ewwo args | grep -Eq '^$(CURDIR)/$(BIN)/python[0-9.]* .*(bin/winnow|-m winnow|spiders\.fleet)' || { echo "Winnow is running from $(VENV), which has to be made again: wait until it ends, or stop it"; exit 1; }
	rm -rf $(VENV)
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

# pandas, polars and datasets, with which the tests run the README's examples for readers of the data. They
# take as much room as all the rest; without them those tests skip.
readers: $(VENV)/readers

$(VENV)/readers: $(VENV)/made requirements-readers.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements-readers.lock
	touch $@

# Measurements: none of these is part of `make test`.
bench: $(VENV)/made
	$(BIN)/python -m bench.peers --update-readme

bench-crawl: $(VENV)/made
	$(BIN)/python -m bench.crawl

crawl-kills: $(VENV)/made
	$(BIN)/python -m bench.crawl_kills

bench-dedup: $(VENV)/made
	$(BIN)/python -m bench.dedup

floors: $(VENV)/made
	$(BIN)/python -m bench.floors

stages: $(VENV)/made
	$(BIN)/python -m bench.stages

memory: $(VENV)/made
	$(BIN)/python -m bench.memory

# LightGBM is large and needed for training alone: it lies beside the environment, not in it.
LEARNING := bench/.venv-train
$(LEARNING)/made: $(VENV)/made bench/train.txt
	rm -rf $(LEARNING)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --target $(LEARNING) -r bench/train.txt
	touch $@

train: $(LEARNING)/made
	PYTHONPATH=$(LEARNING) $(BIN)/python -m bench.train_blocks --seeds 1

# Small inputs of known faults, which lie beside the checkout.
CASES ?= ../shared/cases

cases: $(VENV)/made
	$(BIN)/python $(CASES)/check.py $(CASES) --repo .

tried: $(LEARNING)/made
	PYTHONPATH=$(LEARNING) $(BIN)/python -m bench.tried

# Writes both locks anew: names, versions and hashes for every platform, no addresses.
COMPILE = uv pip compile --universal --generate-hashes --no-emit-index-url --no-annotate --no-header --upgrade
lock:
	$(COMPILE) --group dev -o requirements.lock pyproject.toml
	$(COMPILE) --group readers -c requirements.lock -o requirements-readers.lock

clean:
	rm -rf $(VENV) bench/.venv* .pytest_cache .mypy_cache .ruff_cache
