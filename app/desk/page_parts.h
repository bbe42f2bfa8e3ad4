// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desk/column.h"
#include "app/desk/desk_words.h"
#include "app/desk/table.h"

namespace bincard::desk {

// What the descriptions of pages have in common.

/// A Tone of Bincard.Controls.
enum : int {
    toneOk = 1,
    toneWarning = 2,
    toneError = 3,
};

/// Beside others in a statement, and nobody's to see.
[[nodiscard]] Column hidden(const QString &name);
/// How serious a state is, and a difference in millionths or minor units.
[[nodiscard]] int stateTone(const QVariant &state);
[[nodiscard]] int differenceTone(const QVariant &micro);

[[nodiscard]] ActionLine action(const char *code, const QString &title,
                                int needs = ActionLine::Nothing, bool grave = false,
                                const QString &question = {});
/// Opens the page's form of that code.
[[nodiscard]] ActionLine formAction(const char *code, const QString &title);
[[nodiscard]] ActionLine giveTo();
[[nodiscard]] ActionLine breakGlass();

/// What is local is not the hub's yet, and nobody can be asked about it.
[[nodiscard]] bool isKnown(const QVariantMap &row);

/// Barcodes of the product that a row is about.
[[nodiscard]] TableSource productCodes();
/// How much people of the role that a row is about do on their own word.
[[nodiscard]] TableSource roleLimits();

} // namespace bincard::desk
