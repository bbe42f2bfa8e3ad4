// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/books.h"
#include "core/helpdesk/operations.h"

namespace bincard::helpdesk {

/// What each operation of helpdesk/operations.h does; errors as named there.
[[nodiscard]] Result<> judge(const OpenTicket &open, Books &books);
[[nodiscard]] Result<> judge(const AssignTicket &assign, Books &books);
[[nodiscard]] Result<> judge(const CloseTicket &close, Books &books);
[[nodiscard]] Result<> judge(const AddTicketNote &add, Books &books);
[[nodiscard]] Result<> judge(const WaitForCustomer &wait, Books &books);
[[nodiscard]] Result<> judge(const ReopenTicket &reopen, Books &books);
[[nodiscard]] Result<> judge(const ChangeTicket &change, Books &books);
[[nodiscard]] Result<> judge(const RequestReturn &request, Books &books);
[[nodiscard]] Result<> judge(const RequestSettlement &request, Books &books);
[[nodiscard]] Result<> judge(const CountThisPlace &count, Books &books);
[[nodiscard]] Result<> judge(const RequestRepair &request, Books &books);

/// Whether the record may be saved as it is. Errors: InvalidInput, Duplicate, NotFound (its
/// calendar).
[[nodiscard]] Result<> validate(const TicketType &type, const Workspace &records);

} // namespace bincard::helpdesk
