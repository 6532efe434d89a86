# make run    builds what is missing and opens the reader on the demo library
# make test   builds and runs every check
# make bench  measures the release build on corpora it makes (BENCH_FOLDER, BENCH_SIZES)
# make bench-screen
#             measures what keys cost on a terminal, beside less, vim and newsboat
# make install PREFIX=/usr/local
#             program, word lists, demo story, pages of the manual, completions; also uninstall
# make deb    a package for Debian 12, in .build/packages
# make tarball
#             the same tree to be unpacked anywhere, in .build/packages
# make screens
#             the screens of README.md and docs, rendered from real runs, and a contact sheet
# make fuzz FUZZ_TARGET=source FUZZ_RUNS=1000000
#             invented inputs by libFuzzer; targets: Sources/fuzz/FuzzTarget.swift
# make sanitize SANITIZER=address
#             every test under a sanitizer: address or thread
# make accuracy ACCURACY_DATA=FOLDER
#             measures the recognition on annotated sets (Sources/accuracy/README.md)
# make tagger ACCURACY_DATA=FOLDER
#             learns the models of names and of pronouns from them
# make vocabulary
#             compiles the word lists, which the program reads faster so: after a list has changed

PREFIX ?= /usr/local
PACKAGES = libncursesw5-dev libsqlite3-dev nettle-dev libgumbo-dev zlib1g-dev \
  libcurl4-openssl-dev libxml2-utils tmux procps
SOURCES = Package.swift Sources Tests Resources
BUILD = swift build --explicit-target-dependency-import-check error
# What Swift itself needs at run time goes into the program.
RELEASE_BUILD = $(BUILD) -c release --static-swift-stdlib
RELEASE = .build/release
OUTPUT = .build/packages
VERSION = $$($(RELEASE)/dragoman --version)

BENCH_FOLDER ?= .build/bench
BENCH_SIZES ?= 100,1000,10000

FUZZ_TARGET ?= source
FUZZ_RUNS ?= 1000000
FUZZ_LENGTH ?= 2000
FUZZ_BUILD = .build/fuzzing
SANITIZER ?= address

.PHONY: run test fuzz sanitize bench bench-screen build packages lint arrows accuracy tagger \
  vocabulary install install-files uninstall deb tarball screens clean

run: packages
	$(RELEASE_BUILD) --product dragoman
	@demo=$$(mktemp -d) && trap 'rm -rf "$$demo"' EXIT && \
	  $(RELEASE)/dragoman add --library "$$demo" --story "Istanbul talks" seeds >/dev/null && \
	  $(RELEASE)/dragoman read --library "$$demo"

# A few tests at once: all of them, as is usual, share the processor, and each would take minutes by
# the clock.
test: packages lint arrows
	$(BUILD) --build-tests
	SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=4 swift test --skip-build

build: packages
	$(RELEASE_BUILD) --product dragoman

bench: build
	$(RELEASE_BUILD) --product bench
	$(RELEASE)/bench run --sizes $(BENCH_SIZES) --dragoman $(RELEASE)/dragoman $(BENCH_FOLDER)
	$(RELEASE)/bench recognition
	$(RELEASE)/bench growth --above 2
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

# libFuzzer brings its own main; an input that takes 10 s or a gibibyte is a fault as well.
fuzz: packages
	swift build -c release --sanitize fuzzer -Xswiftc -DFUZZING -Xswiftc -parse-as-library \
	  --scratch-path $(FUZZ_BUILD) --product fuzz
	mkdir -p $(FUZZ_BUILD)/$(FUZZ_TARGET)
	FUZZ_TARGET=$(FUZZ_TARGET) DRAGOMAN_RESOURCES=Resources $(FUZZ_BUILD)/release/fuzz \
	  -runs=$(FUZZ_RUNS) -max_len=$(FUZZ_LENGTH) -timeout=10 -rss_limit_mb=1024 \
	  -artifact_prefix=$(FUZZ_BUILD)/ $(FUZZ_BUILD)/$(FUZZ_TARGET)

# The TOML parser leaks a little of each file it reads; only leaks are not looked for.
sanitize: packages
	swift build --build-tests --sanitize $(SANITIZER) --scratch-path .build/$(SANITIZER)
	ASAN_OPTIONS=detect_leaks=0 TSAN_OPTIONS=suppressions=$(CURDIR)/Tests/thread.supp \
	  swift test --skip-build --sanitize $(SANITIZER) --scratch-path .build/$(SANITIZER)

# ACCURACY_REFERENCE and ACCURACY_FILES: articles annotated in our own form, and their texts.
accuracy: packages
	@test -n "$(ACCURACY_DATA)" || { echo 'ACCURACY_DATA is the folder of the sets' >&2; exit 2; }
	$(RELEASE_BUILD) --product accuracy
	@DRAGOMAN_RESOURCES=Resources $(RELEASE)/accuracy "$(ACCURACY_DATA)" \
	  $(if $(ACCURACY_REFERENCE),--reference "$(ACCURACY_REFERENCE)" --files "$(ACCURACY_FILES)")

# Learns Resources/models/names.bin and pronouns.bin anew.
tagger: packages
	@test -n "$(ACCURACY_DATA)" || { echo 'ACCURACY_DATA is the folder of the sets' >&2; exit 2; }
	$(RELEASE_BUILD) --product train-tagger
	DRAGOMAN_RESOURCES=Resources $(RELEASE)/train-tagger "$(ACCURACY_DATA)" Resources/models/names.bin
	DRAGOMAN_RESOURCES=Resources $(RELEASE)/train-tagger pronouns "$(ACCURACY_DATA)" \
	  Resources/models/pronouns.bin

# Compiles Resources/lexicons into Resources/models/vocabulary.bin.
vocabulary: packages
	$(BUILD) --product train-tagger
	DRAGOMAN_RESOURCES=Resources .build/debug/train-tagger vocabulary Resources/models/vocabulary.bin

SHARE = $(DESTDIR)$(PREFIX)/share
# Debian's own packages put theirs elsewhere than what is installed by hand.
ZSH_COMPLETIONS ?= zsh/site-functions

install: build install-files

# As it was built last.
install-files:
	install -d $(DESTDIR)$(PREFIX)/bin $(SHARE)/dragoman/lexicons $(SHARE)/dragoman/models \
	  $(SHARE)/dragoman/seeds $(SHARE)/man/man1 $(SHARE)/man/man5 \
	  $(SHARE)/bash-completion/completions $(SHARE)/$(ZSH_COMPLETIONS) \
	  $(SHARE)/fish/vendor_completions.d
	install -m 755 $(RELEASE)/dragoman $(DESTDIR)$(PREFIX)/bin/dragoman
	install -m 644 Resources/lexicons/*.tsv $(SHARE)/dragoman/lexicons
	install -m 644 Resources/models/*.bin $(SHARE)/dragoman/models
	install -m 644 seeds/* $(SHARE)/dragoman/seeds
	$(RELEASE)/dragoman manual dragoman.1 | gzip -9n > $(SHARE)/man/man1/dragoman.1.gz
	$(RELEASE)/dragoman manual dragoman-config.5 | gzip -9n > $(SHARE)/man/man5/dragoman-config.5.gz
	$(RELEASE)/dragoman --generate-completion-script bash | sed '1{/^#!/d}' \
	  > $(SHARE)/bash-completion/completions/dragoman
	$(RELEASE)/dragoman --generate-completion-script zsh > $(SHARE)/$(ZSH_COMPLETIONS)/_dragoman
	$(RELEASE)/dragoman --generate-completion-script fish \
	  > $(SHARE)/fish/vendor_completions.d/dragoman.fish

uninstall:
	rm -rf $(DESTDIR)$(PREFIX)/bin/dragoman $(SHARE)/dragoman \
	  $(SHARE)/man/man1/dragoman.1.gz $(SHARE)/man/man5/dragoman-config.5.gz \
	  $(SHARE)/bash-completion/completions/dragoman $(SHARE)/$(ZSH_COMPLETIONS)/_dragoman \
	  $(SHARE)/fish/vendor_completions.d/dragoman.fish

# dpkg-shlibdeps, of dpkg-dev, tells which packages hold the libraries.
deb: PACKAGES += dpkg-dev
deb: build
	rm -rf .build/deb && mkdir -p $(OUTPUT)
	$(MAKE) install-files PREFIX=/usr DESTDIR=.build/deb/root ZSH_COMPLETIONS=zsh/vendor-completions
	.ci/deb .build/deb/root $(OUTPUT) "$(VERSION)"

tarball: build
	rm -rf .build/tarball && mkdir -p $(OUTPUT)
	name=dragoman-$(VERSION)-linux-$$(uname -m) && \
	  $(MAKE) install-files PREFIX=/$$name DESTDIR=.build/tarball && \
	  strip --strip-unneeded .build/tarball/$$name/bin/dragoman && \
	  install -m 644 README.md LICENSE NOTICE CHANGELOG.md .build/tarball/$$name && \
	  tar -C .build/tarball --sort=name --owner=0 --group=0 --numeric-owner \
	    -czf $(OUTPUT)/$$name.tar.gz $$name && \
	  echo "$(OUTPUT)/$$name.tar.gz"

# The screens themselves are recorded in the sessions, which `make test` plays.
screens: build
	.ci/screens $(RELEASE)/dragoman .build/screens

clean:
	swift package clean
