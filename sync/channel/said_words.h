// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/channel/fields.h"

namespace bincard::channel {

/// Words of our own formats, as README.md lists them; nothing is Unsaid, another word is refused.
[[nodiscard]] Payment paymentIn(const Fields &fields, const char *name);
[[nodiscard]] Risk riskIn(const Fields &fields, const char *name);
/// "true", "yes" and "1"; "false", "no", "0" and nothing are not.
[[nodiscard]] bool flagIn(const Fields &fields, const char *name);

/// The address by the names that `sales::DeliveryAddress` has.
[[nodiscard]] Delivery deliveryIn(const Fields &fields);

} // namespace bincard::channel
