// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <vector>

namespace bincard::paper {

/// One command of a ZPL file and what stands behind it.
struct ZplCommand
{
    QByteArray name; ///< "^FO", "~DG"; of ^A the font's letter is not part
    QByteArray parameters; ///< as written; line ends are taken out

    /// The parameter at `at`; `otherwise` where it is absent or no number.
    [[nodiscard]] int number(qsizetype at, int otherwise) const;
    [[nodiscard]] double real(qsizetype at, double otherwise) const;
    /// The first letter of the parameter at `at`.
    [[nodiscard]] char letter(qsizetype at, char otherwise) const;
    [[nodiscard]] QByteArray text(qsizetype at) const;
};

/// The commands in their order. What stands before the first one is nothing.
[[nodiscard]] std::vector<ZplCommand> zplCommands(const QByteArray &zpl);

/// A field whose bytes are written in hexadecimal behind `escape` (^FH); 0: none is.
[[nodiscard]] QByteArray zplUnescaped(const QByteArray &data, char escape);

/// A field as ^CI28 has it, in UTF-8, or in the older Latin-1.
[[nodiscard]] QString zplWords(const QByteArray &bytes);

} // namespace bincard::paper
