// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/desk.h"

#include <span>
#include <string>

namespace bincard::ctl {

/// Operations of a desk that go to the hub and nowhere else: for work that is too much to be kept
/// here, too. The desk that it sends for has made no operation itself and makes none after it; what
/// it knows stays as it was.
class Sending
{
public:
    explicit Sending(Desk &desk)
        : m_desk(desk)
    { }

    /// In their order, in as many messages as it takes. Errors: the first that the hub does not
    /// book (its code), as HubLine::post; then some may be booked, in order.
    Result<> send(std::span<const Operation> operations);

private:
    Result<> push(std::vector<wire::LoggedOperation> operations);
    [[nodiscard]] wire::LoggedOperation next(const Operation &operation, const Occasion &now);

    Desk &m_desk;
    std::int64_t m_seq = 0;
    std::string m_hash;
};

} // namespace bincard::ctl
