// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/paper/print_job.h"

#include <optional>

namespace bincard::paper {

/// What ~HS answers: three lines, each between STX and ETX. Nothing while they are not all there,
/// or are something else.
[[nodiscard]] std::optional<PrintTrouble> troubleFromHostStatus(const QByteArray &answer);

/// What `lpstat -p QUEUE -a QUEUE` says, in the C locale.
[[nodiscard]] PrintTrouble troubleFromQueueState(const QByteArray &lines);

/// "request id is ZEBRA-12 (0 file(s))": the request; empty where there is none.
[[nodiscard]] QString requestFrom(const QByteArray &line);

} // namespace bincard::paper
