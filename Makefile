# Two targets do everything and need no root:
#   make demo   builds the graph, asks it a question, draws it and writes it as Turtle
#   make test   checks style, types and layout and runs every test
# Helpers: make readme (write into README.md what its commands print now), make ontology-docs (write docs/ontology anew
# from the ontology, its shapes, rules and questions), make lock (pin the newest versions that pyproject.toml allows),
# make clean (remove what make made).
# The Python to use is the first of these that is 3.11 or newer; name another with PYTHON=... .

PYTHON ?= python3 python3.13 python3.12 python3.11 python3.14
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
QUESTION := query what-joins --param actor="Länsstyrelsen Västernorrland" --param other="Länsstyrelsen Jämtland"

.PHONY: help demo test readme ontology-docs lock clean
help:
	@sed -n '1,/^$$/s/^# \{0,1\}//p' Makefile

demo: $(VENV)/.installed
	@mkdir -p out
	@echo '== samverkan build'
	@$(BIN)/samverkan build
	@echo '== samverkan $(QUESTION)'
	@$(BIN)/samverkan $(QUESTION)
	@echo '== samverkan network --output out/network.html'
	@$(BIN)/samverkan network --output out/network.html
	@echo '== samverkan export out/samverkan.ttl'
	@$(BIN)/samverkan export out/samverkan.ttl
	@echo
	@echo 'The network, to open in a browser:  out/network.html'
	@echo 'Every fact, as Turtle:              out/samverkan.ttl'
	@echo 'The graph itself:                   samverkan-graph'
	@echo
	@echo 'Try next:'
	@echo '  $(BIN)/samverkan query                      the questions there are'
	@echo '  $(BIN)/samverkan extract FILE               the facts that a page of your own states'
	@echo '  $(BIN)/samverkan build FILE...              the graph with your own pages in it'

test: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --num-workers 2
	$(BIN)/lint-imports
	$(BIN)/pytest --numprocesses auto --dist worksteal

# An existing environment is completed, never emptied.
$(VENV)/.made:
	@for python in $(PYTHON); do \
	    if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then found=$$python; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
	    echo "Samverkan needs Python 3.11 or newer, and none of these is: $(PYTHON)." >&2; \
	    echo "README.md says how to get one. To use one that lies elsewhere: make PYTHON=/path/to/python3 demo" >&2; \
	    exit 1; \
	fi; \
	if ! $$found -c 'import ensurepip, venv' 2>/dev/null; then \
	    echo "$$found lacks the venv module. On Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; \
	fi; \
	echo "Making the virtual environment $(VENV) with $$($$found --version)" && $$found -m venv $(VENV)
	@touch $@

# The lock files hold the build backend too, so that nothing is installed without its hash being checked.
$(VENV)/.installed: requirements.lock pyproject.toml $(VENV)/.made
	@echo "Installing what requirements.lock names (a minute or two the first time)"
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-build-isolation --no-deps --editable .
	@touch $@

$(VENV)/.installed-dev: requirements-dev.lock pyproject.toml $(VENV)/.made
	@echo "Installing what requirements-dev.lock names (a minute or two the first time)"
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@$(PIP) install --no-build-isolation --no-deps --editable .
	@touch $@

readme: $(VENV)/.installed-dev
	$(BIN)/python tests/tour.py

ontology-docs: $(VENV)/.installed-dev
	$(BIN)/python -m viz.specification docs/ontology

COMPILE := CUSTOM_COMPILE_COMMAND='make lock' $(BIN)/pip-compile --quiet --upgrade --generate-hashes \
    --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --strip-extras --allow-unsafe --all-build-deps

lock: $(VENV)/.installed-dev
	$(COMPILE) --output-file requirements.lock pyproject.toml
	$(COMPILE) --extra dev --constraint requirements.lock --output-file requirements-dev.lock pyproject.toml

clean:
	rm -rf $(VENV) out samverkan-graph dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
