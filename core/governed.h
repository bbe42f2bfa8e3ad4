// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/limit.h"
#include "core/catalog/channel.h"
#include "core/catalog/promotion.h"
#include "core/catalog/reason.h"
#include "core/counting/plan.h"
#include "core/fulfilment/carrier.h"
#include "core/fulfilment/shipping.h"
#include "core/helpdesk/calendar.h"
#include "core/helpdesk/ticket.h"
#include "core/inventory/putaway.h"
#include "core/inventory/replenishment.h"
#include "core/inventory/storage.h"
#include "core/purchase/reorder.h"
#include "core/purchase/supplier.h"
#include "core/quality/quality.h"
#include "core/returns/policy.h"
#include "core/sales/routing.h"

#include <array>
#include <optional>
#include <string_view>
#include <type_traits>

namespace bincard {

template <class R, class... Kinds>
inline constexpr bool isOneOf = (std::is_same_v<R, Kinds> || ...);

/// Kinds of record by which rules decide: a change to one counts the rule pack up.
template <class R>
inline constexpr bool isRule
    = isOneOf<R, access::Role, access::RoleLimit, catalog::Channel, catalog::Reason,
              counting::CountPlan, fulfilment::PackPolicy, helpdesk::Calendar,
              helpdesk::CalendarHours, helpdesk::TicketType, inventory::MovePolicy,
              inventory::PutawayRule, inventory::ReplenishRule, inventory::StorageCapacity,
              inventory::StorageCategory, purchase::ReorderRule, quality::QualityPoint,
              returns::DispositionPolicy, returns::RefundLimit, returns::ReturnCheck,
              returns::ReturnReason, sales::RouteRule>;

/// What a customer pays, and what we pay a supplier.
template <class R>
inline constexpr bool isPrice = isOneOf<R, catalog::PriceList, catalog::PriceRule,
                                        catalog::Promotion, purchase::SupplierPrice>;

/// Kinds whose changes are journalled with before and after, and that a limit may put to somebody
/// else (ERP.md 1).
template <class R>
inline constexpr bool isGoverned = isRule<R> || isPrice<R> || isOneOf<R, access::User>;

/// Fields that a journal does not repeat.
template <class R> inline constexpr std::array<std::string_view, 0> personalFields{};
template <>
inline constexpr std::array<std::string_view, 2> personalFields<access::User>{"name", "verifier"};

/// Whether the change is one that governs. What somebody is called, or reads, does not.
template <class R> [[nodiscard]] bool changesMore(const std::optional<R> &before, R after)
{
    if (!before)
        return true;
    if constexpr (std::is_same_v<R, access::User>) {
        after.name = before->name;
        after.language = before->language;
    }
    return rowOf(*before) != rowOf(after);
}

} // namespace bincard
