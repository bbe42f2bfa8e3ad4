#!/bin/sh
# SPDX-FileCopyrightText: The Bincard authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Says which QML files are not as qmlformat writes them; with --fix, writes them so.
#   tests/qml/format.sh [--fix] [FILE...]      default: every .qml of the repository
# qmlformat 6.4 drops the value of `pragma ComponentBehavior: Bound`; it is put back here.
set -eu
cd "$(dirname "$0")/../.."
qmlformat=${QMLFORMAT:-/usr/lib/qt6/bin/qmlformat}
fix=no
if [ "${1:-}" = --fix ]; then
    fix=yes
    shift
fi
[ $# -gt 0 ] || set -- $(find qml app tests -name '*.qml' | sort)

formatted=$(mktemp)
trap 'rm -f "$formatted"' EXIT
findings=0
for file; do
    "$qmlformat" "$file" | sed 's/^pragma ComponentBehavior$/&: Bound/' >"$formatted"
    cmp -s "$formatted" "$file" && continue
    echo "$file"
    if [ "$fix" = yes ]; then
        cat "$formatted" >"$file"
    else
        findings=1
    fi
done
exit $findings
