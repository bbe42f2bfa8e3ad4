// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/paper/label.h"

namespace bincard::paper {

/// What a roll of shipping labels is cut to.
enum class LabelPaper {
    FourBySix, ///< 4 x 6 inches
    A6,
};

/// A parcel's label; what is empty is not printed.
struct ShippingOnLabel
{
    QString from; ///< lines of the address
    QString to; ///< the same; large
    QString carrier;
    QString service = {};
    QString zone = {}; ///< the carrier's routing code, large on black
    QString tracking = {}; ///< the carrier's number; Code 128
    QString sscc = {}; ///< 18 digits; GS1-128, lowest
    QString order = {}; ///< the customer's reference
    int number = 1; ///< of the order's `count` parcels
    int count = 1;
    qint64 weightGrams = 0;
    QString cutOff = {}; ///< when the truck leaves, as the site's clock says it
    QString notes = {};
    LabelPaper paper = LabelPaper::FourBySix;
};

/// Errors: InvalidInput (neither tracking number nor SSCC; a tracking number outside of ASCII; a
/// number of no such parcel; not 18 digits), CheckDigitWrong.
[[nodiscard]] Result<Label> shippingLabel(const ShippingOnLabel &parcel);

/// What a customer sticks on goods that come back; what is empty is not printed.
struct ReturnOnLabel
{
    QString to; ///< lines of our address
    QString from = {}; ///< the customer's
    QString rma; ///< the return's reference; Code 128, what the floor scans
    QString order = {};
    QString carrier = {};
    QString tracking = {}; ///< of a return that the carrier is paid for
    QString notes = {};
    LabelPaper paper = LabelPaper::FourBySix;
};

/// Errors: InvalidInput (no reference, or a number outside of ASCII).
[[nodiscard]] Result<Label> returnLabel(const ReturnOnLabel &goods);

} // namespace bincard::paper
