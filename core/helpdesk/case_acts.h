// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/books.h"
#include "core/helpdesk/ticket.h"

namespace bincard::helpdesk {

/// Keeps that it was asked for, by whom and when. Its number is the hub's, or local.
void note(CaseAct act, Books &books);

/// What a case names is there; of what a device holds in part, the hub will say.
template <class R> [[nodiscard]] Result<> isThere(Id<R> id, const Workspace &records)
{
    if (!id)
        return {};
    const auto found = records.require(id);
    const bool isFine = found || found.error().code == ErrorCode::Unknown;
    return isFine ? Result<>{} : Result<>{found.error()};
}

} // namespace bincard::helpdesk
