// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/product.h"
#include "core/fulfilment/parcel.h"
#include "core/inventory/stock.h"
#include "core/inventory/warehouse.h"
#include "core/records.h"
#include "core/sales/order.h"
#include "sync/hub/feed.h"
#include "sync/rest/fields.h"
#include "sync/rest/reading.h"

#include <array>
#include <charconv>

namespace bincard::rest {

namespace {

/// Reads only: nothing is made here.
class Looking
{
public:
    explicit Looking(const Reader &store)
        : m_records(store, m_none)
    { }

    const Workspace *operator->() const
    {
        return &m_records;
    }

private:
    LocalIds m_none;
    Workspace m_records;
};

Error notThere(const Resource &resource)
{
    return {ErrorCode::NotFound, "there is no such entry in /api/" + std::string(resource.path)};
}

template <class R> void writeOne(JsonText &json, const R &record)
{
    json.beginObject();
    writeMembers(json, R::description(), rowOf(record));
    json.endObject();
}

void writeLines(JsonText &json, const sales::Order &order, const Looking &records)
{
    json.name("lines").beginArray();
    for (const auto &line : records->list<sales::OrderLine>("by_order", order.id)) {
        json.beginObject();
        writeMembers(json, sales::OrderLine::description(), rowOf(line));
        const auto product = records->get(line.product);
        json.member("sku", product ? product->sku : std::string());
        const auto price = records->get(Id<sales::OrderLinePrice>{line.id.value});
        const Row row = rowOf(price.value_or(sales::OrderLinePrice{}));
        json.name("price");
        writeMember(json, membersOf(sales::OrderLinePrice::description()).back(), row);
        json.endObject();
    }
    json.endArray();
}

} // namespace

Result<Row> visible(const Caller &caller, const Resource &resource, const std::string &id,
                    const Reader &store)
{
    const auto number = valueFromText({.kind = FieldKind::Id}, id);
    const auto row
        = number ? store.get(*resource.of, std::get<std::int64_t>(*number)) : std::nullopt;
    if (!row || !caller.sees(scopeOf(*resource.of, *row)))
        return notThere(resource);
    return *row;
}

std::string tagOf(const Description &of, const Row &row, const Reader &store)
{
    const std::int64_t scope = scopeOf(of, row);
    const Description &changes = hub::ChangeEntry::description();
    const auto found = store.scan(Scan{.of = &changes,
                                       .index = &changes.index("by_record"),
                                       .prefix = {scope, std::int64_t{of.kind}, idOf(row)},
                                       .limit = 1});
    const auto revision = found.empty() ? 0 : recordOf<hub::ChangeEntry>(found.front())->revision;
    return '"' + std::to_string(scope) + '-' + std::to_string(revision) + '"';
}

hub::HttpResponse shown(const Call &call, const Caller &caller, const Resource &resource,
                        const Reader &store)
{
    if (!call.query.empty())
        return wrongQuery(call.query.begin()->first, "nothing is asked of one record");
    const auto row = visible(caller, resource, call.path[1], store);
    if (!row)
        return problem(row.error());
    JsonText json;
    json.beginObject();
    writeMembers(json, *resource.of, *row);
    return tagged(call, answered(json.endObject().take()), tagOf(*resource.of, *row, store));
}

hub::HttpResponse orderShown(const Call &call, const Caller &caller, const Reader &store)
{
    if (!call.query.empty())
        return wrongQuery(call.query.begin()->first, "nothing is asked of one order");
    const auto row = visible(caller, *resourceAt("orders"), call.path[1], store);
    if (!row)
        return problem(row.error());
    const auto order = *recordOf<sales::Order>(*row);
    const Looking records(store);
    JsonText json;
    json.beginObject();
    writeMembers(json, sales::Order::description(), *row);
    writeLines(json, order, records);
    json.name("address");
    const auto address = records->get(Id<sales::DeliveryAddress>{order.id.value});
    address ? writeOne(json, *address) : void(json.null());
    json.name("parcels").beginArray();
    for (const auto &parcel : records->list<fulfilment::Parcel>("by_order", order.id))
        writeOne(json, parcel);
    auto response = answered(json.endArray().endObject().take());
    const std::string tag = tagOf(response.body);
    return tagged(call, std::move(response), tag);
}

hub::HttpResponse stockShown(const Call &call, const Caller &caller, const Reader &store)
{
    for (const auto &[name, text] : call.query) {
        if (name != "sku")
            return wrongQuery(name, "what can be asked for: sku");
    }
    const Looking records(store);
    const auto product = records->find<catalog::Product>("by_sku", call.asked("sku"));
    if (!product)
        return problem({ErrorCode::NotFound, "no product has the SKU that ?sku= names"});
    JsonText json;
    json.beginObject()
        .member("product", std::to_string(product->id.value))
        .member("sku", product->sku)
        .name("warehouses")
        .beginArray();
    for (const auto &warehouse : records->list<inventory::Warehouse>("by_code")) {
        if (!caller.sees(warehouse.id.value))
            continue;
        Quantity onHand;
        Quantity reserved;
        for (const auto &quant :
             records->list<inventory::Quant>("by_product", warehouse.id, product->id)) {
            const auto place = records->get(quant.location);
            if (!place || inventory::isVirtual(place->usage))
                continue;
            onHand = onHand + quant.onHand;
            reserved = reserved + quant.reserved;
        }
        json.beginObject()
            .member("warehouse", std::to_string(warehouse.id.value))
            .member("code", warehouse.code)
            .member("on_hand", toText(onHand))
            .member("reserved", toText(reserved))
            .member("free", toText(onHand - reserved))
            .endObject();
    }
    auto response = answered(json.endArray().endObject().take());
    const std::string tag = tagOf(response.body);
    return tagged(call, std::move(response), tag);
}

namespace {

constexpr std::size_t changesMax = 500;

/// "all", "office", or a warehouse's id. Errors: InvalidInput, NotFound.
Result<std::int64_t> scopeFrom(const std::string &text, const Caller &caller,
                               const Looking &records)
{
    if (text == "all")
        return scopeAll;
    if (text == "office")
        return scopeOffice;
    const auto id = valueFromText({.kind = FieldKind::Id}, text);
    if (!id)
        return Error{ErrorCode::InvalidInput, "all, office, or the id of a warehouse"};
    const auto scope = std::get<std::int64_t>(*id);
    if (!caller.sees(scope) || !records->get(inventory::WarehouseId{scope}))
        return Error{ErrorCode::NotFound, "there is no such warehouse"};
    return scope;
}

/// "revision.kind.record"; "0": from the beginning. Errors: InvalidInput.
Result<wire::Cursor> feedCursor(std::int64_t scope, const std::string &text)
{
    wire::Cursor cursor{.scope = scope};
    const Error foreign{ErrorCode::InvalidInput, "`next` of the answer before, now, or 0"};
    std::array<std::int64_t *, 3> parts{&cursor.revision, &cursor.kind, &cursor.record};
    const char *at = text.data();
    const char *end = text.data() + text.size();
    for (std::int64_t *part : parts) {
        const auto parsed = std::from_chars(at, end, *part);
        if (parsed.ec != std::errc() || *part < 0)
            return foreign;
        at = parsed.ptr;
        if (at == end)
            return cursor;
        if (*at++ != '.')
            return foreign;
    }
    return foreign;
}

std::string toText(const wire::Cursor &cursor)
{
    return std::to_string(cursor.revision) + '.' + std::to_string(cursor.kind) + '.'
        + std::to_string(cursor.record);
}

void writeChange(JsonText &json, const Resource &resource, std::int64_t id, const Row *row)
{
    json.beginObject()
        .member("resource", resource.path)
        .member("id", std::to_string(id))
        .name("record");
    if (row) {
        json.beginObject();
        writeMembers(json, *resource.of, *row);
        json.endObject();
    } else {
        json.null();
    }
    json.endObject();
}

hub::HttpResponse changesFrom(const Caller &caller, const wire::Cursor &from, std::size_t limit,
                              const Reader &store)
{
    const hub::Viewer viewer{.audience = Audience::Desk, .scopes = {from.scope}};
    const auto changes = hub::changesSince(store, viewer, {from}, limit);
    if (!changes)
        return problem({changes.error().code,
                        "what was erased since is forgotten: read the lists afresh, beginning "
                        "behind ?after=now"});
    JsonText json;
    json.beginObject().name("changes").beginArray();
    for (const wire::Group &group : changes->groups) {
        const Resource *resource = resourceOf(*group.of);
        if (!resource || !caller.key.opens(resource->reads))
            continue;
        for (const Row &row : group.rows)
            writeChange(json, *resource, idOf(row), &row);
        for (const std::int64_t id : group.erased)
            writeChange(json, *resource, id, nullptr);
    }
    json.endArray()
        .member("next", toText(changes->cursors.front()))
        .name("complete")
        .boolean(changes->complete)
        .endObject();
    return answered(json.take());
}

} // namespace

hub::HttpResponse changesShown(const Call &call, const Caller &caller, const Reader &store)
{
    for (const auto &[name, text] : call.query) {
        if (name != "scope" && name != "after" && name != "limit")
            return wrongQuery(name, "what can be asked for: scope, after, limit");
    }
    std::size_t limit = changesMax;
    if (call.query.contains("limit")) {
        const auto said = valueFromText({.kind = FieldKind::Integer}, call.asked("limit"));
        const auto number = said ? std::get<std::int64_t>(*said) : 0;
        if (number < 1 || std::cmp_greater(number, changesMax))
            return wrongQuery("limit", "from 1 to " + std::to_string(changesMax));
        limit = static_cast<std::size_t>(number);
    }
    const Looking records(store);
    const auto scope = scopeFrom(call.asked("scope"), caller, records);
    if (!scope && scope.error().code == ErrorCode::NotFound)
        return problem(scope.error());
    if (!scope)
        return wrongQuery("scope", scope.error().detail);
    if (call.asked("after") == "now")
        return changesFrom(caller, {.scope = *scope, .revision = hub::headOf(store, *scope)}, limit,
                           store);
    const auto cursor
        = feedCursor(*scope, call.query.contains("after") ? call.asked("after") : "0");
    return cursor ? changesFrom(caller, *cursor, limit, store)
                  : wrongQuery("after", cursor.error().detail);
}

} // namespace bincard::rest
