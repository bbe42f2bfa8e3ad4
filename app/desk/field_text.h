// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desk/form.h"

namespace bincard::desk {

/// What a person typed as a value of that kind; none where it cannot be one. A decimal sign is a
/// point or a comma, and nothing groups figures. Nothing typed is 0, or no text. Not of choices and
/// references, whose values nobody types.
[[nodiscard]] std::optional<QVariant> typedValue(FormKind kind, const QString &text);
/// A value as a person would type it.
[[nodiscard]] QString typedText(FormKind kind, const QVariant &value);
/// What a field of that kind wants, to whoever typed something else.
[[nodiscard]] QString wantedBy(FormKind kind);
/// Figures stand under each other.
[[nodiscard]] bool isFigure(FormKind kind);
[[nodiscard]] bool isTyped(FormKind kind);

} // namespace bincard::desk
