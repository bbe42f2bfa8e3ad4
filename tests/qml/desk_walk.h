// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/qml/supervisor.h"

#include <functional>

namespace bincard::handheld_test {

/// Every page of the desk, with a row that is looked at, and what comes before and over them;
/// `look` is called at each with its name. Somebody picks meanwhile.
void walkDesk(HubWorld &world, Supervisor &supervisor,
              const std::function<void(const QString &name)> &look);

} // namespace bincard::handheld_test
