// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/usual_reasons.h"

#include <vector>

namespace bincard::catalog {

std::span<const Reason> usualReasons()
{
    using enum ReasonType;
    static const std::vector<Reason> reasons{
        // Goods that are not there, or not to be taken.
        {.code = "BINE", .locks = true, .counts = true, .reallocates = true},
        {.code = "BINP", .locks = true, .counts = true, .reallocates = true},
        {.code = "BNRE", .locks = true, .counts = true, .reallocates = true, .replenishes = true},
        {.code = "BNRP", .locks = true, .counts = true, .reallocates = true, .replenishes = true},
        {.code = "NFND", .locks = true, .counts = true, .reallocates = true},
        {.code = "ALTB", .reallocates = true},
        {.code = "DMGD", .reallocates = true, .quarantines = true, .needsPhoto = true},
        {.code = "EMTY", .counts = true, .reallocates = true, .adjusts = true},
        {.code = "EXPD", .reallocates = true, .needsSupervisor = true},
        // The place, the label, the tote.
        {.code = "BLKD", .type = Work, .blocks = true},
        {.code = "CHLT", .type = Work},
        {.code = "CHPK", .type = Work},
        {.code = "CHSN", .type = Work},
        {.code = "SUBS", .type = Work},
        {.code = "CHBD", .type = Work},
        {.code = "DSTX", .type = Work, .sound = ReasonSound::Error},
        {.code = "DSTF", .type = Work},
        {.code = "NOPA", .type = Work},
        {.code = "TOTF", .type = Work},
        {.code = "SKIP", .type = Work},
        {.code = "UNRD", .type = Work, .reprints = true},
        {.code = "QCHD", .quarantines = true, .type = Work},
        // What comes in.
        {.code = "OVER", .needsSupervisor = true, .type = Receiving},
        {.code = "UNDR", .type = Receiving},
        {.code = "UNXP", .quarantines = true, .type = Receiving},
        {.code = "NOLB", .type = Receiving, .reprints = true},
        {.code = "NOLT", .quarantines = true, .type = Receiving},
        {.code = "EXPM", .quarantines = true, .type = Receiving, .sound = ReasonSound::Error},
        // What goes out.
        {.code = "WRNG", .type = Packing, .sound = ReasonSound::Error},
        {.code = "XTRA", .type = Packing, .sound = ReasonSound::Error},
        {.code = "MISS", .type = Packing, .sound = ReasonSound::Error},
        {.code = "WGTV", .needsSupervisor = true, .type = Packing},
        {.code = "CTNX", .type = Packing},
        {.code = "LBLF", .type = Packing, .reprints = true},
        {.code = "PRTF", .type = Packing, .reprints = true},
        {.code = "ADDR", .type = Packing},
        {.code = "HOLD", .type = Packing},
        {.code = "CNCL", .type = Packing, .sound = ReasonSound::Error},
        // What is there.
        {.code = "VARX", .counts = true, .needsSupervisor = true, .type = Counting},
        {.code = "UNXI", .counts = true, .type = Counting},
        {.code = "UNKB", .needsPhoto = true, .type = Counting},
        {.code = "MOVD", .counts = true, .type = Counting},
        // What comes back.
        {.code = "NORM", .quarantines = true, .type = Returning},
        {.code = "XQTY", .quarantines = true, .type = Returning},
        {.code = "WSER", .quarantines = true, .type = Returning},
        {.code = "LATE", .quarantines = true, .type = Returning},
        {.code = "EMPB", .quarantines = true, .needsPhoto = true, .type = Returning},
        // What the hub or the device says.
        {.code = "LEAS", .type = System},
        {.code = "REJD", .type = System},
        {.code = "OFFL", .type = System, .needsOnline = true},
        {.code = "VERS", .type = System, .needsOnline = true},
        {.code = "LOCK", .type = System},
        // Why a weight is typed: the scale is broken, there is none, the parcel is too large for
        // it.
        {.code = "WSCB", .type = Weighing, .sound = ReasonSound::None},
        {.code = "WNSC", .type = Weighing, .sound = ReasonSound::None},
        {.code = "WTOO", .type = Weighing, .sound = ReasonSound::None},
        // Why a paper is printed again: torn or not to be read, lost, the printer jammed, it came
        // out of the wrong printer, something else.
        {.code = "RPTN", .type = Printing, .sound = ReasonSound::None},
        {.code = "RPLS", .type = Printing, .sound = ReasonSound::None},
        {.code = "RPJM", .type = Printing, .sound = ReasonSound::None},
        {.code = "RPWP", .type = Printing, .sound = ReasonSound::None},
        {.code = "RPOT", .type = Printing, .sound = ReasonSound::None},
    };
    return reasons;
}

} // namespace bincard::catalog
