// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/purchase/reorder.h"

#include "core/kernel/unique.h"

namespace bincard::purchase {

std::span<const std::string_view> enumNames(ProposalState)
{
    static constexpr std::string_view names[] = {"Open", "Ordered", "Dismissed"};
    return names;
}

const Description &ReorderRule::description()
{
    static const Description made = describe<ReorderRule>("reorder_rule", 421)
                                        .field<&ReorderRule::warehouse>("warehouse")
                                        .field<&ReorderRule::product>("product")
                                        .field<&ReorderRule::min>("min_quantity")
                                        .field<&ReorderRule::max>("max_quantity")
                                        .field<&ReorderRule::multiple>("multiple")
                                        .field<&ReorderRule::supplier>("supplier")
                                        .field<&ReorderRule::active>("active")
                                        .unique("by_product", {"warehouse", "product"})
                                        .scope(Scope::Warehouse)
                                        .visibleTo(Audience::Desk);
    return made;
}

const Description &Proposal::description()
{
    static const Description made
        = describe<Proposal>("purchase_proposal", 422)
              .field<&Proposal::warehouse>("warehouse")
              .field<&Proposal::product>("product")
              .field<&Proposal::supplier>("supplier")
              .field<&Proposal::quantity>("quantity")
              .field<&Proposal::price>("price")
              .field<&Proposal::needBy>("need_by")
              .field<&Proposal::state>("state")
              .field<&Proposal::fixed>("fixed")
              .field<&Proposal::onHand>("on_hand")
              .field<&Proposal::reserved>("reserved")
              .field<&Proposal::waiting>("waiting")
              .field<&Proposal::inbound>("inbound")
              .field<&Proposal::min>("min_quantity")
              .field<&Proposal::max>("max_quantity")
              .field<&Proposal::proposedAt>("proposed_at")
              .field<&Proposal::line>("purchase_line")
              .field<&Proposal::reason>("reason")
              .field<&Proposal::quietUntil>("quiet_until")
              .field<&Proposal::decidedBy>("decided_by")
              .field<&Proposal::decidedAt>("decided_at")
              .index("by_product", {"warehouse", "product", "state", "quiet_until"})
              .index("by_state", {"warehouse", "state", "supplier", "product"})
              .scope(Scope::Warehouse)
              .visibleTo(Audience::Desk);
    return made;
}

Result<> validate(const ReorderRule &rule, const Workspace &records)
{
    if (const auto warehouse = records.require(rule.warehouse); !warehouse)
        return warehouse.error();
    const auto before = records.get(rule.id);
    if (before && before->warehouse != rule.warehouse)
        return Error{ErrorCode::WrongState, "it stays in its warehouse"};
    const auto product = records.require(rule.product);
    if (!product)
        return product.error();
    if (product->service || product->isExploded())
        return Error{ErrorCode::InvalidInput, "no goods"};
    const bool isRange = rule.min >= Quantity{} && rule.max.isPositive() && rule.min <= rule.max
        && rule.max.inRange() && rule.multiple.isPositive() && rule.multiple.inRange();
    if (!isRange)
        return Error{ErrorCode::InvalidInput, "a least, a most and a multiple"};
    if (product->whole && !(rule.min.isWhole() && rule.max.isWhole() && rule.multiple.isWhole()))
        return Error{ErrorCode::NotDivisible, product->sku};
    if (rule.supplier) {
        if (const auto supplier = records.require(rule.supplier); !supplier)
            return supplier.error();
    }
    return isUnique(records, rule.id, "by_product", rule.warehouse, rule.product);
}

} // namespace bincard::purchase
