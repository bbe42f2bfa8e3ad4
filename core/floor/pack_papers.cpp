// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a parcel wants printed, by what has been printed of it.

#include "core/floor/pack_turn.h"

namespace bincard::floor {

namespace {

using fulfilment::Paper;
using fulfilment::Print;

std::string_view nameOf(Paper paper)
{
    return fulfilment::enumNames(paper)[static_cast<std::size_t>(paper)];
}

PaperDue due(const fulfilment::Parcel &parcel, Paper paper, int address, int tries)
{
    return {.paper = paper,
            .parcel = parcel.id,
            .key = std::string(nameOf(paper)) + '-' + std::to_string(parcel.id.value) + '-'
                + std::to_string(address) + '-' + std::to_string(tries),
            .addressVersion = address};
}

} // namespace

std::vector<PaperDue> papersOf(const fulfilment::Parcel &parcel, const Workspace &records)
{
    const auto order = records.get(parcel.order);
    const int address = order ? order->addressVersion : 0;
    const auto prints = records.list<Print>("by_parcel", parcel.id);
    std::vector<PaperDue> papers;
    const fulfilment::Tries label = fulfilment::triesOf(prints, Paper::Label);
    if (!label.isOut || parcel.labelledFor != address)
        papers.push_back(due(parcel, Paper::Label, address, label.count));
    const fulfilment::Tries slip = fulfilment::triesOf(prints, Paper::Slip);
    if (!slip.isOut)
        papers.push_back(due(parcel, Paper::Slip, address, slip.count));
    return papers;
}

std::vector<PaperDue> reprintsDue(const fulfilment::Parcel &parcel, const Workspace &records)
{
    auto papers = papersOf(parcel, records);
    const auto prints = records.list<Print>("by_parcel", parcel.id);
    std::erase_if(papers, [&](const PaperDue &paper) {
        const auto tries = fulfilment::triesOf(prints, paper.paper);
        return tries.count == 0 || tries.isOut;
    });
    return papers;
}

} // namespace bincard::floor
