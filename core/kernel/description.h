// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/id.h"
#include "core/kernel/money.h"
#include "core/kernel/quantity.h"
#include "core/kernel/time.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace bincard {

/// One column of a row: a 64-bit integer, or bytes (text and blobs; the field's kind says which).
/// There is no null: "none" is 0 or empty.
using Value = std::variant<std::int64_t, std::string>;

/// A record as the store, the wire and the API see it: the description's fields, in its order.
using Row = std::vector<Value>;

enum class FieldKind {
    Id,
    Integer,
    Boolean, // 0 or 1
    Quantity, // millionths of the stock unit
    UnitPrice, // millionths of the currency
    Money, // minor units
    Instant, // ms UTC
    CalendarDate, // 20261123
    Enumeration, // text: the name of the value
    Text, // UTF-8
    Bytes,
};

/// Whether values of that kind are integers; the others are text or bytes.
[[nodiscard]] bool isInteger(FieldKind kind);

/// One field of a described struct, with type-erased access to it.
struct Field
{
    std::string name;
    FieldKind kind = FieldKind::Integer;
    Value (*get)(const void *record) = nullptr;
    /// False when the value does not fit the member (a name that the enum lacks, a bad date).
    bool (*set)(void *record, const Value &value) = nullptr;
    /// The names of an enumeration, in the enum's order.
    std::span<const std::string_view> names = {};
    /// The record this was copied from so that an index can use it; empty where it is original.
    std::string copiedFrom = {};
};

/// What a field holds that nobody set: 0, empty, or the first name of an enumeration. What an added
/// field gets in rows written before it was there.
[[nodiscard]] Value blank(const Field &field);

/// A way to find records: equal on the first fields, ordered by the rest, then by id.
struct Index
{
    std::string name;
    std::vector<std::size_t> fields;
    bool unique = false;
};

/// Whose feed carries a record.
enum class Scope {
    None, // nobody's: the hub's or the device's own
    All, // scope 0
    Office, // scope 1
    Warehouse, // the scope of the row's `warehouse` field
};

/// The least class of device that may see a kind of record.
enum class Audience {
    Floor,
    Desk,
    Hub,
};

/// Whether a device holds every record of the kind that its scopes have. Of a kind held in part, a
/// miss on a device means Unknown, not NotFound.
enum class Held {
    Whole,
    InPart,
};

inline constexpr std::int64_t scopeAll = 0;
inline constexpr std::int64_t scopeOffice = 1;

/// What a struct is to everybody who does not know it by name: tables, wire, API, CSV and tests all
/// derive from it. Made once by `describe`; lives as long as the program.
struct Description
{
    std::string table;
    /// The kind's number on the wire and in the feed; never reused.
    int kind = 0;
    std::vector<Field> fields;
    std::vector<Index> indexes;
    Scope scope = Scope::None;
    /// Of Scope::Warehouse: the number of the field `warehouse`.
    std::size_t scopeField = 0;
    Audience audience = Audience::Floor;
    Held held = Held::Whole;

    /// Both are a defect when there is no such name.
    [[nodiscard]] std::size_t fieldNumber(std::string_view name) const;
    [[nodiscard]] const Index &index(std::string_view name) const;
};

/// The scope number of a row: 0, 1, or its warehouse. Only for kinds that have a scope.
[[nodiscard]] std::int64_t scopeOf(const Description &description, const Row &row);

namespace detail {

template <class> struct MemberOf;

template <class R, class T> struct MemberOf<T R::*>
{
    using Record = R;
    using Type = T;
};

template <class T> struct IsId : std::false_type
{ };

template <class R> struct IsId<Id<R>> : std::true_type
{ };

/// An enumeration's names; every described enum has an `enumNames` beside it.
template <class E> bool enumFromName(E &out, const std::string &name)
{
    const auto names = enumNames(E{});
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name) {
            out = static_cast<E>(i);
            return true;
        }
    }
    return false;
}

template <class T> Value toValue(const T &value)
{
    if constexpr (IsId<T>::value)
        return value.value;
    else if constexpr (std::is_same_v<T, Quantity>)
        return value.micro;
    else if constexpr (std::is_same_v<T, Instant>)
        return value.ms;
    else if constexpr (std::is_same_v<T, Date>)
        return toNumber(value);
    else if constexpr (std::is_same_v<T, std::string>)
        return value;
    else if constexpr (std::is_enum_v<T>)
        return std::string(enumNames(value)[static_cast<std::size_t>(value)]);
    else
        return static_cast<std::int64_t>(value);
}

template <class T> bool fromValue(T &out, const Value &value)
{
    if constexpr (std::is_same_v<T, std::string>) {
        const auto *text = std::get_if<std::string>(&value);
        if (text)
            out = *text;
        return text != nullptr;
    } else if constexpr (std::is_enum_v<T>) {
        const auto *text = std::get_if<std::string>(&value);
        return text && enumFromName(out, *text);
    } else {
        const auto *number = std::get_if<std::int64_t>(&value);
        if (!number)
            return false;
        if constexpr (IsId<T>::value) {
            out.value = *number;
        } else if constexpr (std::is_same_v<T, Quantity>) {
            out.micro = *number;
        } else if constexpr (std::is_same_v<T, Instant>) {
            out.ms = *number;
        } else if constexpr (std::is_same_v<T, Date>) {
            const auto date = dateFromNumber(*number);
            if (!date)
                return false;
            out = *date;
        } else if constexpr (std::is_same_v<T, bool>) {
            out = *number != 0;
            return *number == 0 || *number == 1;
        } else {
            if (!std::in_range<T>(*number))
                return false;
            out = static_cast<T>(*number);
        }
        return true;
    }
}

template <class T> constexpr FieldKind kindOf()
{
    if constexpr (IsId<T>::value)
        return FieldKind::Id;
    else if constexpr (std::is_same_v<T, Quantity>)
        return FieldKind::Quantity;
    else if constexpr (std::is_same_v<T, Instant>)
        return FieldKind::Instant;
    else if constexpr (std::is_same_v<T, Date>)
        return FieldKind::CalendarDate;
    else if constexpr (std::is_same_v<T, std::string>)
        return FieldKind::Text;
    else if constexpr (std::is_same_v<T, bool>)
        return FieldKind::Boolean;
    else if constexpr (std::is_enum_v<T>)
        return FieldKind::Enumeration;
    else
        return FieldKind::Integer;
}

template <auto member> const auto &memberOf(const void *record)
{
    return static_cast<const typename MemberOf<decltype(member)>::Record *>(record)->*member;
}

template <auto member> auto &memberOf(void *record)
{
    return static_cast<typename MemberOf<decltype(member)>::Record *>(record)->*member;
}

/// An amount takes two columns: what `part` counts, and the currency.
template <auto member> bool setCurrency(void *record, const Value &value)
{
    const auto *text = std::get_if<std::string>(&value);
    if (!text)
        return false;
    if (text->empty()) {
        memberOf<member>(record).currency = {};
        return true;
    }
    const auto currency = currencyFromText(*text);
    if (currency)
        memberOf<member>(record).currency = *currency;
    return currency.ok();
}

} // namespace detail

/// Builds a Description:
///     describe<Quant>("quant", 21).field<&Quant::product>("product")...
///         .unique("place", {"product", "location"}).scope(Scope::Warehouse)
/// A struct with an `id` gets that as its first field.
template <class R> class Describing
{
public:
    Describing(std::string_view table, int kind)
    {
        m_built.table = table;
        m_built.kind = kind;
        if constexpr (requires(R r) { r.id; })
            addField<&R::id>("id");
    }

    template <auto member> Describing &&field(std::string_view name) &&
    {
        addField<member>(name);
        return std::move(*this);
    }

    /// Bytes that are not text (hashes, keys, payloads).
    template <auto member> Describing &&bytes(std::string_view name) &&
    {
        addField<member>(name);
        m_built.fields.back().kind = FieldKind::Bytes;
        return std::move(*this);
    }

    /// A field borrowed from another record for an index; verify compares the two.
    template <auto member> Describing &&copied(std::string_view name, std::string_view from) &&
    {
        addField<member>(name);
        m_built.fields.back().copiedFrom = from;
        return std::move(*this);
    }

    Describing &&unique(std::string_view name, std::initializer_list<std::string_view> fields) &&
    {
        return std::move(*this).addIndex(name, fields, true);
    }

    Describing &&index(std::string_view name, std::initializer_list<std::string_view> fields) &&
    {
        return std::move(*this).addIndex(name, fields, false);
    }

    Describing &&scope(Scope scope) &&
    {
        m_built.scope = scope;
        if (scope == Scope::Warehouse)
            m_built.scopeField = m_built.fieldNumber("warehouse");
        return std::move(*this);
    }

    Describing &&visibleTo(Audience audience) &&
    {
        m_built.audience = audience;
        return std::move(*this);
    }

    Describing &&held(Held held) &&
    {
        m_built.held = held;
        return std::move(*this);
    }

    operator Description() &&
    {
        return std::move(m_built);
    }

private:
    template <auto member> void addField(std::string_view name)
    {
        using Type = typename detail::MemberOf<decltype(member)>::Type;
        if constexpr (std::is_same_v<Type, Money> || std::is_same_v<Type, UnitPrice>) {
            addAmount<member, Type>(name);
        } else {
            Field made{.name = std::string(name), .kind = detail::kindOf<Type>()};
            made.get = [](const void *r) {
                return detail::toValue(detail::memberOf<member>(r));
            };
            made.set = [](void *r, const Value &v) {
                return detail::fromValue(detail::memberOf<member>(r), v);
            };
            if constexpr (std::is_enum_v<Type>)
                made.names = enumNames(Type{});
            m_built.fields.push_back(std::move(made));
        }
    }

    template <auto member, class Type> void addAmount(std::string_view name)
    {
        Field amount{.name = std::string(name)};
        if constexpr (std::is_same_v<Type, Money>) {
            amount.kind = FieldKind::Money;
            amount.get = [](const void *r) {
                return Value{detail::memberOf<member>(r).minor};
            };
            amount.set = [](void *r, const Value &v) {
                return detail::fromValue(detail::memberOf<member>(r).minor, v);
            };
        } else {
            amount.kind = FieldKind::UnitPrice;
            amount.get = [](const void *r) {
                return Value{detail::memberOf<member>(r).micro};
            };
            amount.set = [](void *r, const Value &v) {
                return detail::fromValue(detail::memberOf<member>(r).micro, v);
            };
        }
        Field currency{.name = std::string(name) + "_currency", .kind = FieldKind::Text};
        currency.get = [](const void *r) {
            return Value{std::string(detail::memberOf<member>(r).currency.text())};
        };
        currency.set = detail::setCurrency<member>;
        m_built.fields.push_back(std::move(amount));
        m_built.fields.push_back(std::move(currency));
    }

    Describing &&addIndex(std::string_view name, std::initializer_list<std::string_view> fields,
                          bool unique) &&
    {
        Index made{.name = std::string(name), .fields = {}, .unique = unique};
        for (const auto field : fields)
            made.fields.push_back(m_built.fieldNumber(field));
        m_built.indexes.push_back(std::move(made));
        return std::move(*this);
    }

    Description m_built;
};

template <class R> [[nodiscard]] Describing<R> describe(std::string_view table, int kind)
{
    return Describing<R>(table, kind);
}

[[nodiscard]] Row toRow(const Description &description, const void *record);

/// Errors: Malformed when the row does not fit the description (bytes from outside).
[[nodiscard]] Result<> fromRow(const Description &description, const Row &row, void *record);

/// Any described struct as a row, and back.
template <class R> [[nodiscard]] Row rowOf(const R &record)
{
    return toRow(R::description(), &record);
}

template <class R> [[nodiscard]] Result<R> recordOf(const Row &row)
{
    R record;
    if (const auto fits = fromRow(R::description(), row, &record); !fits)
        return fits.error();
    return record;
}

/// "quant{id=1 product=7 on_hand=3}", for failing tests and logs of ids; never for people.
[[nodiscard]] std::string toText(const Description &description, const Row &row);

} // namespace bincard
