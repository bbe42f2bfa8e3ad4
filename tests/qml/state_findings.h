// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/qml/every_state.h"

#include <initializer_list>

namespace bincard::handheld_test {

/// The data of a test that looks at every state: a row a look.
void addLooks(std::initializer_list<std::pair<const char *, Look>> looks);
/// Of the row that is tested now, fails where anything in any state cannot be seen, spoken or hit,
/// or where there was a complaint. For a test function: looks at `addLooks`' row.
void everyStateCanBeSeenSpokenAndHit(Shell shell);

} // namespace bincard::handheld_test

Q_DECLARE_METATYPE(bincard::handheld_test::Look)
