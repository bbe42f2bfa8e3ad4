// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/desk.h"

namespace bincard::ctl {

/// What a demo warehouse has beyond its shelves, so that each shell has something to do: carriers
/// with services, zones and rates, cartons, numbers, a packing bench with a printer, points where
/// quality is checked; orders with addresses that leave at different hours, some of them picked
/// and waiting at the bench; counts, a case and a blocked place.
class DemoMorning
{
public:
    /// `printer`: "host:port" of the bench's label printer; empty: the bench has none.
    DemoMorning(Desk &desk, Instant now, std::string printer)
        : m_desk(desk)
        , m_now(now)
        , m_printer(std::move(printer))
    { }

    /// Errors: as Desk::perform and Desk::settle.
    Result<> build();

    /// As the bench's own label says it; a kiosk scans it once.
    static constexpr std::string_view benchCode = "PACK-A";

private:
    Result<> ship();
    Result<> order(int first, int count, int leavesInMinutes);
    Result<> pick();
    void pickWalk(const fulfilment::Batch &walk, inventory::LocationId bench);
    void watchQuality();
    void makeTrouble();
    Result<> carryOut();

    template <class Op> void add(const Op &operation)
    {
        m_operations.push_back(Operation{operation});
    }

    Desk &m_desk;
    Instant m_now;
    std::string m_printer;
    std::vector<Operation> m_operations;
};

} // namespace bincard::ctl
