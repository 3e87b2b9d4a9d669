# Tuntas: all that is needed is Python 3.11 or newer and make.

SCENARIO  ?= 2022
SCENARIOS ?= 2021 2022 2023
ARGS      ?=

ifeq ($(OS),Windows_NT)
VENV_PYTHON := .venv/Scripts/python.exe
CANDIDATES  := python3.13 python3.12 python3.11 python3 python "py -3"
else
VENV_PYTHON := .venv/bin/python
CANDIDATES  := python3.13 python3.12 python3.11 python3 python
endif

READY_TO_RUN  := .venv/ready-to-run
READY_TO_TEST := .venv/ready-to-test
USABLE := import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))
PIP    := $(VENV_PYTHON) -m pip --disable-pip-version-check install --quiet --quiet --constraint constraints.txt

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

.PHONY: help
help: ## tampilkan daftar ini
	@echo "Pakai: make TARGET [SCENARIO=2022] [ARGS=...]"
	@echo
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  \1	\2/p' Makefile | expand -t 14
	@echo
	@echo "Contoh: make run SCENARIO=2023 ARGS='--lang en'"

.PHONY: run
run: $(READY_TO_RUN) ## susun rencana satu skenario: make run SCENARIO=2022
	@$(VENV_PYTHON) -m optimizer run $(SCENARIO) $(ARGS)

.PHONY: compare
compare: $(READY_TO_RUN) ## bandingkan skenario: make compare SCENARIOS="2021 2022"
	@$(VENV_PYTHON) -m optimizer compare $(SCENARIOS) $(ARGS)

.PHONY: evaluate
evaluate: $(READY_TO_RUN) ## nilai rencana sendiri: make evaluate SCENARIO=2022 PLAN=rencana.xlsx
	@$(VENV_PYTHON) -m optimizer evaluate $(SCENARIO) $(PLAN) $(ARGS)

QUESTIONS := frontier reserve explain room noregret targets tradeoff sweep
.PHONY: $(QUESTIONS)
frontier: ## nilai setiap pagu: make frontier SCENARIO=2022
reserve: ## daftar cadangan bila uang lebih atau dipotong
explain: ## mengapa dan mengapa tidak, dengan surat tiap lokasi
room: ## ruang tawar di sekitar rencana
noregret: ## paket yang tepat apa pun bobot dan pagunya
targets: ## uang paling sedikit untuk mencapai target
tradeoff: ## apa yang ditukar dengan apa
sweep: ## ribuan kasus: make sweep ARGS="--vary pagu=50%..150% --draws 1000"
$(QUESTIONS): $(READY_TO_RUN)
	@$(VENV_PYTHON) -m optimizer $@ $(SCENARIO) $(ARGS)

.PHONY: validate
validate: $(READY_TO_RUN) ## periksa skenario dan data saja: make validate SCENARIO=2022
	@$(VENV_PYTHON) -m optimizer validate $(SCENARIO) $(ARGS)

.PHONY: test
test: $(READY_TO_TEST) ## jalankan semua pengujian
	@$(VENV_PYTHON) -m pytest --quiet $(ARGS)

.PHONY: lint
lint: $(READY_TO_TEST) ## periksa gaya, bentuk, dan tipe kode
	@$(VENV_PYTHON) -m ruff check .
	@$(VENV_PYTHON) -m ruff format --check .
	@$(VENV_PYTHON) -m mypy
	@$(VENV_PYTHON) -m mypy --platform win32 --cache-dir .mypy_cache/win32

.PHONY: report
report: $(READY_TO_RUN) ## buat ulang tabel dan grafik dari hasil tersimpan: make report SCENARIO=2022
	@$(VENV_PYTHON) -m optimizer report $(SCENARIO) $(ARGS)

.PHONY: bench
bench: $(READY_TO_TEST) ## ukur waktu dan memori
	@$(VENV_PYTHON) -m benchmarks

.PHONY: docs
docs: $(READY_TO_TEST) ## buat ulang dokumen yang dihasilkan dari kode
	@$(VENV_PYTHON) -m optimizer.model.manual

.PHONY: clean
clean: ## hapus lingkungan Python dan berkas sementara (hasil tetap ada)
	@rm -rf .venv build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
	@find optimizer tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY_TO_RUN): pyproject.toml constraints.txt
	@$(call make_venv)
	@echo "Memasang pustaka yang diperlukan ..." >&2
	@$(PIP) --editable .
	@touch $@

$(READY_TO_TEST): pyproject.toml constraints.txt
	@$(call make_venv)
	@echo "Memasang pustaka yang diperlukan, termasuk alat uji ..." >&2
	@$(PIP) --editable '.[dev]'
	@touch $(READY_TO_RUN) $@

define make_venv
if ! $(VENV_PYTHON) -m pip --version >/dev/null 2>&1; then \
	found=; \
	for python in $(CANDIDATES); do \
		if $$python -c '$(USABLE)' >/dev/null 2>&1; then found=$$python; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
		echo "Perlu Python 3.11 atau lebih baru dengan modul venv; pasang dahulu, lalu ulangi." >&2; exit 1; \
	fi; \
	echo "Menyiapkan lingkungan Python di .venv ($$($$found --version)) ..." >&2; \
	$$found -m venv --clear .venv; \
fi
endef
