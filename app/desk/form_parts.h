// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desk/column.h"
#include "app/desk/desk_words.h"
#include "app/desk/draft_parts.h"
#include "app/desk/form.h"

namespace bincard::desk {

// What forms have in common.

[[nodiscard]] inline std::string textIn(const QVariantMap &values, const char *field)
{
    return values[QString::fromLatin1(field)].toString().toStdString();
}

[[nodiscard]] inline qint64 numberIn(const QVariantMap &values, const char *field)
{
    return values[QString::fromLatin1(field)].toLongLong();
}

[[nodiscard]] inline Quantity quantityIn(const QVariantMap &values, const char *field)
{
    return Quantity{numberIn(values, field)};
}

[[nodiscard]] inline bool flagIn(const QVariantMap &values, const char *field)
{
    return numberIn(values, field) != 0;
}

/// None where nothing was typed.
[[nodiscard]] inline Date dayIn(const QVariantMap &values, const char *field)
{
    const qint64 number = numberIn(values, field);
    return number == 0 ? Date{} : *dateFromNumber(number);
}

template <class R> [[nodiscard]] Id<R> recordIn(const QVariantMap &values, const char *field)
{
    return {numberIn(values, field)};
}

/// The value of an enumeration by its name. A form offers no other.
template <class E> [[nodiscard]] E choiceIn(const QVariantMap &values, const char *field)
{
    E value = {};
    (void)detail::enumFromName(value, textIn(values, field));
    return value;
}

/// The currency that is typed in that field. Errors: InvalidInput.
[[nodiscard]] Result<Currency> currencyIn(const QVariantMap &values, const char *field);

/// A price in that currency; nothing where nothing was typed.
[[nodiscard]] inline UnitPrice priceIn(const QVariantMap &values, const char *field,
                                       Currency currency)
{
    const qint64 micro = numberIn(values, field);
    return micro == 0 ? UnitPrice{} : UnitPrice{micro, currency};
}

/// Adds what makes the record that is `known` into what `change` makes of it, or a new one where
/// none is known; nothing where nothing changes. Returns its number. Errors: what `change` says.
template <class R, class Change>
[[nodiscard]] Result<Id<R>> save(const std::optional<R> &known, Change change, IdSource &ids,
                                 Operations &operations)
{
    R record = known ? *known : R{};
    if (!known)
        record.id = {ids.next()};
    if (const Result<> done = change(record); !done)
        return done.error();
    const std::int64_t fields = known ? changedFields(*known, record) : 0;
    if (!known || fields != 0)
        operations.emplace_back(Save<R>{.record = record, .fields = fields});
    return record.id;
}

/// What stood in the form before anybody typed; nothing where nothing was read.
[[nodiscard]] QVariantMap asRead(const QVariantMap &values);

/// The fields that somebody changed who saw the form: what others changed meanwhile stays.
template <class R, class Change>
[[nodiscard]] Result<std::int64_t> fieldsChanged(const FormAnswer &answer, R was, const R &is,
                                                 Change change)
{
    const QVariantMap read = asRead(answer.values);
    if (!read.isEmpty()) {
        if (const Result<> done = change(was, read); !done)
            return done.error();
    }
    return changedFields(was, is);
}

/// The record that the form is about, changed; a new one where it is about none.
template <class R, class Change>
[[nodiscard]] Draft savedAs(const FormAnswer &answer, Change change)
{
    return [answer, change](const Workspace &records, IdSource &ids) -> Result<Operations> {
        R record;
        std::int64_t fields = 0;
        if (answer.subject == 0)
            record.id = {ids.next()};
        const auto known
            = answer.subject == 0 ? Result<R>(record) : records.require(Id<R>{answer.subject});
        if (!known)
            return known.error();
        record = *known;
        if (const Result<> done = change(record, answer.values); !done)
            return done.error();
        answer.outcome->id = record.id.value;
        if (answer.subject != 0) {
            const auto changed = fieldsChanged(answer, *known, record, change);
            if (!changed)
                return changed.error();
            if (*changed == 0)
                return Operations{};
            fields = *changed;
        }
        return Operations{Save<R>{.record = record, .fields = fields}};
    };
}

// Fields that several forms have.

[[nodiscard]] FormField currencyField();
[[nodiscard]] FormField activeField(const QString &title);
/// Goods, by SKU, name or barcode.
[[nodiscard]] FormField productField(bool isNeeded);
/// A line of none of it; nothing where each is of something.
[[nodiscard]] std::optional<FormProblem> quantityProblem(const FormAnswer &answer);
/// The columns of a document's lines: goods, what they are called, how many, at what price.
[[nodiscard]] QList<FormField> goodsColumns();

} // namespace bincard::desk
