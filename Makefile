# maklumat: standards of public services in, pages out.
#
#   make site      installs what is missing, builds the release, renders standards/ into site/
#   make test      installs what the tests need, and runs them all
#   make           builds build/maklumat for developing: quick to build, installs nothing
#   make core      the quick tests: units, rules, golden sites, documents; make core ONLY=hours for one of them
#   make release   builds build/release/maklumat: optimized and hardened; what site, install and bench use
#   make golden    rewrites what the golden tests expect; make guide fills the tables of the authors' guide
#   make coverage  which lines make core runs; make mutants; make fuzz; make bench
#   make floors; make format; make compile_commands.json; make install [DESTDIR= PREFIX=]; make clean

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
OPTIMIZE  ?= -O1 -g
LDFLAGS   ?=

CFLAGS   := -std=c17 -Isrc $(OPTIMIZE) $(warnings) -MMD -MP $(shell pkg-config --cflags $(libraries) 2>/dev/null)
LDLIBS   := $(shell pkg-config --libs $(libraries) 2>/dev/null) -lstemmer -lm -pthread
LINK      = $(CC) $(OPTIMIZE) $(LDFLAGS)

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
library := $(BUILD)/libmaklumat.a
units   := $(patsubst tests/unit/%.c,$(BUILD)/tests/%,$(sort $(wildcard tests/unit/*.c)))
targets := $(patsubst tests/fuzz/%.c,$(BUILD)/tests/%,$(sort $(wildcard tests/fuzz/fuzz_*.c)))

all: $(BUILD)/maklumat $(BUILD)/guide $(BUILD)/maklumat.1 $(BUILD)/maklumat.bash

$(BUILD)/maklumat: $(BUILD)/cli/main.o $(library)
	$(LINK) -o $@ $^ $(LDLIBS)

# Thin: an archive of references, so that making it again costs nothing.
$(library): $(parts)
$(BUILD)/libbase.a: $(filter $(BUILD)/base/%,$(parts))
$(library) $(BUILD)/libbase.a:
	@rm -f $@
	@$(AR) rcsT $@ $^

$(BUILD)/%.o: src/%.c $(BUILD)/.flags
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -c -o $@ $<

# Other flags, other objects. What is missing is named before the compiler stumbles over it.
$(BUILD)/.flags: always
	@test -e $@ || src/tools/setup check
	@mkdir -p $(@D)
	@echo '$(CFLAGS)' | cmp -s - $@ || echo '$(CFLAGS)' > $@
always:

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

$(made:%=$(BUILD)/%.o): $(BUILD)/%.o: $(BUILD)/%.c $(BUILD)/.flags
	$(CC) $(CFLAGS) -Wno-overlength-strings -c -o $@ $<

$(BUILD)/embed $(BUILD)/phrases $(BUILD)/rulepages: $(BUILD)/%: $(BUILD)/tools/%.o $(BUILD)/libbase.a
	$(LINK) -o $@ $^ -pthread

$(BUILD)/guide $(BUILD)/manual: $(BUILD)/%: $(BUILD)/tools/%.o $(library)
	$(LINK) -o $@ $^ $(LDLIBS)

# What is installed beside the program, from the rows of its commands.
$(BUILD)/maklumat.1: $(BUILD)/manual src/man/maklumat.1.in
	$(BUILD)/manual man src/man/maklumat.1.in > $@

$(BUILD)/maklumat.bash: $(BUILD)/manual
	$(BUILD)/manual bash > $@

# ---- the two commands; these alone install something

site: setup
	@$(MAKE) --no-print-directory release
	build/release/maklumat build

test: setup
	@src/tools/setup test
	@node tests/run.mjs

setup:
	@src/tools/setup build

# ---- the program for those who use it

hardening := -D_FORTIFY_SOURCE=2 -fstack-protector-strong -fPIE
RELEASE   ?= OPTIMIZE='-O2 -g -flto=auto $(hardening)' LDFLAGS='-pie -Wl,-z,relro,-z,now'
releasing := $(MAKE) --no-print-directory BUILD=build/release AR='$(or $(shell command -v gcc-ar),ar)' $(RELEASE)

release:
	+@$(releasing) all

install: release
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/man/man1 $(DESTDIR)$(PREFIX)/share/doc/maklumat/jobs
	install -m 755 build/release/maklumat $(DESTDIR)$(PREFIX)/bin/maklumat
	install -d $(DESTDIR)$(PREFIX)/share/bash-completion/completions
	install -m 644 build/release/maklumat.1 $(DESTDIR)$(PREFIX)/share/man/man1/maklumat.1
	install -m 644 build/release/maklumat.bash $(DESTDIR)$(PREFIX)/share/bash-completion/completions/maklumat
	install -m 644 src/jobs/* $(DESTDIR)$(PREFIX)/share/doc/maklumat/jobs/

bench: setup
	+@$(releasing) all build/release/tests/limits
	node tests/bench/bench.mjs

# ---- what the tests build and run: with sanitizers, in a folder of its own

sanitize_build := build/sanitize
sanitize := BUILD=$(sanitize_build) OPTIMIZE='-O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer'
sanitizing := $(MAKE) --no-print-directory $(sanitize)

sanitized:
	+@$(sanitizing) all units fuzz-replay $(sanitize_build)/core $(sanitize_build)/tests/blocks

# Races between threads show up only here.
thread-sanitized:
	@$(MAKE) --no-print-directory BUILD=build/threads OPTIMIZE='-O1 -g -fsanitize=thread' build/threads/maklumat

# Without ONLY everything; with it, one suite, unit, rule, golden site or document.
core: core-programs
	@$(sanitize_build)/core $(sanitize_build) $(ONLY)

# What is chosen alone needs the program only if it is not a unit.
unit_names := $(units:$(BUILD)/tests/test_%=%)
core-programs:
	+@$(sanitizing) programs PROGRAMS="core $(if $(ONLY),$(patsubst %,tests/test_%,$(filter $(unit_names),$(ONLY))) \
	  $(if $(filter-out units $(unit_names),$(ONLY)),maklumat),maklumat)" UNITS="$(if $(ONLY),$(filter units,$(ONLY)),units)"

programs: $(PROGRAMS:%=$(BUILD)/%) $(UNITS)
	@:

golden:
	+@$(sanitizing) all $(sanitize_build)/core
	$(sanitize_build)/core $(sanitize_build) --write $(or $(ONLY),golden)

$(BUILD)/core: $(patsubst tests/%.c,$(BUILD)/tests/%.o,$(sort $(wildcard tests/core/*.c))) $(library)
	$(LINK) -o $@ $^ $(LDLIBS)

$(BUILD)/tests/core/%.o: tests/core/%.c $(BUILD)/.flags
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -D_GNU_SOURCE -c -o $@ $<

units: $(units)

$(BUILD)/tests/test_%: tests/unit/test_%.c $(library)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -Itests/core $(LDFLAGS) -o $@ $< $(library) $(LDLIBS)

# Prints the blocks of documents, for tests/import.
$(BUILD)/tests/blocks: tests/import/blocks.c $(library)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $< $(library) $(LDLIBS)

fuzz-replay: $(targets)

$(BUILD)/tests/fuzz_%: tests/fuzz/fuzz_%.c tests/fuzz/replay.c $(library)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $< tests/fuzz/replay.c $(library) $(LDLIBS)

# libFuzzer, by hand: make fuzz TARGET=money SECONDS=120
TARGET  ?= money
SECONDS ?= 60
fuzz:
	@$(MAKE) --no-print-directory BUILD=build/fuzz CC=$(FUZZ_CC) \
	  OPTIMIZE='-O1 -g -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined' libfuzzer-$(TARGET)
	@mkdir -p build/fuzz/found/$(TARGET)
	build/fuzz/tests/libfuzzer_$(TARGET) -max_total_time=$(SECONDS) -timeout=10 -max_len=65536 \
	  -artifact_prefix=build/fuzz/found/$(TARGET)- build/fuzz/found/$(TARGET) tests/fuzz/corpus/$(TARGET)

libfuzzer-%: tests/fuzz/fuzz_%.c $(library)
	@mkdir -p $(BUILD)/tests
	$(CC) $(CFLAGS) -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=undefined -o $(BUILD)/tests/libfuzzer_$* $< $(library) $(LDLIBS)

$(BUILD)/tests/limits: tests/bench/limits.c $(library)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $< $(library) $(LDLIBS)

coverage:
	@find build/coverage -name '*.gcda' -delete 2>/dev/null || true
	@$(MAKE) --no-print-directory BUILD=build/coverage OPTIMIZE='-O0 -g --coverage' all units build/coverage/core
	@build/coverage/core build/coverage
	@src/tools/coverage build/coverage

# Do the tests notice a change of one line?
mutants:
	@tests/mutants/run $(ONLY)

# ---- the house

guide: $(BUILD)/guide
	$(BUILD)/guide standards/README.md > $(BUILD)/guide.md
	cp $(BUILD)/guide.md standards/README.md

floors: all
	@src/tools/floors

format:
	clang-format -i $(sources) $(wildcard src/*/*.h src/*/*/*.h src/tools/*.c tests/*/*.c tests/*/*.h)

# For editors and language servers.
compile_commands.json: Makefile $(sources)
	@for file in $(sources) $(wildcard src/tools/*.c tests/*/*.c); do \
	  printf '%s{"directory": "%s", "file": "%s", "command": "%s"}' "$${comma-[}" "$(CURDIR)" "$$file" \
	    "$(CC) $(filter-out -MMD -MP,$(CFLAGS)) -Itests/core -c $$file"; comma=','; \
	done > $@ && echo ']' >> $@

clean:
	rm -rf build compile_commands.json

.PHONY: all always site test setup release install bench sanitized thread-sanitized core core-programs programs golden units fuzz-replay fuzz coverage mutants \
        guide floors format clean

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
