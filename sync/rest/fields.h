// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/description.h"
#include "sync/rest/json_text.h"
#include "sync/rest/problem.h"

#include <QJsonObject>

#include <map>
#include <optional>

namespace bincard::rest {

/// One member of a record's or an operation's JSON. An amount's two columns are one member.
struct Member
{
    std::string_view name;
    const Field *field = nullptr;
    std::size_t at = 0; // its place in the row; an amount's currency is the next
    bool isAmount = false;
};

/// The members of a described struct but for what never leaves: verifiers and hashes of secrets.
[[nodiscard]] std::vector<Member> membersOf(const Description &of);

/// An instant as ISO 8601 in UTC, "2026-11-29T22:04:05.678Z".
[[nodiscard]] std::string isoText(Instant instant);

/// Quantities are decimal text, ids text, amounts {"amount", "currency"}, instants and days ISO
/// 8601, bytes base64; what nobody set of an id, an amount, an instant or a day is null.
void writeMember(JsonText &json, const Member &member, const Row &row);
/// All members, within an object that was begun.
void writeMembers(JsonText &json, const Description &of, const Row &row);

/// The numbers of records that a request makes: "new" is one alone, "new:box" the same wherever
/// the request says it.
class NewIds
{
public:
    explicit NewIds(std::function<std::int64_t()> next)
        : m_next(std::move(next))
    { }

    /// None where the text does not say "new".
    [[nodiscard]] std::optional<std::int64_t> of(std::string_view text);

    /// By the names that the request used.
    [[nodiscard]] const std::map<std::string, std::int64_t> &named() const
    {
        return m_named;
    }

private:
    std::function<std::int64_t()> m_next;
    std::map<std::string, std::int64_t> m_named;
};

/// A body or a part of it, being read into a row.
struct Reading
{
    std::string pointer; // where the object stands: "/operations/0"
    NewIds *newIds = nullptr; // null: every id is a number
    FieldErrors *errors = nullptr;
    std::int64_t said = 0; // bit n: field n of the description was there
    std::map<std::string, std::int64_t> made = {}; // members that said "new"
};

/// Puts the members that the object has into the row; a member that there is not is an error, but
/// for those in `besides`. What is wrong goes to `reading.errors`.
void readMembers(const QJsonObject &object, const Description &of, Row &row, Reading &reading,
                 std::span<const std::string_view> besides = {});

/// A value as it stands in a query or a cursor. Errors: InvalidInput.
[[nodiscard]] Result<Value> valueFromText(const Field &field, std::string_view text);

[[nodiscard]] Row blankRow(const Description &of);

} // namespace bincard::rest
