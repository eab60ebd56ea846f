# Every command that README.md names is a target here. Works with GNU make 3.81 (macOS) on.

define HELP
make lab        set up what lessons need, then open JupyterLab with lesson 00
make test       set up what tests need, then check style, logic, pictures and every notebook
make test-all   and what needs browsers, servers, a sandbox, the network or more time
make setup      only set up what lessons need, in .venv (PYTHON=python3.12 chooses a Python)
make notebooks  run every notebook from top to bottom and save it in its committed form
make images     draw the pictures in images/ anew
make worksheets print the lessons' tables, blank and filled, into build/worksheets
make questions  write the question bank for Moodle, Canvas and Anki (QUESTIONS_ARGS="--seed 2")
make gain       compare the test BEFORE=file.csv with the test AFTER=file.csv
make site       build the book, the lessons live in the browser, and slides, into build/site
make serve-site show it on 127.0.0.1 (PYODIDE=folder at both: no outside request at all)
make launch     name your copy in README and lessons: REPO=owner/name (REPO= takes it back)
make homework   write the students' versions into course/release, and a roster to fill in
make grade      mark SUBMISSIONS=folder (more: .venv/bin/python -m homework --help)
make formgrader mark written answers in the browser, names hidden
make export     write marks and feedback of HOMEWORK=hw1 for Canvas, Moodle and plain
make format     put Python files and notebooks into the project's style
make lint       only check the style, and workflow files
make lint-js    check the style of JavaScript, with Biome (needs npm)
make bench      measure train() beside scikit-learn and a plain NumPy loop
make bench-live measure sliders beside ipywidgets.interact, in Chromium (quiet machine)
make bench-scenes measure the state of each picture in CPython and MicroPython
make bench-site measure the book's live pictures, in Chromium (quiet machine)
make bench-lab  measure the lessons run in the browser (PYODIDE=folder)
make bench-homework measure marking beside nbgrader's own
make readme-picture take README's picture anew, in Chromium
make lock       write the locks anew (UPGRADE=--upgrade takes newer versions)
make micropython fetch MicroPython for web pages in the version named there (needs npm)
endef

ifeq ($(OS),Windows_NT)
PYTHON ?= python
VENV_PYTHON := .venv/Scripts/python
PATHSEP := ;
else
PYTHON ?= python3
VENV_PYTHON := .venv/bin/python
PATHSEP := :
endif
export PYTHONUTF8 := 1
# Without bytecode, each worker would compile all tests and each kernel all that it imports.
unexport PYTHONHOME PYTHONPATH PYTHONDONTWRITEBYTECODE

NOTEBOOKS := $(wildcard notebooks/*.ipynb)
COURSE := .venv/course.stamp
DEV := .venv/dev.stamp

.PHONY: help setup lab test test-all notebooks images worksheets questions gain site serve-site launch \
	homework grade formgrader format lint lint-js bench bench-live bench-scenes bench-site bench-lab bench-homework \
	readme-picture lock \
	micropython
.DEFAULT_GOAL := help

help:
	@$(info $(HELP)) :

setup: $(COURSE)

$(COURSE): requirements.lock pyproject.toml
	$(PYTHON) tools/setup.py course

$(DEV): requirements-dev.lock pyproject.toml
	$(PYTHON) tools/setup.py dev

# Jupyter stops root unless told; only this machine can reach 127.0.0.1. Where no browser
# can open, Jupyter prints the address of lesson 00. LAB_ARGS takes further options.
# The folder jupyter/ adds its settings to the user's own.
lab: export JUPYTER_CONFIG_PATH := $(CURDIR)/jupyter$(if $(JUPYTER_CONFIG_PATH),$(PATHSEP)$(JUPYTER_CONFIG_PATH))
lab: $(COURSE)
	$(VENV_PYTHON) -m jupyterlab --allow-root --ServerApp.ip=127.0.0.1 --ServerApp.root_dir=. \
		--LabApp.default_url=/lab/tree/notebooks/00_start_here.ipynb $(LAB_ARGS)

# What has to stay together does: conftest.py. A page that hangs fails its test, and no more.
PYTEST = $(VENV_PYTHON) -m pytest tests $(NOTEBOOKS) --nbval --nbval-current-env \
	--nbval-sanitize-with=tests/notebooks/nbval_sanitize.cfg \
	--numprocesses=logical --maxprocesses=4 --dist=loadgroup --no-loadscope-reorder \
	--timeout=600

test: lint
	$(PYTEST) -m "not (browser or server or sandbox or network or slow)" $(TEST_ARGS)

test-all: lint lint-js
	$(PYTEST) $(TEST_ARGS)

notebooks: $(DEV)
	$(VENV_PYTHON) tools/notebooks.py $(NOTEBOOKS)

images: $(DEV)
	$(VENV_PYTHON) images/draw.py

worksheets: $(DEV)
	$(VENV_PYTHON) -m book.worksheets

questions: $(DEV)
	$(VENV_PYTHON) -m questions export $(QUESTIONS_ARGS)

gain: $(DEV)
	$(VENV_PYTHON) -m questions gain "$(or $(BEFORE),$(error Say where the answers are: make gain BEFORE=before.csv AFTER=after.csv))" "$(AFTER)"

site: $(DEV)
	$(VENV_PYTHON) -m book.build $(if $(PYODIDE),--pyodide "$(PYODIDE)")

serve-site: $(DEV)
	$(VENV_PYTHON) -m book.serve $(PORT)

# "make launch" alone is refused: an empty REPO takes the address back.
launch: $(DEV)
	$(if $(filter undefined,$(origin REPO)),$(error Say whose copy: make launch REPO=owner/name))
	$(VENV_PYTHON) -m tools.launch "$(REPO)" $(if $(SITE),--site "$(SITE)") $(if $(BRANCH),--branch "$(BRANCH)")

homework: $(DEV)
	$(VENV_PYTHON) -m homework release

grade: $(DEV)
	$(VENV_PYTHON) -m homework grade "$(or $(SUBMISSIONS),$(error Say where the submissions are: make grade SUBMISSIONS=folder))" $(GRADE_ARGS)

formgrader: $(DEV)
	$(VENV_PYTHON) -m homework formgrader

export: $(DEV)
	$(VENV_PYTHON) -m homework export "$(or $(HOMEWORK),$(error Say which: make export HOMEWORK=hw1))" $(EXPORT_ARGS)

format: $(DEV)
	$(VENV_PYTHON) -m ruff check --fix-only
	$(VENV_PYTHON) -m ruff format
	$(if $(shell command -v npx),$(BIOME) check --write $(SCRIPTS))

lint: $(DEV)
	$(VENV_PYTHON) -m ruff check
	$(VENV_PYTHON) -m ruff format --check
	$(VENV_PYTHON) -m check_jsonschema --quiet --builtin-schema vendor.github-workflows \
		$(wildcard .github/workflows/*.yml)

# Biome is a program of its own, which npm fetches in this version. Only make test-all needs it.
BIOME = npx --yes @biomejs/biome@2.6.8
SCRIPTS := perceptron_helpers/web benchmarks/live book/templates

lint-js:
ifeq ($(shell command -v npx),)
	$(if $(REQUIRE_BROWSER),$(error npx is not there, which comes with npm),@echo "lint-js: skipped, npm is not there")
else
	$(BIOME) check $(SCRIPTS)
endif

bench: $(DEV)
	$(VENV_PYTHON) -m benchmarks.training $(BENCH_ARGS)

bench-live: $(DEV)
	$(VENV_PYTHON) -m benchmarks.live.measure $(BENCH_ARGS)

bench-scenes: $(DEV)
	$(VENV_PYTHON) -m benchmarks.scenes

bench-homework: $(DEV)
	$(VENV_PYTHON) -m benchmarks.homework $(BENCH_ARGS)

bench-site: $(DEV)
	$(VENV_PYTHON) -m benchmarks.site $(BENCH_ARGS)

bench-lab: $(DEV)
	$(VENV_PYTHON) -m benchmarks.lab $(if $(PYODIDE),--pyodide "$(PYODIDE)") $(BENCH_ARGS)

readme-picture: $(DEV)
	$(VENV_PYTHON) tools/readme_picture.py

# One version for all Pythons and systems, hashes of every file, no address of an index.
# The course's lock constrains the other, so that both hold the same versions. Extras stay: without
# them pip takes a package's newest version for the one with extras, and stops.
COMPILE = $(VENV_PYTHON) tools/setup.py uv pip compile pyproject.toml --quiet --universal \
	--python-version 3.11 --fork-strategy fewest --generate-hashes --no-emit-index-url \
	--no-emit-find-links --no-strip-extras --custom-compile-command "make lock" \
	--group setup $(UPGRADE)

lock: $(COURSE)
	$(COMPILE) --output-file requirements.lock
	$(COMPILE) --output-file requirements-dev.lock --group dev --constraints requirements.lock

micropython:
	$(PYTHON) tools/micropython.py
