// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desk/form.h"

namespace bincard::desk {

/// What each access::Permission is called, in their order.
[[nodiscard]] QStringList permissionTitles();

/// The forms of each page: those that make something new first, then those about its current row,
/// which an action of that code opens.
[[nodiscard]] QList<FormSource> orderForms();
[[nodiscard]] QList<FormSource> returnForms();
[[nodiscard]] QList<FormSource> customerForms();
[[nodiscard]] QList<FormSource> productForms();
[[nodiscard]] QList<FormSource> channelForms();
[[nodiscard]] QList<FormSource> priceForms();
[[nodiscard]] QList<FormSource> promotionForms();
[[nodiscard]] QList<FormSource> proposalForms();
[[nodiscard]] QList<FormSource> purchaseForms();
[[nodiscard]] QList<FormSource> supplierForms();
[[nodiscard]] QList<FormSource> staffForms();
[[nodiscard]] QList<FormSource> programForms();

} // namespace bincard::desk
