// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/desk.h"

namespace bincard::ctl {

/// The role of that name; one of the usual three (picker, supervisor, administrator) that the hub
/// does not have yet is made by what is added to `operations`.
/// Errors: NotFound (no such role, and not one of the three).
[[nodiscard]] Result<access::RoleId> roleNamed(const std::string &name, Desk &desk,
                                               std::vector<Operation> &operations);

} // namespace bincard::ctl
