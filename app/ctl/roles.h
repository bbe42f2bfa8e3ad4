// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/desk.h"

namespace bincard::ctl {

/// The role of that name; a usual one (ERP.md 6: picker, packer, receiver, counter, returns clerk,
/// team lead, supervisor, buyer, accountant, support agent, administrator, auditor; floor worker)
/// that the hub does not have yet is made, with its limits, by what is added to `operations`.
/// Errors: NotFound (no such role, and not a usual one).
[[nodiscard]] Result<access::RoleId> roleNamed(const std::string &name, Desk &desk,
                                               std::vector<Operation> &operations);

} // namespace bincard::ctl
