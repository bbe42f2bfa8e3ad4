// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/paper/document.h"
#include "core/kernel/quantity.h"

#include <QDate>

namespace bincard::paper {

// Each struct below becomes a document, and that a PDF or ZPL (document.h), in the language of the
// application; what is empty is not printed. Errors of each PDF: those of renderDocument.

/// What of an order is in a box and what is not, line by line in the order in which it was packed.
struct SlipLine
{
    QString sku;
    QString name;
    QString unit = {}; ///< as people say it
    Quantity ordered = {};
    Quantity inParcel = {};
    Quantity inOthers = {}; ///< in other parcels of the order
    Quantity later = {}; ///< on back order
    Quantity shorted = {}; ///< not to be had; it will not come
    QString lot = {};
    QStringList serials = {};
    QDate expiry = {};
    QString price = {}; ///< of the line, with its currency; printed only where prices are wanted
    QString kit = {}; ///< of a component: what was ordered, sold as its components
};

struct PackingSlip
{
    QString from;
    QString to;
    QString order; ///< the reference, as text and as barcode
    QString customerOrder = {};
    QDate date = {};
    int number = 1; ///< of the order's `count` parcels
    int count = 1;
    QString carrier = {};
    QString tracking = {};
    QList<SlipLine> lines = {};
    QString notes = {};
    bool withPrices = false;
    QString total = {}; ///< printed with the prices
};

/// A page of A6 has fewer columns.
[[nodiscard]] Document documentOf(const PackingSlip &slip, PageSize page);

[[nodiscard]] Result<QByteArray> packingSlip(const PackingSlip &slip,
                                             const DocumentStyle &style = {});

/// What is to be taken where, in the order of the walk.
struct PickListLine
{
    QString location; ///< its code, printed as the barcode of the shelf too
    QString sku;
    QString name;
    Quantity quantity = {};
    QString unit = {};
    QString lot = {};
    QDate expiry = {};
    QString into = {}; ///< tote or slot
};

struct PickList
{
    QString batch; ///< its reference, as text and as barcode
    QString warehouse = {};
    QString picker = {};
    QString cutOff = {};
    QDate date = {};
    QList<PickListLine> lines = {};
};

/// Errors: InvalidInput (a location's code that our codes do not allow).
[[nodiscard]] Result<Document> documentOf(const PickList &list, PageSize page);

[[nodiscard]] Result<QByteArray> pickList(const PickList &list, const DocumentStyle &style = {});

struct ManifestLine
{
    QString parcel; ///< SSCC or licence plate
    QString tracking = {};
    QString order = {};
    QString to = {}; ///< name and town
    qint64 weightGrams = 0;
};

/// What a driver signs for.
struct ManifestOnPaper
{
    QString reference; ///< as text and as barcode
    QString carrier;
    QString from = {};
    QString dock = {};
    QString vehicle = {};
    QDate date = {};
    QList<ManifestLine> lines = {};
};

[[nodiscard]] Document documentOf(const ManifestOnPaper &manifest, PageSize page);

[[nodiscard]] Result<QByteArray> manifest(const ManifestOnPaper &manifest,
                                          const DocumentStyle &style = {});

} // namespace bincard::paper
