// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/rest/openapi_schemas.h"

#include "sync/rest/fields.h"
#include "sync/rest/resources.h"

#include <array>

namespace bincard::rest {

namespace {

constexpr std::string_view decimalPattern = R"(^-?[0-9]+(\\.[0-9]{1,6})?$)";

/// Whom the schema is for: what the hub answers, what a record may be saved as, what an operation
/// may say.
enum class Use {
    Answer,
    Save,
    Ask,
};

std::string namesSchema(const Field &field)
{
    JsonText out;
    out.beginObject().member("type", "string").name("enum").beginArray();
    for (const std::string_view name : field.names)
        out.text(name);
    return out.endArray().endObject().take();
}

std::string idSchema(Use use)
{
    const std::string pattern = use == Use::Ask ? "^([1-9][0-9]*|new(:.+)?)$" : "^[1-9][0-9]*$";
    return R"({"type":["string","null"],"pattern":")" + pattern + "\"}";
}

std::string decimalSchema()
{
    return R"({"type":"string","pattern":")" + std::string(decimalPattern) + "\"}";
}

std::string memberSchema(const Member &member, Use use)
{
    switch (member.field->kind) {
    case FieldKind::Id:
        return idSchema(use);
    case FieldKind::Integer:
        return R"({"type":"integer"})";
    case FieldKind::Boolean:
        return R"({"type":"boolean"})";
    case FieldKind::Quantity:
        return decimalSchema();
    case FieldKind::UnitPrice:
    case FieldKind::Money:
        return R"({"$ref":"#/components/schemas/Amount"})";
    case FieldKind::Instant:
        return R"({"type":["string","null"],"format":"date-time"})";
    case FieldKind::CalendarDate:
        return R"({"type":["string","null"],"format":"date"})";
    case FieldKind::Enumeration:
        return namesSchema(*member.field);
    case FieldKind::Text:
        return R"({"type":"string"})";
    case FieldKind::Bytes:
        return R"({"type":"string","contentEncoding":"base64"})";
    }
    return {};
}

std::string exampleValue(const Member &member)
{
    switch (member.field->kind) {
    case FieldKind::Id:
        return R"("8796093022209")";
    case FieldKind::Integer:
        return "1";
    case FieldKind::Boolean:
        return "false";
    case FieldKind::Quantity:
        return R"("12.5")";
    case FieldKind::UnitPrice:
    case FieldKind::Money:
        return R"({"amount":"12.34","currency":"EUR"})";
    case FieldKind::Instant:
        return R"("2026-11-29T09:30:00.000Z")";
    case FieldKind::CalendarDate:
        return R"("2026-11-29")";
    case FieldKind::Enumeration:
        return '"' + std::string(member.field->names.front()) + '"';
    case FieldKind::Text:
        return '"' + std::string(member.name) + '"';
    case FieldKind::Bytes:
        return R"("QmluY2FyZA==")";
    }
    return {};
}

void beginSchema(JsonText &out, std::string_view name)
{
    out.name(name).beginObject().member("type", "object").name("additionalProperties");
    out.boolean(false);
}

void sayRecord(JsonText &out, std::string_view name, const Description &of, Use use)
{
    beginSchema(out, name);
    out.name("properties").beginObject();
    const auto members = membersOf(of);
    for (const Member &member : members) {
        if (use == Use::Answer || member.name != "id")
            out.name(member.name).raw(memberSchema(member, use));
    }
    out.endObject();
    if (use == Use::Answer) {
        out.name("required").beginArray();
        for (const Member &member : members)
            out.text(member.name);
        out.endArray();
    }
    out.endObject();
}

void sayPage(JsonText &out, const std::string &name)
{
    beginSchema(out, name + "Page");
    out.name("properties")
        .raw(R"({"items":{"type":"array","items":{"$ref":"#/components/schemas/)" + name
             + R"("}},"next":{"type":["string","null"]}})")
        .name("required")
        .raw(R"(["items","next"])")
        .endObject();
}

void sayOperation(JsonText &out, const Description &of)
{
    beginSchema(out, schemaName(of.table) + "Operation");
    out.name("properties").beginObject();
    out.name("type").raw(R"({"type":"string","enum":[")" + of.table + "\"]}");
    for (const Member &member : membersOf(of))
        out.name(member.name).raw(memberSchema(member, Use::Ask));
    out.endObject().name("required").raw(R"(["type"])");
    out.name("example").raw(exampleOf(of, {{"type", '"' + of.table + '"'}}));
    out.endObject();
}

void sayOperationsSchema(JsonText &out)
{
    beginSchema(out, "Operations");
    out.name("properties").beginObject().name("operations").beginObject();
    out.member("type", "array").name("minItems").number(1).name("maxItems").number(100);
    out.name("items").beginObject().name("oneOf").beginArray();
    for (const Offered &offered : offeredOperations())
        out.raw(R"({"$ref":"#/components/schemas/)" + schemaName(offered.of->table)
                + R"(Operation"})");
    out.endArray().name("discriminator").beginObject().member("propertyName", "type");
    out.name("mapping").beginObject();
    for (const Offered &offered : offeredOperations())
        out.member(offered.of->table,
                   "#/components/schemas/" + schemaName(offered.of->table) + "Operation");
    out.endObject().endObject().endObject().endObject().endObject();
    out.name("required").raw(R"(["operations"])").endObject();
}

/// What an order is with everything that belongs to it.
void sayOrderDocument(JsonText &out)
{
    const Resource &orders = *resourceAt("orders");
    const Resource &lines = *resourceAt("order-lines");
    const auto sayAll = [&](const Resource &resource,
                            std::initializer_list<std::pair<std::string_view, std::string>> more,
                            std::string_view name) {
        beginSchema(out, name);
        out.name("properties").beginObject();
        for (const Member &member : membersOf(*resource.of))
            out.name(member.name).raw(memberSchema(member, Use::Answer));
        for (const auto &[member, schema] : more)
            out.name(member).raw(schema);
        out.endObject().name("required").beginArray();
        for (const Member &member : membersOf(*resource.of))
            out.text(member.name);
        for (const auto &[member, schema] : more)
            out.text(member);
        out.endArray().endObject();
    };
    sayAll(
        lines,
        {{"sku", R"({"type":"string"})"}, {"price", R"({"$ref":"#/components/schemas/Amount"})"}},
        "OrderDocumentLine");
    sayAll(
        orders,
        {{"lines", R"({"type":"array","items":{"$ref":"#/components/schemas/OrderDocumentLine"}})"},
         {"address",
          R"({"oneOf":[{"$ref":"#/components/schemas/DeliveryAddress"},{"type":"null"}]})"},
         {"parcels", R"({"type":"array","items":{"$ref":"#/components/schemas/Parcel"}})"}},
        "OrderDocument");
}

/// What follows from no description.
void sayOthers(JsonText &out)
{
    out.name("Amount").raw(R"({"type":["object","null"],"additionalProperties":false,)"
                           R"("required":["amount","currency"],)"
                           R"("properties":{"amount":)"
                           + decimalSchema()
                           + R"(,"currency":{"type":"string","pattern":"^[A-Z]{3}$"}}})");
    out.name("Problem").raw(
        R"({"type":"object","additionalProperties":false,)"
        R"("required":["type","title","status","detail","code","errors"],"properties":{)"
        R"("type":{"type":"string","pattern":"^urn:bincard:problem:"},"title":{"type":"string"},)"
        R"("status":{"type":"integer"},"detail":{"type":"string"},"code":{"type":"string"},)"
        R"("errors":{"type":"array","items":{"type":"object","additionalProperties":false,)"
        R"("required":["pointer","code","detail"],"properties":{"pointer":{"type":"string"},)"
        R"("code":{"type":"string"},"detail":{"type":"string"}}}}}})");
    out.name("Performed")
        .raw(R"({"type":"object","additionalProperties":false,"required":["operations","created"],)"
             R"("properties":{"operations":{"type":"array","items":{"type":"object",)"
             R"("additionalProperties":false,"required":["type","created"],"properties":{)"
             R"("type":{"type":"string"},"created":{"$ref":"#/components/schemas/Created"}}}},)"
             R"("created":{"$ref":"#/components/schemas/Created"}}})");
    out.name("Awaiting")
        .raw(R"({"type":"object","additionalProperties":false,"required":["awaits"],)"
             R"("properties":{"awaits":{"type":"string","enum":["approval"]}}})");
    out.name("Created").raw(
        R"({"type":"object","additionalProperties":{"type":"string","pattern":"^[1-9][0-9]*$"}})");
    out.name("Stock").raw(
        R"({"type":"object","additionalProperties":false,)"
        R"("required":["product","sku","warehouses"],)"
        R"("properties":{"product":{"type":"string"},"sku":{"type":"string"},"warehouses":{)"
        R"("type":"array","items":{"type":"object","additionalProperties":false,)"
        R"("required":["warehouse","code","on_hand","reserved","free"],"properties":{)"
        R"("warehouse":{"type":"string"},"code":{"type":"string"},"on_hand":)"
        + decimalSchema() + R"(,"reserved":)" + decimalSchema() + R"(,"free":)" + decimalSchema()
        + "}}}}}");
    out.name("ChannelStock")
        .raw(R"({"type":"object","additionalProperties":false,)"
             R"("required":["channel","items","next"],)"
             R"("properties":{"channel":{"type":"string"},)"
             R"("next":{"type":["string","null"]},"items":{)"
             R"("type":"array","items":{"type":"object","additionalProperties":false,)"
             R"("required":["product","sku","channel_sku","available"],"properties":{)"
             R"("product":{"type":"string"},"sku":{"type":"string"},)"
             R"("channel_sku":{"type":"string"},"available":)"
             + decimalSchema() + "}}}}}");
    out.name("Changes").raw(
        R"({"type":"object","additionalProperties":false,"required":["changes","next","complete"],)"
        R"("properties":{"next":{"type":"string"},"complete":{"type":"boolean"},"changes":{)"
        R"("type":"array","items":{"type":"object","additionalProperties":false,)"
        R"("required":["resource","id","record"],"properties":{"resource":{"type":"string"},)"
        R"("id":{"type":"string"},"record":{"type":["object","null"]}}}}}})");
    out.name("TakenOrders")
        .raw(R"({"type":"object","additionalProperties":false,"required":["orders"],"properties":{)"
             R"("orders":{"type":"array","items":{"type":"object","additionalProperties":false,)"
             R"("required":["state","place","reference","order","parts","reasons"],"properties":{)"
             R"("state":{"type":"string","enum":["taken","unchanged","refused"]},)"
             R"("place":{"type":"string"},"reference":{"type":"string"},)"
             R"("order":{"type":["string","null"]},)"
             R"("parts":{"type":"array","items":{"type":"object","additionalProperties":false,)"
             R"("required":["order","warehouse","part"],"properties":{"order":{"type":"string"},)"
             R"("warehouse":{"type":"string"},"part":{"type":"integer"}}}},)"
             R"("reasons":{"type":"array","items":{"type":"string"}}}}}}})");
    out.name("IncomingOrders")
        .raw(R"({"type":"object","description":"Orders as the profile has them; of profile json: )"
             R"({\"orders\": [...]}, each with reference and lines of sku and quantity."})");
}

struct Refusal
{
    std::string_view status;
    std::string_view what;
};

constexpr std::array refusals{
    Refusal{"400", "It cannot be read: no JSON, or a query that is not offered."},
    Refusal{"401", "There is no key, or none that is valid."},
    Refusal{"403", "The key, or its user, may not do that."},
    Refusal{"404", "There is no such record."},
    Refusal{"409", "Things are not so that it could be done."},
    Refusal{"410", "What was erased since is forgotten: read everything afresh."},
    Refusal{"412", "It was changed since it was read."},
    Refusal{"413", "The body is too large."},
    Refusal{"415", "The body is not application/json."},
    Refusal{"422", "A value cannot be taken; errors says which."},
    Refusal{"428", "If-Match is missing."},
    Refusal{"429", "Too many requests: Retry-After says how long to wait."},
    Refusal{"500", "A defect: a person has to look."},
    Refusal{"503", "The hub cannot answer now."},
};

void sayRefusals(JsonText &out)
{
    out.name("responses").beginObject();
    for (const Refusal &refusal : refusals) {
        out.name(refusal.status).beginObject().member("description", refusal.what);
        if (refusal.status == "429")
            out.name("headers").raw(
                R"({"Retry-After":{"schema":{"type":"integer"},"description":"Seconds."}})");
        out.name("content")
            .raw(R"({"application/problem+json":{"schema":)"
                 R"({"$ref":"#/components/schemas/Problem"}}})")
            .endObject();
    }
    out.endObject();
}

} // namespace

std::string schemaName(std::string_view table)
{
    std::string name;
    bool isFirst = true;
    for (const char c : table) {
        if (c == '_')
            isFirst = true;
        else
            name += isFirst ? static_cast<char>(c - 'a' + 'A') : c;
        isFirst = c == '_';
    }
    return name;
}

std::string querySchema(const Field &field)
{
    if (field.kind == FieldKind::Id)
        return R"({"type":"string","pattern":"^[1-9][0-9]*$"})";
    const Member member{field.name, &field, 0, false};
    if (field.kind == FieldKind::Instant || field.kind == FieldKind::CalendarDate)
        return R"({"type":"string"})";
    return memberSchema(member, Use::Answer);
}

std::string exampleOf(const Description &of, const std::map<std::string, std::string> &instead)
{
    JsonText out;
    out.beginObject();
    for (const auto &[member, value] : instead)
        out.name(member).raw(value);
    for (const Member &member : membersOf(of)) {
        if (member.name != "id" && !instead.contains(std::string(member.name)))
            out.name(member.name).raw(exampleValue(member));
    }
    return out.endObject().take();
}

std::string operationsExample()
{
    return R"({"operations":[)"
           R"({"type":"open_order","order":"new:order","warehouse":"8796093022209",)"
           R"("channel":"web","reference":"W-1001"},)"
           R"({"type":"add_order_line","line":"new","order":"new:order",)"
           R"("product":"8796093022230","position":1,"quantity":"2",)"
           R"("price":{"amount":"12.34","currency":"EUR"}},)"
           R"({"type":"confirm_order","order":"new:order","transfer":"new"}]})";
}

std::string intakeExample()
{
    return R"({"orders":[{"reference":"W-1001","placed_at":"2026-11-29T09:30:00Z",)"
           R"("currency":"EUR","payment":"paid","lines":[{"sku":"BOLT-M8","quantity":2,)"
           R"("price":"12.34"}],"address":{"name":"Ada Byron","street":"12 High Street",)"
           R"("postcode":"10115","city":"Berlin","country":"DE"}}]})";
}

void sayComponents(JsonText &out)
{
    out.name("components").beginObject().name("schemas").beginObject();
    sayOthers(out);
    for (const Resource &resource : resources()) {
        const std::string name = schemaName(resource.of->table);
        sayRecord(out, name, *resource.of, Use::Answer);
        sayPage(out, name);
        if (resource.save)
            sayRecord(out, name + "Input", *resource.of, Use::Save);
    }
    sayOrderDocument(out);
    for (const Offered &offered : offeredOperations())
        sayOperation(out, *offered.of);
    sayOperationsSchema(out);
    out.endObject();
    sayRefusals(out);
    out.name("headers").raw(
        R"({"ETag":{"schema":{"type":"string"},"description":"Changes with what was answered."},)"
        R"("Link":{"schema":{"type":"string"},"description":"The next page, rel=next."},)"
        R"("Location":{"schema":{"type":"string"},"description":"Where the new one is."}})");
    out.name("securitySchemes")
        .raw(R"({"key":{"type":"http","scheme":"bearer","description":)"
             R"("A key that bincardctl key add made: bc_..."}})")
        .endObject();
}

} // namespace bincard::rest
