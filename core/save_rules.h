// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/validate.h"
#include "core/books.h"
#include "core/catalog/validate.h"
#include "core/inventory/validate.h"
#include "core/quality/rules.h"
#include "core/returns/validate.h"
#include "core/save.h"

namespace bincard {

/// What one kind of record demands beyond its own folder's `validate`.
template <class R> [[nodiscard]] Result<> alsoAllows(const R &, const Workspace &)
{
    return {};
}

/// Errors: WrongState, where there is stock.
[[nodiscard]] Result<> alsoAllows(const catalog::Product &product, const Workspace &records);
/// A GTIN is right and stands as 14 digits. Errors: CheckDigitWrong, InvalidInput.
[[nodiscard]] Result<> alsoAllows(const catalog::Barcode &barcode, const Workspace &records);
/// Errors: NotFound (the warehouse).
[[nodiscard]] Result<> alsoAllows(const access::User &user, const Workspace &records);

/// Errors: InvalidInput (no number) and what the record's `validate` says.
template <class R> [[nodiscard]] Result<> judge(const Save<R> &save, Books &books)
{
    if (!save.record.id)
        return Error{ErrorCode::InvalidInput, "a record has a number"};
    if (const auto valid = validate(save.record, books.records); !valid)
        return valid;
    if (const auto allowed = alsoAllows(save.record, books.records); !allowed)
        return allowed;
    books.records.put(save.record);
    if constexpr (std::is_same_v<R, inventory::Location>)
        inventory::walkChanged(save.record, books.records);
    return {};
}

} // namespace bincard
