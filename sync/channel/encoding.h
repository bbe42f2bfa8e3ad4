// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"

#include <QByteArray>
#include <QString>

namespace bincard::channel {

/// A file's bytes as text.
struct DecodedText
{
    QString text = {};
    bool isGuessed = false; ///< not UTF-8 and nobody said what: read as Windows-1252
};

/// By the charset that its sender named ("Shift_JIS", as a download's header says it); where none
/// is named, UTF-8 with or without a byte order mark, else Windows-1252.
/// Errors: TooLarge (beyond fileBytesMax), InvalidInput (no charset that we know), Malformed (bytes
/// that the named charset does not have).
[[nodiscard]] Result<DecodedText> decodeText(const QByteArray &bytes,
                                             const QByteArray &charset = {});

} // namespace bincard::channel
