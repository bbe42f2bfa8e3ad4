// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/paper/label.h"

#include <QDate>
#include <QList>

namespace bincard::paper {

// Each function below makes one kind of label from what a warehouse knows, symbol included.
// Errors of each: InvalidInput where a code has characters that our codes do not allow.

/// A place: its code to be read at arm's length. `arrow` is up, down, left, right or empty, and
/// says which shelf a label between two of them means.
[[nodiscard]] Result<Label> locationLabel(const QString &code, const QString &arrow = {});

[[nodiscard]] Result<Label> toteLabel(const QString &code);

/// A packing station or a desk; `name` is what people call it.
[[nodiscard]] Result<Label> workstationLabel(const QString &code, const QString &name = {});

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
    QString user;
    QString secret; ///< 26 characters of base32; printed and forgotten
    QString name;
    QString role = {};
    QString site = {};
};

[[nodiscard]] Result<Label> badgeLabel(const BadgeOnLabel &badge);

/// A command of the printed sheet and its words.
struct CommandWords
{
    QString code; ///< what stands behind BCC: "UNDO", "X:BINE", "QTY5"
    QString english;
    QString german;
};

/// The commands in the order of the sheet: resources/labels/commands.json.
[[nodiscard]] const QList<CommandWords> &commandWords();

[[nodiscard]] Result<Label> commandLabel(const CommandWords &words);

/// The scanner self-test sheet (core/scan/self_test.h), in the order in which it is scanned.
[[nodiscard]] QList<Label> scannerTestLabels();

using LabelFields = QMap<QString, QString>;

/// A label from named fields, as a line of a CSV file has them. `kind` and its fields:
/// location: code, arrow; tote: code; product: gtin, name, sku, lot, expiry (YYYY-MM-DD), note;
/// package: sscc, from, to, content; badge: user, secret, name, role, site; workstation: code,
/// name; shipping: paper (4x6, a6), from, to, carrier, service, zone, tracking, sscc, order,
/// parcel, parcels, weightgrams, cutoff, notes; return: paper, from, to, rma, order, carrier,
/// tracking, notes.
/// Errors: NotFound (no such kind), and those of the kind.
[[nodiscard]] Result<Label> labelFrom(const QString &kind, const LabelFields &fields);

} // namespace bincard::paper
