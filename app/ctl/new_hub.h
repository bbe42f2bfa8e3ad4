// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/hub/hub_folder.h"
#include "core/access/user.h"
#include "core/inventory/warehouse.h"

namespace bincard::ctl {

struct NewHub
{
    hubfolder::Opening opening;
    inventory::Warehouse warehouse;
    access::User administrator;
    std::string tlsName = "localhost";
    /// The company's, in which the usual roles have their limits; none: no usual roles are made
    /// before somebody has one.
    Currency currency = {};
};

/// A hub in an empty folder: database, certificate, first warehouse, administrator, the usual roles
/// with their limits (core/access/usual_roles.h), and the office's own device, as which bincardctl
/// works from then on. Errors: WrongState (there is a hub), and those of HubFolder::open.
Result<> makeHub(const NewHub &wish, const hubfolder::Outside &outside);

} // namespace bincard::ctl
