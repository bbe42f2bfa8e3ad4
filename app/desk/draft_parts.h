// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desk/page_view.h"

namespace bincard::desk {

// What drafts of all pages have in common.

using Operations = std::vector<Operation>;
using Draft = app::DeviceSession::Draft;

/// Operations that need no look at the records.
[[nodiscard]] inline Draft just(Operations operations)
{
    return [operations = std::move(operations)](const Workspace &, IdSource &) {
        return Result<Operations>(operations);
    };
}

[[nodiscard]] inline Draft unknown()
{
    return [](const Workspace &, IdSource &) {
        return Result<Operations>(Error{ErrorCode::InvalidInput, "no such action"});
    };
}

template <class R> [[nodiscard]] Id<R> idIn(const Wish &wish, const QString &column)
{
    return {wish.row[column].toLongLong()};
}

[[nodiscard]] inline inventory::WarehouseId warehouseOf(const Wish &wish)
{
    return {wish.warehouse};
}

[[nodiscard]] inline std::string reasonOf(const Wish &wish)
{
    return wish.text.toStdString();
}

/// A word and who said it stand in the case, where there is one.
[[nodiscard]] Operations closeTicket(const Wish &wish, helpdesk::TicketId ticket, IdSource &ids);

} // namespace bincard::desk
