// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// For the files of Endpoint's paths.

#include "sync/hub/endpoint.h"

namespace bincard::hub {

template <class Message, class Work>
void Endpoint::takeSigned(Call call, const Result<Message> &message, Work work)
{
    constexpr int badRequest = 400;
    if (!message)
        return refuse(call, {badRequest, "text/plain", "malformed\n"}, message.error());
    enqueue([this, call = std::move(call), message = *message, work]() mutable {
        if (!admitted(call, message.sender.device))
            return;
        m_hub.hear(message.sender);
        work(call, message);
    });
}

} // namespace bincard::hub
