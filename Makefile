# What you need: Debian with a Swift toolchain. Every goal below does its own set-up.

PREFIX ?= /usr/local
SWIFT ?= swift
PACKAGES = git openssh-client pkg-config libgit2-dev libyaml-dev libmd4c-dev libssl-dev zlib1g-dev libexpat1-dev openssl
FAULTS = strace
MEASURES = hyperfine time
OFFICE = libreoffice-writer-nogui python3-uno weasyprint poppler-utils
SERVERS = openssh-server gitolite3 nginx fcgiwrap
ROOT := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
RELEASE = -c release --static-swift-stdlib
FORMATTED = Package.swift Sources Tests
SEQUENCES ?= 1000000
ROUNDS ?= 100
SECONDS ?= 60
SCALE ?= small

.PHONY: help deps build demo test test-servers test-office test-accidents fuzz fuzz-rules bench install uninstall format lint assets golden clean

help:
	@echo "make demo            play a whole story on real repositories, in ./demo"
	@echo "make test            run all tests"
	@echo "make test-servers    try gitolite, nginx and sshd, which it installs: best in a container"
	@echo "make test-office     open Word files in LibreOffice and make PDFs, with what it installs for that"
	@echo "make test-accidents  kill each command ROUNDS times (now $(ROUNDS)), and let its disk fail"
	@echo "make fuzz            fuzz each parser for SECONDS (now $(SECONDS)), led by coverage"
	@echo "make fuzz-rules      try the rulebook on SEQUENCES random stories (now $(SEQUENCES))"
	@echo "make build           build the program, in .build/release/kader"
	@echo "make install         put it in PREFIX/bin (now $(PREFIX)/bin)"
	@echo "make bench           measure it against git; SCALE=full on 60,000 commits (now $(SCALE))"
	@echo "make lint            check the format; make format repairs it"
	@echo "make assets          embed templates/ and hooks/ anew"
	@echo "make golden          write anew what the program says, in Tests/Golden, to be read"

# Only what is missing is installed, so that a second run asks the network nothing.
define install
	@missing=; for package in $(1); do \
		dpkg-query -W -f '$${db:Status-Status}' $$package 2>/dev/null | grep -qx installed || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
		echo "installing:$$missing"; \
		$(ROOT) apt-get update -qq && $(ROOT) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing; \
	fi
endef

deps:
	$(call install,$(PACKAGES))

build: deps
	$(SWIFT) build $(RELEASE) --product kader

demo: build
	.build/release/kader demo demo

test: deps
	$(call install,$(FAULTS))
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

# The variable makes an absent server a failure; the listing, that a filter which fits no test is one.
test-servers: deps
	$(call install,$(SERVERS))
	$(SWIFT) build --build-tests
	$(SWIFT) test list --skip-build | grep -q RealServers
	KADER_TEST_SERVERS=1 $(SWIFT) test --skip-build --filter RealServers

test-office: deps
	$(call install,$(OFFICE))
	$(SWIFT) build --build-tests
	$(SWIFT) test list --skip-build | grep -q OfficeTests
	KADER_TEST_OFFICE=1 $(SWIFT) test --skip-build --filter OfficeTests

# `make test` has its share of these; here is more of them.
test-accidents: deps
	$(call install,$(FAULTS))
	$(SWIFT) build --build-tests
	KADER_KILLS=$(ROUNDS) KADER_FAULTS=$(ROUNDS) $(SWIFT) test --skip-build --filter 'KillTests|FaultTests|DiskTests'

# What is found stays in .build/fuzz/found.
fuzz: deps
	Tests/Fuzz/run $(SECONDS)

# The tests try a hundred thousand; a failure prints the number with which KADER_SEQUENCE tries one story again.
fuzz-rules: deps
	$(SWIFT) build --build-tests
	KADER_SEQUENCES=$(SEQUENCES) $(SWIFT) test --skip-build --filter RulebookPropertyTests

# SwiftPM does not see that a package in another folder has a new file, unless it plans anew.
bench: build
	$(call install,$(MEASURES))
	rm -f .build/benchmarks/release.yaml
	$(SWIFT) build $(RELEASE) --package-path Tests/Benchmarks --scratch-path .build/benchmarks
	Tests/Benchmarks/run .build/release/kader .build/benchmarks/release/make-dossier $(SCALE)

install: build
	install -D -m 755 .build/release/kader $(DESTDIR)$(PREFIX)/bin/kader

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/kader

format:
	$(SWIFT) format --in-place --recursive $(FORMATTED)

lint:
	$(SWIFT) format lint --strict --recursive $(FORMATTED)

assets: deps
	KADER_REGENERATE=1 $(SWIFT) test --filter AssetsTests

# What the program says on a played dossier, in each language and for programs; `git diff` then shows what is said otherwise.
golden: deps
	$(SWIFT) build --build-tests
	KADER_REGENERATE=1 $(SWIFT) test --skip-build --filter GoldenTests

clean:
	rm -rf .build demo
