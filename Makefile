# maklumat: standards of public services in, pages out.
#
#   make site     installs what is missing, builds, renders standards/ into site/
#   make test     installs what the tests need, and runs them all
#   make          builds build/maklumat
#   make bench    measures; make golden rewrites what the golden tests expect; make fuzz looks for crashes
#   make guide    fills the tables of the authors' guide; make format; make floors
#   make install [DESTDIR= PREFIX=]; make clean

.DELETE_ON_ERROR:
.SUFFIXES:

BUILD   ?= build
PREFIX  ?= /usr/local
CC      ?= cc
ifeq ($(origin CC),default)
CC := cc
endif
FUZZ_CC ?= clang

libraries := yaml-0.1 libcmark expat libxxhash nettle libqrencode gumbo libarchive
warnings  := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes \
             -Wwrite-strings -Wvla $(if $(CI),-Werror)
hardening := -D_FORTIFY_SOURCE=2 -fstack-protector-strong -fPIE
OPTIMIZE  ?= -O2 -g -flto=auto $(hardening)
LDFLAGS   ?= -pie -Wl,-z,relro,-z,now

CFLAGS   := -std=c17 -Isrc $(OPTIMIZE) $(warnings) -MMD -MP $(shell pkg-config --cflags $(libraries) 2>/dev/null)
LDLIBS   := $(shell pkg-config --libs $(libraries) 2>/dev/null) -lstemmer -lm -pthread

floors  := base yaml text model facts audit import render site cli
sources := $(sort $(wildcard $(floors:%=src/%/*.c) $(floors:%=src/%/*/*.c)))
theme   := $(sort $(wildcard templates/assets/* templates/pages/* templates/parts/* templates/words/*))
phrases := src/audit/data/phrases.tsv
tables  := $(filter-out $(phrases),$(sort $(wildcard src/audit/data/*.tsv)))
pages   := $(sort $(wildcard src/audit/rule/pages/*.md))
lexicon := $(sort $(wildcard src/render/search/data/*.txt))
made    := render/template/theme_builtin render/search/search_builtin audit/data_builtin audit/phrase_table audit/rule/rule_pages
objects := $(sources:src/%.c=$(BUILD)/%.o) $(made:%=$(BUILD)/%.o)
parts   := $(filter-out $(BUILD)/cli/main.o,$(objects))
units   := $(patsubst tests/unit/%.c,$(BUILD)/tests/%,$(sort $(wildcard tests/unit/*.c)))
targets := $(patsubst tests/fuzz/%.c,$(BUILD)/tests/%,$(sort $(wildcard tests/fuzz/fuzz_*.c)))

all: $(BUILD)/maklumat $(BUILD)/guide $(BUILD)/maklumat.1 $(BUILD)/maklumat.bash

$(BUILD)/maklumat: $(objects)
	$(CC) $(OPTIMIZE) $(LDFLAGS) -o $@ $^ $(LDLIBS)

$(BUILD)/%.o: src/%.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -c -o $@ $<

# The theme as a table in the program. A long literal is what this file is for.
$(BUILD)/render/template/theme_builtin.c: $(BUILD)/embed $(theme)
	@mkdir -p $(@D)
	$(BUILD)/embed render/template/theme.h theme_file theme_builtin templates $(theme:templates/%=%) > $@

# The tables of the audit, the dictionary of the search, and the pages that explain its rules: a page that lacks a section stops the
# build, and a rule without a page does not link.
$(BUILD)/audit/data_builtin.c: $(BUILD)/embed $(tables)
	@mkdir -p $(@D)
	$(BUILD)/embed audit/data_builtin.h data_file data_builtin src/audit/data $(tables:src/audit/data/%=%) > $@

$(BUILD)/audit/phrase_table.c: $(BUILD)/phrases $(phrases)
	@mkdir -p $(@D)
	$(BUILD)/phrases $(phrases) > $@

$(BUILD)/render/search/search_builtin.c: $(BUILD)/embed $(lexicon)
	@mkdir -p $(@D)
	$(BUILD)/embed render/search/search_builtin.h search_file search_builtin src/render/search/data $(lexicon:src/render/search/data/%=%) > $@

$(BUILD)/audit/rule/rule_pages.c: $(BUILD)/rulepages $(pages)
	@mkdir -p $(@D)
	$(BUILD)/rulepages src/audit/rule/pages $(pages:src/audit/rule/pages/%=%) > $@

$(made:%=$(BUILD)/%.o): $(BUILD)/%.o: $(BUILD)/%.c
	$(CC) $(CFLAGS) -Wno-overlength-strings -c -o $@ $<

$(BUILD)/embed $(BUILD)/phrases $(BUILD)/rulepages: $(BUILD)/%: $(BUILD)/tools/%.o $(patsubst src/%.c,$(BUILD)/%.o,$(filter-out src/base/hash.c src/base/sha256.c,$(wildcard src/base/*.c)))
	$(CC) $(OPTIMIZE) $(LDFLAGS) -o $@ $^

$(BUILD)/guide $(BUILD)/manual: $(BUILD)/%: $(BUILD)/tools/%.o $(parts)
	$(CC) $(OPTIMIZE) $(LDFLAGS) -o $@ $^ $(LDLIBS)

# What is installed beside the program, from the rows of its commands.
$(BUILD)/maklumat.1: $(BUILD)/manual src/man/maklumat.1.in
	$(BUILD)/manual man src/man/maklumat.1.in > $@

$(BUILD)/maklumat.bash: $(BUILD)/manual
	$(BUILD)/manual bash > $@

# ---- the two commands

site: setup
	@$(MAKE) --no-print-directory all
	$(BUILD)/maklumat build

test: setup
	@src/tools/setup test
	@node tests/run.mjs

setup:
	@src/tools/setup build

# ---- what the tests build and run: with sanitizers, in a folder of its own

sanitize_build := build/sanitize
sanitize := BUILD=$(sanitize_build) OPTIMIZE='-O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer' LDFLAGS=

sanitized:
	@$(MAKE) --no-print-directory $(sanitize) all units fuzz-replay $(sanitize_build)/tests/blocks

# Races between threads show up only here.
thread-sanitized:
	@$(MAKE) --no-print-directory BUILD=build/threads OPTIMIZE='-O1 -g -fsanitize=thread' LDFLAGS= build/threads/maklumat

units: $(units)

$(BUILD)/tests/test_%: tests/unit/test_%.c $(parts)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $< $(parts) $(LDLIBS) -lcmocka

# Prints the blocks of documents, for tests/import.
$(BUILD)/tests/blocks: tests/import/blocks.c $(parts)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $< $(parts) $(LDLIBS)

fuzz-replay: $(targets)

$(BUILD)/tests/fuzz_%: tests/fuzz/fuzz_%.c tests/fuzz/replay.c $(parts)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $< tests/fuzz/replay.c $(parts) $(LDLIBS)

# libFuzzer, by hand: make fuzz TARGET=money SECONDS=120
TARGET  ?= money
SECONDS ?= 60
fuzz:
	@$(MAKE) --no-print-directory BUILD=build/fuzz CC=$(FUZZ_CC) LDFLAGS= \
	  OPTIMIZE='-O1 -g -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined' libfuzzer-$(TARGET)
	@mkdir -p build/fuzz/found/$(TARGET)
	build/fuzz/tests/libfuzzer_$(TARGET) -max_total_time=$(SECONDS) -timeout=10 -max_len=65536 \
	  -artifact_prefix=build/fuzz/found/$(TARGET)- build/fuzz/found/$(TARGET) tests/fuzz/corpus/$(TARGET)

libfuzzer-%: tests/fuzz/fuzz_%.c $(parts)
	@mkdir -p $(BUILD)/tests
	$(CC) $(CFLAGS) -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=undefined -o $(BUILD)/tests/libfuzzer_$* $< $(parts) $(LDLIBS)

golden: all
	node tests/golden.mjs --write

bench: setup all $(BUILD)/tests/limits
	node tests/bench/bench.mjs

$(BUILD)/tests/limits: tests/bench/limits.c $(parts)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $< $(parts) $(LDLIBS)

# ---- the house

guide: $(BUILD)/guide
	$(BUILD)/guide standards/README.md > $(BUILD)/guide.md
	cp $(BUILD)/guide.md standards/README.md

floors: all
	@src/tools/floors

format:
	clang-format -i $(sources) $(wildcard src/*/*.h src/*/*/*.h src/tools/*.c tests/unit/*.c tests/fuzz/*.c tests/import/*.c)

install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/man/man1 $(DESTDIR)$(PREFIX)/share/doc/maklumat/jobs
	install -m 755 $(BUILD)/maklumat $(DESTDIR)$(PREFIX)/bin/maklumat
	install -m 644 $(BUILD)/maklumat.1 $(DESTDIR)$(PREFIX)/share/man/man1/maklumat.1
	install -d $(DESTDIR)$(PREFIX)/share/bash-completion/completions
	install -m 644 $(BUILD)/maklumat.bash $(DESTDIR)$(PREFIX)/share/bash-completion/completions/maklumat
	install -m 644 src/jobs/* $(DESTDIR)$(PREFIX)/share/doc/maklumat/jobs/

clean:
	rm -rf build

.PHONY: all site test setup sanitized thread-sanitized units fuzz-replay fuzz golden bench guide floors format install clean

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
