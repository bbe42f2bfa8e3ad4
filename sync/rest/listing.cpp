// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/rest/cursor.h"
#include "sync/rest/fields.h"
#include "sync/rest/reading.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace bincard::rest {

namespace {

constexpr std::size_t limitDefault = 100;
constexpr std::size_t limitMax = 500;
/// A page looks at so many rows that its reader may not see, and then goes on in the next.
constexpr std::size_t looksMax = 5'000;

bool isOfPaging(const std::string &name)
{
    return name == "limit" || name == "cursor";
}

/// Which fields may be asked for together, for whoever asked for others.
std::string filtersOf(const Description &of)
{
    std::set<std::string> ways;
    for (const Index &index : of.indexes) {
        std::string way;
        for (const std::size_t field : index.fields) {
            way += (way.empty() ? "" : "+") + of.fields[field].name;
            ways.insert(way);
        }
    }
    std::string text;
    for (const std::string &way : ways)
        text += (text.empty() ? "" : ", ") + way;
    return text.empty() ? "nothing can be asked for here" : "what can be asked for: " + text;
}

using Filters = std::map<std::size_t, Value>; // by field number

/// The index whose first fields are those of the filters; null: none.
const Index *indexFor(const Description &of, const Filters &filters)
{
    for (const Index &index : of.indexes) {
        if (index.fields.size() < filters.size())
            continue;
        const auto end = index.fields.begin() + static_cast<std::ptrdiff_t>(filters.size());
        if (std::all_of(index.fields.begin(), end, [&](std::size_t field) {
                return filters.contains(field);
            }))
            return &index;
    }
    return nullptr;
}

struct Wish
{
    Scan scan;
    std::size_t limit = limitDefault;
};

struct Refused
{
    std::string name;
    std::string detail;
};

std::optional<Refused> readFilters(const Call &call, const Description &of, Filters &filters)
{
    const auto members = membersOf(of);
    for (const auto &[name, text] : call.query) {
        if (isOfPaging(name))
            continue;
        const auto member = std::ranges::find(members, std::string_view(name), &Member::name);
        if (member == members.end() || member->isAmount)
            return Refused{name, filtersOf(of)};
        auto value = valueFromText(*member->field, text);
        if (!value)
            return Refused{name, value.error().detail};
        if (!filters.emplace(member->at, *std::move(value)).second)
            return Refused{name, "asked for twice"};
    }
    return std::nullopt;
}

std::optional<Refused> readLimit(const Call &call, std::size_t &limit)
{
    const std::string text = call.asked("limit");
    if (!call.query.contains("limit"))
        return std::nullopt;
    const char *end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, limit);
    if (parsed.ec != std::errc() || parsed.ptr != end || limit < 1 || limit > limitMax)
        return Refused{"limit", "from 1 to " + std::to_string(limitMax)};
    return std::nullopt;
}

std::optional<Refused> readWish(const Call &call, const Caller &caller, const Description &of,
                                Wish &wish)
{
    Filters filters;
    if (auto refused = readFilters(call, of, filters))
        return refused;
    if (auto refused = readLimit(call, wish.limit))
        return refused;
    const bool isSite = of.scope == Scope::Warehouse && caller.user.warehouse;
    if (isSite && filters.empty() && indexFor(of, {{of.scopeField, Value{}}}))
        filters[of.scopeField] = caller.user.warehouse.value;
    wish.scan.of = &of;
    if (!filters.empty()) {
        wish.scan.index = indexFor(of, filters);
        if (!wish.scan.index)
            return Refused{of.fields[filters.begin()->first].name, filtersOf(of)};
        for (std::size_t i = 0; i < filters.size(); ++i)
            wish.scan.prefix.push_back(filters[wish.scan.index->fields[i]]);
    }
    if (const std::string cursor = call.asked("cursor"); !cursor.empty()) {
        auto after = rowOfCursor(wish.scan, cursor);
        if (!after)
            return Refused{"cursor", after.error().detail};
        wish.scan.after = *std::move(after);
    }
    return std::nullopt;
}

/// The next link: this request with another cursor.
std::string nextTarget(const Call &call, const Resource &resource, const std::string &cursor)
{
    std::string target = "/api/" + std::string(resource.path) + '?';
    const std::size_t question = std::min(call.target.find('?'), call.target.size() - 1);
    const std::string query = call.target.substr(question + 1);
    for (std::size_t at = 0; at < query.size();) {
        const std::size_t end = std::min(query.find('&', at), query.size());
        const std::string pair = query.substr(at, end - at);
        if (!pair.empty() && !pair.starts_with("cursor="))
            target += pair + '&';
        at = end + 1;
    }
    return target + "cursor=" + cursor;
}

struct Page
{
    std::vector<Row> rows;
    std::optional<Row> last; // where the next page begins; none: there is none
};

Page pageOf(Wish wish, const Caller &caller, const Reader &store)
{
    Page page;
    const bool seesAll = wish.scan.of->scope != Scope::Warehouse || !caller.user.warehouse;
    for (std::size_t looked = 0;;) {
        wish.scan.limit = wish.limit - page.rows.size() + 1;
        const std::size_t wanted = wish.scan.limit;
        auto rows = store.scan(wish.scan);
        const bool isEnd = rows.size() < wanted;
        looked += rows.size();
        for (Row &row : rows) {
            const bool isVisible = seesAll || caller.sees(scopeOf(*wish.scan.of, row));
            if (isVisible && page.rows.size() == wish.limit) {
                page.last = page.rows.back();
                return page;
            }
            wish.scan.after = row;
            if (isVisible)
                page.rows.push_back(std::move(row));
        }
        if (isEnd)
            return page;
        if (looked >= looksMax) {
            page.last = wish.scan.after;
            return page;
        }
    }
}

} // namespace

hub::HttpResponse wrongQuery(const std::string &name, const std::string &detail)
{
    constexpr int badRequest = 400;
    auto response = problem({ErrorCode::Malformed, "?" + name + ": " + detail},
                            {{"?" + name, ErrorCode::InvalidInput, detail}});
    response.status = badRequest;
    return response;
}

hub::HttpResponse listed(const Call &call, const Caller &caller, const Resource &resource,
                         const Reader &store)
{
    Wish wish;
    if (const auto refused = readWish(call, caller, *resource.of, wish))
        return wrongQuery(refused->name, refused->detail);
    const Page page = pageOf(wish, caller, store);
    const std::string next = page.last ? cursorAfter(wish.scan, *page.last) : std::string();
    JsonText json;
    json.beginObject().name("items").beginArray();
    for (const Row &row : page.rows) {
        json.beginObject();
        writeMembers(json, *resource.of, row);
        json.endObject();
    }
    json.endArray().name("next");
    next.empty() ? json.null() : json.text(next);
    auto response = answered(json.endObject().take());
    const std::string tag = tagOf(response.body);
    response = tagged(call, std::move(response), tag);
    if (!next.empty())
        response.headers["Link"] = '<' + nextTarget(call, resource, next) + ">; rel=\"next\"";
    return response;
}

} // namespace bincard::rest
