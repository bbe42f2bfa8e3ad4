#!/bin/sh
# SPDX-FileCopyrightText: The Bincard authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Says which QML files are not as qmlformat writes them; with --fix, writes them so.
#   tests/qml/format.sh [--fix] [FILE...]      default: every .qml of the repository
# Exit 0: all are; 1: some are not; 77: not checked, since the house format is qmlformat 6.4's and
# another has other habits.
# qmlformat 6.4 drops the value of `pragma ComponentBehavior: Bound`; it is put back here. What it
# warns of is not found imports, which are qmllint's matter.
set -eu
cd "$(dirname "$0")/../.."
qmlformat=${QMLFORMAT:-/usr/lib/qt6/bin/qmlformat}
case $("$qmlformat" --version) in
    *" 6.4."*) ;;
    *) echo "not checked: the house format is qmlformat 6.4's"; exit 77 ;;
esac
fix=no
if [ "${1:-}" = --fix ]; then
    fix=yes
    shift
fi
# shellcheck disable=SC2046  # no name of ours has a space
[ $# -gt 0 ] || set -- $(find qml app tests -name '*.qml' | sort)

export QT_LOGGING_RULES='*.warning=false'
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
