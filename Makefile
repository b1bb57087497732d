# Two commands do everything: `make demo` and `make test`. Both start from nothing but Python 3.11 or newer.
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
BASE_URL ?= http://127.0.0.1:$(PORT)
DEMO := DEBUG=false BASE_URL=$(BASE_URL) DJANGO_SETTINGS_MODULE=recipes_site.settings.dev
# Byte code is worth keeping: without it every process compiles Wagtail anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help demo test bench bench-http memory machines relevance probe run messages requirements outdated clean

help: ## Say what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /: /'

$(VENV)/base: requirements/base.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --require-hashes -r requirements/base.txt
	@touch $@

$(VENV)/dev: requirements/dev.txt $(VENV)/base
	$(BIN)/pip install --quiet --require-hashes -r requirements/dev.txt
	@touch $@

recipes_site/locale/fr/LC_MESSAGES/django.mo: recipes_site/locale/fr/LC_MESSAGES/django.po $(VENV)/base
	$(BIN)/python -c "import polib; polib.pofile('$<').save_as_mofile('$@')"

# The server, and beside it the worker that sends mail and prints cards: when one is stopped, so is the other.
demo: $(VENV)/base recipes_site/locale/fr/LC_MESSAGES/django.mo ## The demonstration site, on http://127.0.0.1:8000 (PORT= changes it)
	$(DEMO) $(BIN)/python manage.py migrate --verbosity 0
	$(DEMO) $(BIN)/python manage.py load_demo_content
	$(DEMO) $(BIN)/python manage.py collectstatic --noinput --verbosity 0
	@echo "Readers: $(BASE_URL)/en/ and $(BASE_URL)/fr/    Members: $(BASE_URL)/admin/    Stop with Ctrl-C."
	@$(DEMO) nice $(BIN)/python manage.py db_worker --backend worker --interval 3 --verbosity 0 & worker=$$!; \
	$(DEMO) $(BIN)/python manage.py serve --port $(PORT) & server=$$!; \
	trap 'kill $$server' INT TERM; \
	wait $$server; status=$$?; kill $$worker $$server 2>/dev/null; wait; exit $$status

test: $(VENV)/dev recipes_site/locale/fr/LC_MESSAGES/django.mo ## Everything the tests need, then all of them
	BIN=$(BIN) sh tests/install_tools
	$(BIN)/ruff check . && $(BIN)/ruff format --check .
	$(BIN)/python -m pytest -n 2 --dist loadgroup $(ARGS)

bench: $(VENV)/dev recipes_site/locale/fr/LC_MESSAGES/django.mo ## What readers cost, with 1,000 and 50,000 entries, as ratios (ARGS="--sizes 500 5000")
	$(BIN)/python -m bench $(ARGS)

bench-http: $(VENV)/base recipes_site/locale/fr/LC_MESSAGES/django.mo ## Requests a second beside nginx with the same bytes (needs wrk and nginx)
	$(BIN)/python -m bench.http $(ARGS)

memory: $(VENV)/base recipes_site/locale/fr/LC_MESSAGES/django.mo ## What one server process takes of memory, step by step (Linux)
	$(BIN)/python -m bench.memory

machines: $(VENV)/dev recipes_site/locale/fr/LC_MESSAGES/django.mo ## Two machines behind nginx: one is killed, seconds until seen, load (needs PostgreSQL, Redis, nginx, wrk)
	$(BIN)/python -m bench.machines $(ARGS)

relevance: $(VENV)/dev recipes_site/locale/fr/LC_MESSAGES/django.mo ## How well search finds what people want (ARGS=--misses)
	$(BIN)/python -m tests.search.relevance $(ARGS)

probe: $(VENV)/dev recipes_site/locale/fr/LC_MESSAGES/django.mo ## Thousands of odd requests to every public address (ARGS="--number 500 --seed 3")
	$(BIN)/python -m tests.probe $(ARGS)

run: $(VENV)/dev recipes_site/locale/fr/LC_MESSAGES/django.mo ## The site for development, reloading itself
	$(BIN)/python manage.py migrate --verbosity 0
	$(BIN)/python manage.py runserver 127.0.0.1:$(PORT)

messages: $(VENV)/dev ## Bring the French catalogue in step with the code
	$(BIN)/python manage.py makemessages --locale fr --no-location --no-obsolete \
		--ignore .venv --ignore var --ignore tests --ignore "home/demo/*" --ignore "home/site_pages/*"

PIN := uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --quiet
requirements: pyproject.toml ## Pin again what pyproject.toml asks for (needs uv)
	$(PIN) --output-file requirements/base.txt
	$(PIN) --extra postgresql --output-file requirements/postgresql.txt
	$(PIN) --extra postgresql --group dev --output-file requirements/dev.txt

outdated: $(VENV)/dev ## Which pins are behind or have known weaknesses; never fails, and says what it could not ask
	@$(BIN)/python requirements/outdated.py

clean: ## Remove what the other targets made
	rm -rf $(VENV) var
