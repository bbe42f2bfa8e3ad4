// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/paper/label.h"

#include <QDate>
#include <QList>

namespace bincard::paper {

// Each function below makes one kind of label from what a warehouse knows. `barcode` is the whole
// content of the symbol, check character included (core/scan makes our own codes).

/// A place: its code to be read at arm's length. `arrow` is up, down, left, right or empty, and
/// says which shelf a label between two of them means.
[[nodiscard]] Label locationLabel(const QString &code, const std::string &barcode,
                                  const QString &arrow = {});

[[nodiscard]] Label toteLabel(const QString &code, const std::string &barcode);

struct ProductOnLabel
{
    QString name;
    QString sku;
    QString gtin; ///< 8, 12, 13 or 14 digits with the check digit
    QString lot = {};
    QDate expiry = {};
    QString note = {};
};

/// An EAN-13, or a GS1 DataMatrix where there is a lot or an expiry to carry or the GTIN has no
/// EAN-13 (another packaging level, GTIN-8).
/// Errors: InvalidInput (not a GTIN, a lot of more than 20 characters or outside GS1's set),
/// CheckDigitWrong.
[[nodiscard]] Result<Label> productLabel(const ProductOnLabel &product);

struct PackageOnLabel
{
    QString sscc; ///< 18 digits
    QString from = {};
    QString to = {};
    QString content = {};
};

/// A logistic label of A6 in GS1's three blocks, the SSCC lowest.
/// Errors: InvalidInput (not 18 digits), CheckDigitWrong.
[[nodiscard]] Result<Label> packageLabel(const PackageOnLabel &package);

struct BadgeOnLabel
{
    QString name;
    QString role;
    QString user;
    QString site;
};

/// `barcode` carries the badge's secret: it is printed and forgotten.
[[nodiscard]] Label badgeLabel(const BadgeOnLabel &badge, const std::string &barcode);

/// A command of the printed sheet and its words.
struct CommandWords
{
    QString code; ///< what stands behind BCC: "UNDO", "X:BINE", "QTY5"
    QString english;
    QString german;
};

/// The commands in the order of the sheet: resources/labels/commands.json.
[[nodiscard]] const QList<CommandWords> &commandWords();

[[nodiscard]] Label commandLabel(const CommandWords &words, const std::string &barcode);

} // namespace bincard::paper
