# SPDX-License-Identifier: AGPL-3.0-or-later
# shellcheck shell=sh
# The check of the whole tree, read in by ./nacre check: format, every warning an error, all tests,
# and the program itself on the module path. Its last line is «N passed, N failed, N skipped».
log=$here/target/check.log

# What tests need beside the JDK: a browser; the Go authors' hash tree, to hold ours against;
# strace, to count syncs; and two programs that read books. Each is named by its Debian package and
# a file of it.
needed="chromium:/usr/bin/chromium
beancount:/usr/bin/bean-check
hledger:/usr/bin/hledger
golang-go:/usr/bin/go
golang-golang-x-mod-dev:/usr/share/gocode/src/golang.org/x/mod/sumdb/tlog
strace:/usr/bin/strace"

missing() {
    printf '%s\n' "$needed" | while IFS=: read -r package file; do
        [ -e "$file" ] || printf ' %s' "$package"
    done
}

# Only root on Debian or its kin can have them fetched here. Without a browser nothing is proved;
# tests that want one of the others say so and are counted as skipped.
fetch_what_is_missing() {
    packages=$(missing)
    [ -n "$packages" ] || return 0
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        say "Installing for the tests:$packages …"
        DEBIAN_FRONTEND=noninteractive
        export DEBIAN_FRONTEND
        # shellcheck disable=SC2086 # one word for each package
        { apt-get -qq update && apt-get -qq -y install $packages; } >&2 </dev/null || true
        packages=$(missing)
        [ -n "$packages" ] || return 0
    fi
    [ -x /usr/bin/chromium ] || stop "The browser tests need Chromium at /usr/bin/chromium." \
        "On Debian type: sudo apt-get install$packages"
    say "Some tests will be skipped. On Debian type: sudo apt-get install$packages"
}

# Runs Maven with all output in the log, and shows what a reader wants to see of it.
verify() {
    { status=0; maven "$@" || status=$?; echo "$status" >"$here/target/check.status"; } 2>&1 |
        tee -a "$log" |
        grep --line-buffered -E '^\[INFO\] Building nacre|Tests run:|^\[(ERROR|WARNING)\]|BUILD' |
        grep --line-buffered -v 'extract module name from' || true
    return "$(cat "$here/target/check.status")"
}

# Sums up Surefire's reports, and names each test that was skipped, with its reason, that failed, or
# that passed only when tried again, as tests with a browser are.
sum_up() {
    find "$here" -path '*/target/surefire-reports/TEST-*.xml' -exec cat {} + | awk -v wrong="$1" '
        function value(name) {
            if (!match($0, " " name "=\"[^\"]*\"")) return ""
            return substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4)
        }
        /<testsuite / {
            skipped += value("skipped"); failed += value("failures") + value("errors")
            all += value("tests")
        }
        /<testcase / { test = value("classname") "." value("name") }
        /<skipped/ {
            reason = value("message")
            print "skipped: " test ": " (reason ? reason : "no reason given")
        }
        /<(failure|error)[ >]/ { print "failed: " test }
        /<flaky(Failure|Error)[ >]/ { print "passed only at the second try: " test }
        END {
            passed = all - failed - skipped
            failed += wrong
            printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
            exit failed > 0 || passed < 1
        }'
}

fetch_what_is_missing
wrong=0
rm -rf "$here/target" "$here"/*/target # a test whose source is gone must not run
mkdir -p "$here/target"
verify spotless:check || {
    wrong=1
    say "Some files are not formatted as they should be. Type: mvn spotless:apply"
}
# Failed tests do not stop the run, so that one run shows them all; they are counted at the end.
if verify -Dmaven.test.failure.ignore=true verify; then
    cp "$out/nacre-app-1.jar" "$out/libs/"
    if nacre_java -m nacre.app/nacre.app.Nacre help >/dev/null; then
        touch "$out/built"
        warm
    else
        wrong=$((wrong + 1))
        say "The program does not start on the module path."
    fi
else
    wrong=$((wrong + 1))
    say "The build failed before all tests had run. All it said is in $log."
fi
if sum_up "$wrong"; then exit 0; else exit 1; fi
