// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/rest/openapi.h"

#include "sync/rest/fields.h"
#include "sync/rest/openapi_schemas.h"
#include "sync/rest/order_intake.h"
#include "sync/rest/resources.h"

#include <array>
#include <set>

namespace bincard::rest {

namespace {

constexpr std::string_view json = "application/json";

/// One operation of a path, as it is being said.
class Said
{
public:
    Said(JsonText &out, std::string_view method, std::string_view id, std::string_view summary,
         std::string_view tag)
        : m_out(out)
    {
        out.name(method)
            .beginObject()
            .member("operationId", id)
            .member("summary", summary)
            .name("tags")
            .beginArray()
            .text(tag)
            .endArray();
    }

    ~Said()
    {
        m_out.endObject();
    }

    Said(const Said &) = delete;
    Said &operator=(const Said &) = delete;

private:
    JsonText &m_out;
};

void refer(JsonText &out, std::string_view schema)
{
    out.beginObject().member("$ref", "#/components/schemas/" + std::string(schema)).endObject();
}

void saySuccess(JsonText &out, std::string_view status, std::string_view what,
                std::string_view schema, std::span<const std::string_view> headers)
{
    out.name(status).beginObject().member("description", what).name("headers").beginObject();
    for (const std::string_view header : headers)
        out.name(header).raw("{\"$ref\":\"#/components/headers/" + std::string(header) + "\"}");
    out.endObject().name("content").beginObject().name(json).beginObject().name("schema");
    refer(out, schema);
    out.endObject().endObject().endObject();
}

void sayAwaiting(JsonText &out)
{
    saySuccess(out, "202", "Beyond what the key's user may grant: somebody else decides on it.",
               "Awaiting", {});
}

void sayRefusals(JsonText &out, std::span<const std::string_view> statuses)
{
    for (const std::string_view status : statuses)
        out.name(status).raw("{\"$ref\":\"#/components/responses/" + std::string(status) + "\"}");
}

void sayParameter(JsonText &out, std::string_view name, std::string_view where,
                  std::string_view what, std::string_view schema, bool required = false)
{
    out.beginObject()
        .member("name", name)
        .member("in", where)
        .member("description", what)
        .name("required")
        .boolean(required)
        .name("schema")
        .raw(schema)
        .endObject();
}

constexpr std::string_view textSchema = R"({"type":"string"})";
constexpr std::string_view limitSchema
    = R"({"type":"integer","minimum":1,"maximum":500,"default":100})";
constexpr std::string_view idSchema = R"({"type":"string","pattern":"^[1-9][0-9]*$"})";

constexpr std::array<std::string_view, 6> always{"400", "401", "403", "429", "500", "503"};
constexpr std::array<std::string_view, 4> writes{"409", "413", "415", "422"};
constexpr std::array<std::string_view, 1> tags{"ETag"};

/// Fields by which a list may be asked, each once.
void sayFilters(JsonText &out, const Description &of)
{
    std::set<std::size_t> said;
    for (const Index &index : of.indexes)
        said.insert(index.fields.begin(), index.fields.end());
    for (const Member &member : membersOf(of)) {
        if (said.contains(member.at) && !member.isAmount)
            sayParameter(out, member.name, "query",
                         "Equal to that. Fields go together that begin an index.",
                         querySchema(*member.field));
    }
}

void sayBody(JsonText &out, std::string_view schema, const std::string &example)
{
    out.name("requestBody")
        .beginObject()
        .name("required")
        .boolean(true)
        .name("content")
        .beginObject()
        .name(json)
        .beginObject()
        .name("schema");
    refer(out, schema);
    if (!example.empty())
        out.name("example").raw(example);
    out.endObject().endObject().endObject();
}

void sayIdempotency(JsonText &out)
{
    sayParameter(out, "Idempotency-Key", "header",
                 "The same request once more has the same answer and no effect, for a day.",
                 R"({"type":"string","minLength":1,"maxLength":255})");
}

void sayList(JsonText &out, const Resource &resource, const std::string &name,
             const std::string &tag)
{
    constexpr std::array<std::string_view, 2> headers{"ETag", "Link"};
    const Said said(out, "get", "list" + name, std::string(resource.title) + ": a page", tag);
    out.name("parameters").beginArray();
    sayParameter(out, "limit", "query", "How many at most.", limitSchema);
    sayParameter(out, "cursor", "query", "`next` of the page before.", textSchema);
    sayParameter(out, "If-None-Match", "header", "The ETag of what is known.", textSchema);
    sayFilters(out, *resource.of);
    out.endArray().name("responses").beginObject();
    saySuccess(out, "200", "A page.", name + "Page", headers);
    out.name("304").raw(R"({"description":"As it is known."})");
    sayRefusals(out, always);
    out.endObject();
}

void sayAdd(JsonText &out, const Resource &resource, const std::string &name,
            const std::string &tag)
{
    constexpr std::array<std::string_view, 1> headers{"Location"};
    constexpr std::array<std::string_view, 1> missing{"404"};
    const Said said(out, "post", "add" + name, std::string(resource.title) + ": a new one", tag);
    out.name("parameters").beginArray();
    sayIdempotency(out);
    out.endArray();
    sayBody(out, name + "Input", exampleOf(*resource.of, {}));
    out.name("responses").beginObject();
    saySuccess(out, "201", "As it was saved.", name, headers);
    sayAwaiting(out);
    sayRefusals(out, always);
    sayRefusals(out, missing);
    sayRefusals(out, writes);
    out.endObject();
}

void sayOne(JsonText &out, const Resource &resource, const std::string &name,
            const std::string &tag)
{
    constexpr std::array<std::string_view, 1> missing{"404"};
    const Said said(out, "get", "get" + name, resource.title, tag);
    out.name("parameters").beginArray();
    sayParameter(out, "id", "path", "Its number.", idSchema, true);
    sayParameter(out, "If-None-Match", "header", "The ETag of what is known.", textSchema);
    out.endArray().name("responses").beginObject();
    saySuccess(out, "200", "As it is.", resource.path == "orders" ? "OrderDocument" : name, tags);
    out.name("304").raw(R"({"description":"As it is known."})");
    sayRefusals(out, always);
    sayRefusals(out, missing);
    out.endObject();
}

void sayChange(JsonText &out, const Resource &resource, const std::string &name,
               const std::string &tag)
{
    constexpr std::array<std::string_view, 3> own{"404", "412", "428"};
    const Said said(out, "put", "save" + name,
                    std::string(resource.title) + ": what is sent changes, the rest stays", tag);
    out.name("parameters").beginArray();
    sayParameter(out, "id", "path", "Its number.", idSchema, true);
    sayParameter(out, "If-Match", "header", "The ETag of what was read.", textSchema, true);
    out.endArray();
    sayBody(out, name + "Input", exampleOf(*resource.of, {}));
    out.name("responses").beginObject();
    saySuccess(out, "200", "As it is now.", name, tags);
    sayAwaiting(out);
    sayRefusals(out, always);
    sayRefusals(out, own);
    sayRefusals(out, writes);
    out.endObject();
}

void sayResource(JsonText &out, const Resource &resource)
{
    const std::string name = schemaName(resource.of->table);
    const std::string tag(enumNames(resource.reads)[static_cast<std::size_t>(resource.reads)]);
    out.name("/api/" + std::string(resource.path)).beginObject();
    sayList(out, resource, name, tag);
    if (resource.path == "orders")
        sayIntake(out);
    else if (resource.save)
        sayAdd(out, resource, name, tag);
    out.endObject();
    out.name("/api/" + std::string(resource.path) + "/{id}").beginObject();
    sayOne(out, resource, name, tag);
    if (resource.save)
        sayChange(out, resource, name, tag);
    out.endObject();
}

void sayOperations(JsonText &out)
{
    constexpr std::array<std::string_view, 1> missing{"404"};
    out.name("/api/operations").beginObject();
    {
        const Said said(out, "post", "perform",
                        "Asks for things to be done: 1 to 100, all of them or none", "Operations");
        out.name("parameters").beginArray();
        sayIdempotency(out);
        out.endArray();
        sayBody(out, "Operations", operationsExample());
        out.name("responses").beginObject();
        saySuccess(out, "200", "All of it was done.", "Performed", {});
        sayAwaiting(out);
        sayRefusals(out, always);
        sayRefusals(out, missing);
        sayRefusals(out, writes);
        out.endObject();
    }
    out.endObject();
}

void sayStock(JsonText &out)
{
    constexpr std::array<std::string_view, 1> missing{"404"};
    out.name("/api/stock").beginObject();
    {
        const Said said(out, "get", "getStock",
                        "What of a product is on hand, reserved and free, by warehouse",
                        "ReadStock");
        out.name("parameters").beginArray();
        sayParameter(out, "sku", "query", "Whose.", textSchema, true);
        sayParameter(out, "If-None-Match", "header", "The ETag of what is known.", textSchema);
        out.endArray().name("responses").beginObject();
        saySuccess(out, "200", "As it is.", "Stock", tags);
        out.name("304").raw(R"({"description":"As it is known."})");
        sayRefusals(out, always);
        sayRefusals(out, missing);
        out.endObject();
    }
    out.endObject();
}

void sayChannelStock(JsonText &out)
{
    constexpr std::array<std::string_view, 1> missing{"404"};
    out.name("/api/channel-stock").beginObject();
    {
        const Said said(out, "get", "getChannelStock",
                        "What a channel may sell of what it offers, less what is kept back from it",
                        "ReadStock");
        out.name("parameters").beginArray();
        sayParameter(out, "channel", "query", "Whose offer.", textSchema, true);
        sayParameter(out, "sku", "query", "Of that product alone.", textSchema);
        sayParameter(out, "limit", "query", "How many at most.",
                     R"({"type":"integer","minimum":1,"maximum":200,"default":100})");
        sayParameter(out, "cursor", "query", "`next` of the page before.", textSchema);
        sayParameter(out, "If-None-Match", "header", "The ETag of what is known.", textSchema);
        out.endArray().name("responses").beginObject();
        saySuccess(out, "200", "As it is.", "ChannelStock", tags);
        out.name("304").raw(R"({"description":"As it is known."})");
        sayRefusals(out, always);
        sayRefusals(out, missing);
        out.endObject();
    }
    out.endObject();
}

void sayChanges(JsonText &out)
{
    constexpr std::array<std::string_view, 2> own{"404", "410"};
    out.name("/api/changes").beginObject();
    {
        const Said said(out, "get", "getChanges",
                        "What changed since, oldest first: for whoever keeps a copy", "Changes");
        out.name("parameters").beginArray();
        sayParameter(out, "scope", "query", "all, office, or the id of a warehouse.", textSchema,
                     true);
        sayParameter(out, "after", "query", "`next` of the answer before, now, or 0.", textSchema);
        sayParameter(out, "limit", "query", "How many at most.",
                     R"({"type":"integer","minimum":1,"maximum":500,"default":500})");
        out.endArray().name("responses").beginObject();
        saySuccess(out, "200", "Rows as they are by now; null: it is gone.", "Changes", {});
        sayRefusals(out, always);
        sayRefusals(out, own);
        out.endObject();
    }
    out.endObject();
}

} // namespace

void sayIntake(JsonText &out)
{
    const Said said(out, "post", "takeOrders",
                    "Orders in a channel's own form; each is taken, unchanged or refused",
                    "WriteOrders");
    out.name("parameters").beginArray();
    sayParameter(out, "profile", "query", "Whose form it has.",
                 R"({"type":"string","enum":["json","csv","shopify","woocommerce","amazon"]})");
    sayParameter(out, "channel", "query", "What the channel is called here; api.", textSchema);
    sayParameter(
        out, "warehouse", "query",
        "The code of the warehouse that sends, where the channel says none and is not routed.",
        textSchema);
    sayIdempotency(out);
    out.endArray();
    sayBody(out, "IncomingOrders", intakeExample());
    out.name("responses").beginObject();
    saySuccess(out, "200", "What became of each.", "TakenOrders", {});
    constexpr std::array<std::string_view, 3> own{"409", "413", "422"};
    sayRefusals(out, always);
    sayRefusals(out, own);
    out.endObject();
}

std::string openApi(const std::string &version)
{
    JsonText out;
    out.beginObject().member("openapi", "3.1.0").name("info").beginObject();
    out.member("title", "Bincard")
        .member("version", version)
        .member("description",
                "The hub's books for programs. Ids are text, quantities decimal text with up to "
                "six places, amounts have their currency, instants are ISO 8601 in UTC. A key "
                "acts in the name of its user.")
        .endObject();
    out.name("servers").raw(R"([{"url":"/"}])");
    out.name("security").raw(R"([{"key":[]}])");
    out.name("paths").beginObject();
    sayOperations(out);
    sayStock(out);
    sayChannelStock(out);
    sayChanges(out);
    for (const Resource &resource : resources())
        sayResource(out, resource);
    out.endObject();
    sayComponents(out);
    return out.endObject().take();
}

} // namespace bincard::rest
