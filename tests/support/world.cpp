// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/world.h"

#include "core/catalog/usual_reasons.h"

#include <QCryptographicHash>

#include <stdexcept>

namespace bincard::support {

namespace {

using access::Permission;
using inventory::Usage;

constexpr std::int64_t bit(Permission permission)
{
    return std::int64_t{1} << static_cast<int>(permission);
}

template <class R> Id<R> idOrNone(const std::optional<R> &record)
{
    return record ? record->id : Id<R>{};
}

} // namespace

std::string sha256(std::string_view bytes)
{
    const QByteArray data(bytes.data(), static_cast<qsizetype>(bytes.size()));
    return QCryptographicHash::hash(data, QCryptographicHash::Sha256).toStdString();
}

World::World()
{
    using namespace std::chrono;
    occasion.occurredAt = occasion.bookedAt = {1'795'424'400'000};
    occasion.businessDate = 2026y / November / 23;
    occasion.device = {7};
    occasion.incarnation = 1;
    hirePeople();
    foundCompany();
}

/// The first person cannot be asked for permission.
void World::hirePeople()
{
    Workspace workspace = look();
    const access::Role all{
        .id = newId<access::Role>(), .name = "all", .permissions = access::allPermissions};
    const access::Role picker{.id = newId<access::Role>(),
                              .name = "picker",
                              .permissions = bit(Permission::Pick) | bit(Permission::TakeOver)};
    const access::Role guest{.id = newId<access::Role>(), .name = "guest"};
    for (const auto &role : {all, picker, guest})
        workspace.put(role);
    const auto hire = [&](const char *code, const access::Role &role) {
        workspace.put(
            access::User{.id = newId<access::User>(), .code = code, .name = code, .role = role.id});
    };
    hire("sue", all);
    hire("ann", picker);
    hire("bob", picker);
    hire("cas", guest);
    commit(workspace);
    isWorkOf("sue");
}

void World::foundCompany()
{
    m_warehouse = save(inventory::Warehouse{.code = "WH", .name = "Main"});
    const auto place = [&](const char *code, Usage usage) {
        save(inventory::Location{.warehouse = m_warehouse, .code = code, .usage = usage});
    };
    place("CART", Usage::Cart);
    place("LOSS", Usage::LossFound);
    place("ADJUST", Usage::Adjustment);
    place("QUARANTINE", Usage::Quarantine);
    place("VENDOR", Usage::Vendor);
    place("CUSTOMER", Usage::Customer);
    place("SCRAP", Usage::Scrap);
    place("PRODUCTION", Usage::Production);
    place("TRANSIT", Usage::Transit);
    place("CLAIMED", Usage::Claimed);
    place("DOCK", Usage::Staging);
    for (const catalog::Reason &reason : catalog::usualReasons())
        save(reason);
}

void World::commit(const Workspace &workspace)
{
    m_store.begin();
    workspace.writeTo(m_store);
    if (!m_store.commit())
        throw std::runtime_error("memory does not fail");
}

Result<Effects> World::act(const Operation &operation)
{
    ++occasion.seq;
    ++occasion.revision;
    occasion.baseRevision = seen.value_or(occasion.revision - 1);
    Workspace workspace = look();
    auto effects = apply(operation, occasion, workspace);
    if (effects) {
        consequences(*effects, workspace, sha256);
        commit(workspace);
    }
    std::string findings;
    for (const std::string &finding : verifyBooks(m_store, sha256))
        findings += "\n  " + finding;
    if (!findings.empty())
        throw std::runtime_error("after " + toText(descriptionOf(operation), payloadOf(operation))
                                 + " the books do not agree:" + findings);
    return effects;
}

void World::must(const Operation &operation)
{
    const auto effects = act(operation);
    if (!effects)
        throw std::runtime_error(toText(descriptionOf(operation), payloadOf(operation))
                                 + " was refused: " + std::string(nameOf(effects.error().code))
                                 + ' ' + effects.error().detail);
}

void World::has(Quantity quantity, std::string_view sku, std::string_view at,
                std::string_view lotName, std::string_view packageCode)
{
    must(inventory::AdjustStock{.warehouse = m_warehouse,
                                .product = product(sku),
                                .location = location(at),
                                .lot = lot(sku, lotName),
                                .package = package(packageCode),
                                .quantity = quantity,
                                .reason = "Opening"});
}

access::UserId World::user(std::string_view code)
{
    return idOrNone(look().find<access::User>("by_code", std::string(code)));
}

void World::isWorkOf(std::string_view code)
{
    occasion.user = user(code);
}

void World::isDay(Date day)
{
    occasion.businessDate = day;
}

catalog::ProductId World::product(std::string_view sku) const
{
    return idOrNone(look().find<catalog::Product>("by_sku", std::string(sku)));
}

inventory::LocationId World::location(std::string_view code) const
{
    return idOrNone(look().find<inventory::Location>("by_code", m_warehouse, std::string(code)));
}

inventory::LotId World::lot(std::string_view sku, std::string_view name) const
{
    return idOrNone(look().find<inventory::Lot>("by_name", product(sku), std::string(name)));
}

inventory::PackageId World::package(std::string_view code) const
{
    return idOrNone(look().find<inventory::Package>("by_code", std::string(code)));
}

sales::OrderId World::order(std::string_view reference) const
{
    const auto found = look().list<sales::Order>("by_number", std::string(reference));
    return found.empty() ? sales::OrderId{} : found.front().id;
}

sales::OrderLineId World::orderLine(std::string_view reference, std::string_view sku) const
{
    for (const auto &one : look().list<sales::OrderLine>("by_order", order(reference))) {
        if (one.product == product(sku))
            return one.id;
    }
    return {};
}

inventory::TransferId World::transfer(std::string_view reference) const
{
    const auto found = look().list<inventory::Transfer>("by_order", order(reference));
    return found.empty() ? inventory::TransferId{} : found.front().id;
}

inventory::TransferLineId World::line(std::string_view reference, std::string_view sku) const
{
    return {orderLine(reference, sku).value};
}

fulfilment::SlotId World::slot(fulfilment::BatchId batch, int number) const
{
    fulfilment::SlotId found;
    for (const auto &slot : look().list<fulfilment::Slot>("by_batch", batch, number)) {
        if (!slot.closed || !found)
            found = slot.id;
    }
    return found;
}

} // namespace bincard::support
