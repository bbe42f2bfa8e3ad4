// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QString>

namespace bincard::paper {

/// The words printed on labels, in the language of the application.
class LabelWords
{
    Q_DECLARE_TR_FUNCTIONS(LabelWords)

public:
    [[nodiscard]] static QString station();
    [[nodiscard]] static QString tote();
    [[nodiscard]] static QString lot();
    [[nodiscard]] static QString expiry();
    [[nodiscard]] static QString from();
    [[nodiscard]] static QString to();
    [[nodiscard]] static QString parcel();
    /// "2 of 3".
    [[nodiscard]] static QString parcelOf(int number, int count);
    [[nodiscard]] static QString weight();
    /// With the decimal sign of the language, in two digits behind it or three.
    [[nodiscard]] static QString kilograms(qint64 grams);
    /// In three, so that a column of them stands in line.
    [[nodiscard]] static QString kilogramsInColumn(qint64 grams);
    [[nodiscard]] static QString cutOff();
    [[nodiscard]] static QString order();
    [[nodiscard]] static QString returned();
    [[nodiscard]] static QString returnNumber();
};

} // namespace bincard::paper
