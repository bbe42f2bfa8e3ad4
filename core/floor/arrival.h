// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/workflow.h"

namespace bincard::floor {

/// FLOWS.md 3 and 5: what another warehouse sent is received as any delivery. It is a part of
/// Flow::Receive, with steps of its own: `receiveWorkflow` hands over to it while `isArriving`.
[[nodiscard]] const Workflow &arrivalWorkflow();

/// A transfer is open here, and no receipt.
[[nodiscard]] bool isArriving(const Worker &worker);

} // namespace bincard::floor
