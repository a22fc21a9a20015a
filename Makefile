# Every target installs what it needs: on Debian or Ubuntu, as root or with sudo.
SHELL := bash
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

# QGIS's own Python, whatever comes first on the PATH.
SYSTEM_PYTHON := /usr/bin/python3
PYTHON := .venv/bin/python
SUDO := $(if $(filter 0,$(shell id -u)),,sudo)
PACKAGES := qgis python3-qgis python3-rasterio python3-numpy python3-pyproj python3-venv pyqt5-dev-tools qttools5-dev-tools \
	git debootstrap util-linux xvfb

SHIPPED := core algorithms __init__.py plugin.py
# What says that Python is too old must run on the oldest that QGIS 3.22 may have.
STARTING := __init__.py plugin.py core/__init__.py core/versions.py algorithms/__init__.py algorithms/provider.py \
	$(addprefix algorithms/framework/,__init__.py requirements.py unloaded.py)
LANGUAGES := de es fr
TRANSLATIONS := $(LANGUAGES:%=i18n/pixelwise_%.ts)
COMPILED := $(TRANSLATIONS:.ts=.qm)
VERSION := $(shell sed -n 's/^version=//p' metadata.txt)
ZIP := build/pixelwise-$(VERSION).zip
# More words for pytest, as in: make test ARGS='-k coverage'
ARGS :=
# How long to soak, and with which seed; without one the last soak goes on.
MINUTES := 30
SEED :=
# How many damaged files to try.
COUNT := 1000

export QT_QPA_PLATFORM ?= offscreen

.PHONY: help
help: ## Say what can be made
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / {printf "make %-15s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: venv
venv: .venv/.ready ## Install QGIS and the tools, once: Debian packages into the system, the rest into .venv

.venv/.ready: tests/requirements.txt tests/requirements-qt6.txt | system-packages
	$(SYSTEM_PYTHON) -m venv --system-site-packages .venv
	$(SYSTEM_PYTHON) -c 'import numpy; print("numpy ==", numpy.__version__)' >.venv/constraints.txt
	$(PYTHON) -m pip install -q --disable-pip-version-check -c .venv/constraints.txt -r tests/requirements.txt
	$(PYTHON) -m pip install -q --disable-pip-version-check --upgrade --target .venv/qt6 -r tests/requirements-qt6.txt
	mkdir -p .venv/package && ln -sfn ../.. .venv/package/pixelwise # the checkout under the package's name
	touch $@

.PHONY: system-packages
system-packages:
	@dpkg-query -W -f '$${db:Status-Status}\n' $(PACKAGES) 2>&1 | grep -qvx installed || exit 0; \
	$(SUDO) apt-get -q update && \
	$(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install $(PACKAGES)

.PHONY: chromium
chromium:
	@command -v chromium >/dev/null || { $(SUDO) apt-get -q update && \
		$(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install chromium; }

.PHONY: test
test: lint $(COMPILED) ## Run the checks, then all tests in the system's QGIS (ARGS='-k coverage' picks some)
	PIXELWISE_NEEDS_QGIS=1 $(PYTHON) -m pytest $(ARGS)

.PHONY: test-344
test-344: venv $(COMPILED) ## Run all tests in QGIS 3.44, in a Debian 13 that is built in the user's cache first
	PIP=.venv/bin/pip tests/tools/qgis344.sh pytest $(ARGS)

.PHONY: test-bare
test-bare: venv $(COMPILED) ## Run the algorithm tests with rasterio and shapely hidden from the plugin
	PIXELWISE_NEEDS_QGIS=1 PIXELWISE_BARE=1 $(PYTHON) -m pytest tests/qgis $(ARGS)

.PHONY: test-bare-344
test-bare-344: venv $(COMPILED) ## The same in QGIS 3.44
	PIP=.venv/bin/pip tests/tools/qgis344.sh run \
		env PIXELWISE_NEEDS_QGIS=1 PIXELWISE_BARE=1 python3 -m pytest tests/qgis $(ARGS)

.PHONY: lint
lint: venv ## Check style, types, security, readiness for Qt 6, and that Python 3.9 suffices
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	cd .venv/package && ../bin/mypy --config-file ../../pyproject.toml --cache-dir ../../.mypy_cache -p pixelwise.core
	.venv/bin/bandit -q -r $(SHIPPED)
	.venv/bin/flake8 --select QGS103,QGS104,QGS107,QGS4 $(SHIPPED)
	.venv/bin/vermin -q --no-tips --violations --target=3.9- $(SHIPPED)
	.venv/bin/vermin -q --no-tips --violations --target=3.7- $(STARTING)

.PHONY: demo
demo: venv ## Run the algorithms on the bundled data in real QGIS
	$(PYTHON) tests/demo/demo.py

.PHONY: reports
reports: venv chromium $(COMPILED) ## Make reports of all kinds, and photograph them in Chromium for docs/pictures (ARGS=classareas_3)
	LC_ALL=C.UTF-8 $(PYTHON) tests/demo/reports.py $(ARGS)

.PHONY: bench
bench: venv ## Measure speed and memory against the other programs (they go into .bench-venv)
	$(PYTHON) tests/bench/bench.py
	$(PYTHON) tests/bench/points.py
	$(PYTHON) tests/bench/lines.py
	$(PYTHON) tests/bench/pixels.py
	$(PYTHON) tests/bench/readers.py
	$(PYTHON) tests/bench/scaling.py

.PHONY: bench-against
bench-against: venv ## Compare the speed with that of an older commit, in turns (REVISION=HEAD~1)
	$(PYTHON) tests/bench/against.py $(or $(REVISION),HEAD~1) $(ARGS)

.PHONY: validate
validate: venv ## Compare with exact fractions and other programs, and write docs/validation.md
	$(PYTHON) tests/validate/validate.py

.PHONY: validate-broken
validate-broken: venv ## See that the validation fails where a kernel is broken on purpose
	$(PYTHON) tests/validate/broken.py

.PHONY: soak
soak: venv ## Try all laws and a badly treated QGIS for MINUTES=30; goes on with the last SEED
	$(PYTHON) tests/soak/soak.py $(MINUTES) $(SEED)

.PHONY: soak-344
soak-344: venv ## The same in QGIS 3.44; its state stays in that folder's /var/tmp
	PIP=.venv/bin/pip tests/tools/qgis344.sh run \
		python3 tests/soak/soak.py $(MINUTES) '$(SEED)' /var/tmp/pixelwise-soak

.PHONY: mutated
mutated: venv ## Try COUNT=1000 damaged files through the core and QGIS, against what GDAL alone reads
	$(PYTHON) tests/soak/mutated.py $(COUNT) $(SEED)

.PHONY: mutated-344
mutated-344: venv ## The same in QGIS 3.44
	PIP=.venv/bin/pip tests/tools/qgis344.sh run \
		python3 tests/soak/mutated.py $(COUNT) '$(SEED)' /var/tmp/pixelwise-mutated

.PHONY: translations
translations: venv ## Bring i18n/*.ts up to date with the sources, and compile them
	$(PYTHON) tests/tools/update_translations.py $(LANGUAGES)
	$(MAKE) -B $(COMPILED)

i18n/%.qm: i18n/%.ts
	lrelease -silent $< -qm $@

.PHONY: zip
zip: venv $(COMPILED) ## Pack the committed state for the plugin site, and check the pack as the site does
	$(PYTHON) tests/tools/build_pages.py build/docs
	git archive --format=zip --output=$(ZIP) --prefix=pixelwise/i18n/ $(COMPILED:%=--add-file=%) \
		--prefix=pixelwise/docs/ $$(printf -- '--add-file=%s ' build/docs/*.html) --prefix=pixelwise/ HEAD
	$(PYTHON) tests/tools/check_zip.py $(ZIP)

.PHONY: pages
pages: venv ## Bring the parameters in docs/*.md up to date, and make the pages for a browser in build/docs
	PYTHONPATH=tests $(PYTHON) tests/tools/update_pages.py
	$(PYTHON) tests/tools/build_pages.py build/docs

.PHONY: pictures
pictures: venv chromium $(COMPILED) ## Make the pictures of dialogs and maps in docs/pictures again
	PYTHONPATH=tests:tests/support:tests/tools $(PYTHON) tests/demo/docs_pictures.py

.PHONY: clean
clean: ## Remove what was made here; the QGIS 3.44 folder in the user's cache stays
	rm -rf .venv .bench-venv build .hypothesis .mypy_cache .pytest_cache .qgis-settings .ruff_cache $(COMPILED)
