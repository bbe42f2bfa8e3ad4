// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/hub/http_message.h"

#include <functional>

namespace bincard::hub {

class Hub;

/// What stands behind the paths below /api (sync/rest).
class ApiFront
{
public:
    virtual ~ApiFront() = default;

    /// Runs a job on the thread that has the hub, after what came before.
    using OnHub = std::function<void(std::function<void(Hub &)> job)>;

    /// Answers now, or from a job. Thread: any of the server's workers, several at once.
    virtual void take(HttpRequest request, Answer answer, OnHub onHub) = 0;

    [[nodiscard]] static bool isBelow(std::string_view path)
    {
        return path == "/api" || path.starts_with("/api/");
    }
};

} // namespace bincard::hub
