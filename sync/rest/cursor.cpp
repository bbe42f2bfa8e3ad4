// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/rest/cursor.h"

#include "sync/rest/fields.h"
#include "sync/wire/base64.h"

#include <charconv>

namespace bincard::rest {

namespace {

/// The fields that say where a row stands: the index's, then the id.
std::vector<std::size_t> placeFields(const Scan &scan)
{
    std::vector<std::size_t> fields;
    if (scan.index)
        fields = scan.index->fields;
    fields.push_back(0);
    return fields;
}

std::string markOf(const Scan &scan)
{
    return std::to_string(scan.of->kind) + ' ' + (scan.index ? scan.index->name : "id") + '\n';
}

Result<Value> valueIn(std::string_view text, bool isNumber)
{
    if (!isNumber) {
        auto bytes = wire::fromBase64Url(text);
        return bytes ? Result<Value>(Value{*std::move(bytes)}) : Result<Value>(bytes.error());
    }
    std::int64_t number = 0;
    const char *end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, number);
    if (parsed.ec != std::errc() || parsed.ptr != end)
        return Error{ErrorCode::InvalidInput, "not a cursor of this list"};
    return Value{number};
}

} // namespace

std::string cursorAfter(const Scan &scan, const Row &last)
{
    std::string text = markOf(scan);
    for (const std::size_t field : placeFields(scan)) {
        const auto *number = std::get_if<std::int64_t>(&last[field]);
        text += number ? std::to_string(*number)
                       : wire::toBase64Url(std::get<std::string>(last[field]));
        text += '\n';
    }
    return wire::toBase64Url(text);
}

Result<Row> rowOfCursor(const Scan &scan, const std::string &cursor)
{
    const Error foreign{ErrorCode::InvalidInput,
                        "not a cursor of this list: take it from `next` of the page before, with "
                        "the same filters"};
    const auto bytes = wire::fromBase64Url(cursor);
    if (!bytes || !bytes->starts_with(markOf(scan)))
        return foreign;
    std::string_view rest = std::string_view(*bytes).substr(markOf(scan).size());
    Row row = blankRow(*scan.of);
    for (const std::size_t field : placeFields(scan)) {
        const std::size_t end = rest.find('\n');
        if (end == std::string_view::npos)
            return foreign;
        auto value = valueIn(rest.substr(0, end), isInteger(scan.of->fields[field].kind));
        if (!value)
            return foreign;
        row[field] = *std::move(value);
        rest.remove_prefix(end + 1);
    }
    return rest.empty() && takes(scan, row) ? Result<Row>(std::move(row)) : foreign;
}

} // namespace bincard::rest
