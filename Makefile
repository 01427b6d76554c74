# Two commands: `make demo` shows it working, `make test` proves it.  Both begin from nothing.

PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
CHECKS ?= 10000000
INPUTS ?= 100000
CORPORA ?= ../shared/corpora

.PHONY: demo test lint bench fuzz score engines clean

demo: $(VENV)/demo
	$(BIN)/ttpc build
	$(BIN)/ttpc tag examples/cowrie.json --to table

test: lint
	$(BIN)/ttpc check
	$(BIN)/pytest -n auto

lint: $(VENV)/test
	$(BIN)/ruff check .
	$(BIN)/black --check --quiet compiler runtime tests bench
	$(BIN)/mypy
	$(BIN)/lint-imports

# Three quarters of an hour; writes bench/results/ and the table in docs/performance.md.
bench: $(VENV)/bench
	$(BIN)/python bench/all.py

fuzz: $(VENV)/test
	$(BIN)/python tests/fuzz/differential.py --checks $(CHECKS)
	$(BIN)/python tests/fuzz/inputs.py --inputs $(INPUTS)

# Recall, precision and silence on labelled corpora that are not part of the project.
score: $(VENV)/demo
	@if test -f $(CORPORA)/score.py; then \
	  $(BIN)/ttpc build && $(BIN)/python $(CORPORA)/score.py \
	    --cmd '$(BIN)/ttpc tag --from events --to jsonl --artifact generated -'; \
	else echo "skipped: no corpora at $(CORPORA)"; fi

# The oldest engine that is supported, whose Vectorscan is another one: the whole suite, and the fuzzer.
engines: OLDEST := $(VENV)-oldest/bin
engines:
	$(PYTHON) -m venv $(VENV)-oldest
	$(OLDEST)/pip install --quiet --editable '.[test]' 'hyperscan==0.7.21'
	$(OLDEST)/pytest -n auto
	$(OLDEST)/python tests/fuzz/differential.py --checks $(CHECKS)

clean:
	rm -rf $(VENV) $(VENV)-oldest .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/demo: pyproject.toml | $(BIN)/python
	$(BIN)/pip install --quiet --editable '.[compiler]'
	touch $@

$(VENV)/test: pyproject.toml | $(BIN)/python
	$(BIN)/pip install --quiet --editable '.[test]'
	touch $@ $(VENV)/demo

$(VENV)/bench: pyproject.toml | $(VENV)/test
	$(BIN)/pip install --quiet --editable '.[test,bench]'
	touch $@
