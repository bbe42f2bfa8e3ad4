// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desk/page_view.h"

namespace bincard::desk {

/// Walks and orders: who does what, how far it is, what leaves when.
[[nodiscard]] PageSource boardPage();
[[nodiscard]] PageSource wavesPage();
/// Whatever went otherwise, in one list.
[[nodiscard]] PageSource exceptionsPage();
/// What waits for a supervisor's word.
[[nodiscard]] PageSource approvalsPage();
[[nodiscard]] PageSource countsPage();
/// Who changed what the house is governed by, and what was decided.
[[nodiscard]] PageSource changesPage();
/// What lies where, and how it came there.
[[nodiscard]] PageSource stockPage();
/// Orders and returns, and everything that happened to one.
[[nodiscard]] PageSource timelinePage();
/// Every device of the site: how it stands, and what it has in hand.
[[nodiscard]] PageSource devicesPage();
// The office's half.
[[nodiscard]] PageSource ordersPage();
[[nodiscard]] PageSource casesPage();
[[nodiscard]] PageSource returnsPage();
[[nodiscard]] PageSource customersPage();
[[nodiscard]] PageSource productsPage();
[[nodiscard]] PageSource purchasesPage();
[[nodiscard]] PageSource staffPage();
[[nodiscard]] PageSource channelsPage();
[[nodiscard]] PageSource pricesPage();
[[nodiscard]] PageSource promotionsPage();
[[nodiscard]] PageSource proposalsPage();
[[nodiscard]] PageSource suppliersPage();
[[nodiscard]] PageSource programsPage();
/// Files that came in, or are on their way.
[[nodiscard]] PageSource importsPage();

} // namespace bincard::desk
