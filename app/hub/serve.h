// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/hub/hub_folder.h"
#include "app/hub/hub_settings.h"
#include "sync/hub/endpoint.h"

namespace bincard::hubfolder {

/// One JSON object a line on stderr. Thread: any.
[[nodiscard]] std::function<void(const hub::LogEvent &)>
jsonLog(const std::function<Instant()> &clock);

/// Opens the folder and serves until `untilStopped` returns. The result is the exit code of
/// DESIGN.md 1; what went wrong was said on stderr.
[[nodiscard]] int serve(const HubSettings &settings, const Outside &outside,
                        const std::function<void()> &untilStopped);

} // namespace bincard::hubfolder
