# make run    builds what is missing and opens the reader on the demo library
# make test   builds and runs every check
# make bench  measures the release build on corpora it makes (BENCH_FOLDER, BENCH_SIZES)
# make bench-screen
#             measures what keys cost on a terminal, beside less, vim and newsboat
# make install PREFIX=/usr/local
# make accuracy ACCURACY_DATA=FOLDER
#             measures the recognition on annotated sets (Sources/accuracy/README.md)
# make tagger ACCURACY_DATA=FOLDER
#             learns the name tagger's model from them

PREFIX ?= /usr/local
PACKAGES = libncursesw5-dev libsqlite3-dev libmd-dev libgumbo-dev zlib1g-dev \
  libcurl4-openssl-dev libxml2-utils tmux
SOURCES = Package.swift Sources Tests Resources
BUILD = swift build --explicit-target-dependency-import-check error
RELEASE = .build/release

BENCH_FOLDER ?= .build/bench
BENCH_SIZES ?= 100,1000,10000

.PHONY: run test bench bench-screen build packages lint arrows accuracy tagger install uninstall clean

run: packages
	$(BUILD) -c release --product dragoman
	@demo=$$(mktemp -d) && trap 'rm -rf "$$demo"' EXIT && \
	  $(RELEASE)/dragoman add --library "$$demo" --story "Istanbul talks" seeds >/dev/null && \
	  $(RELEASE)/dragoman read --library "$$demo"

test: packages lint arrows
	$(BUILD) --build-tests
	swift test --skip-build

build: packages
	$(BUILD) -c release --product dragoman

bench: packages
	$(BUILD) -c release
	$(RELEASE)/bench run --sizes $(BENCH_SIZES) --dragoman $(RELEASE)/dragoman $(BENCH_FOLDER)
	$(RELEASE)/bench compare --dragoman $(RELEASE)/dragoman $(BENCH_FOLDER)

# Installs what is missing; asks for sudo only when it has to.
packages:
	@missing=$$(for name in $(PACKAGES); do \
	    dpkg-query -W -f '$${Status}' $$name 2>/dev/null | grep -q 'ok installed' || echo $$name; \
	  done); \
	if [ -n "$$missing" ]; then \
	  sudo=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	  $$sudo apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq $$missing; \
	fi

bench-screen: build
	Sources/bench/screen.py --dragoman $(RELEASE)/dragoman $(BENCH_FOLDER)/screen

lint:
	swift format lint --strict --recursive $(SOURCES)

# The arrows of ARCHITECTURE.md that the compiler does not hold by itself.
arrows:
	@.ci/arrows

# ACCURACY_REFERENCE and ACCURACY_FILES: articles annotated in our own form, and their texts.
accuracy: packages
	@test -n "$(ACCURACY_DATA)" || { echo 'ACCURACY_DATA is the folder of the sets' >&2; exit 2; }
	$(BUILD) -c release --product accuracy
	@$(RELEASE)/accuracy "$(ACCURACY_DATA)" \
	  $(if $(ACCURACY_REFERENCE),--reference "$(ACCURACY_REFERENCE)" --files "$(ACCURACY_FILES)")

# Learns Resources/models/names.bin anew.
tagger: packages
	@test -n "$(ACCURACY_DATA)" || { echo 'ACCURACY_DATA is the folder of the sets' >&2; exit 2; }
	$(BUILD) -c release --product train-tagger
	$(RELEASE)/train-tagger "$(ACCURACY_DATA)" Resources/models/names.bin

install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/dragoman/lexicons \
	  $(DESTDIR)$(PREFIX)/share/dragoman/models \
	  $(DESTDIR)$(PREFIX)/share/dragoman/seeds
	install -m 755 $(RELEASE)/dragoman $(DESTDIR)$(PREFIX)/bin/dragoman
	install -m 644 Resources/lexicons/*.tsv $(DESTDIR)$(PREFIX)/share/dragoman/lexicons
	install -m 644 Resources/models/names.bin $(DESTDIR)$(PREFIX)/share/dragoman/models
	install -m 644 seeds/* $(DESTDIR)$(PREFIX)/share/dragoman/seeds

uninstall:
	rm -rf $(DESTDIR)$(PREFIX)/bin/dragoman $(DESTDIR)$(PREFIX)/share/dragoman

clean:
	swift package clean
