// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <string_view>

namespace bincard::ctl {

// What happens with which goods in the scripted day: one line an event. The goods are those of a
// demo warehouse of `dayProducts`, where they have the same numbers for every seed.

inline constexpr int dayProducts = 120;
/// Ordered by customers before it ever came: a product that the demo does not have.
inline constexpr std::string_view newSku = "DAY-0001";

/// Goods on the pallets of a supplier.
struct DayDelivery
{
    std::string_view order;
    std::string_view supplier;
    std::string_view sku;
    int ordered; // by the line; 0: of the line before
    int came;
    std::string_view lot;
    int daysLeft;
    std::string_view state;
};

inline constexpr std::array dayDeliveries{
    DayDelivery{"PO-1", "DAIRY", "FD-0001", 48, 24, "D1", 200, ""},
    DayDelivery{"PO-1", "DAIRY", "FD-0001", 0, 24, "D2", 230, ""},
    DayDelivery{"PO-1", "DAIRY", "FD-0002", 12, 12, "D3", 90, "bare"},
    DayDelivery{"PO-2", "BOLTS", "HW-0002", 100, 100, "", 0, ""},
    DayDelivery{"PO-2", "BOLTS", "HW-0003", 24, 30, "", 0, ""}, // six too many
    DayDelivery{"PO-3", "POTTERY", "KT-0002", 20, 18, "", 0, ""}, // two are missing
    DayDelivery{"PO-3", "POTTERY", newSku, 24, 24, "", 0, ""},
};

/// A line of a customer's order. The wave makes a walk of every three orders.
struct DaySale
{
    std::string_view order;
    std::string_view sku;
    int quantity;
};

/// What the customer takes back of an order while somebody offline picks it.
inline constexpr DaySale dayChange{"DAY-10", "KT-0005", 1};

inline constexpr int dayOrdersPerWalk = 3;
inline constexpr std::array daySales{
    DaySale{"DAY-01", "HW-0010", 3}, DaySale{"DAY-01", "KT-0003", 2},
    DaySale{"DAY-02", "HW-0010", 3}, DaySale{"DAY-02", newSku, 2},
    DaySale{"DAY-03", "EL-0002", 1}, DaySale{"DAY-03", "FD-0003", 2},
    DaySale{"DAY-04", "KT-0004", 2}, DaySale{"DAY-04", "EL-0005", 3},
    DaySale{"DAY-05", newSku, 2},    DaySale{"DAY-05", "HW-0005", 6},
    DaySale{"DAY-06", "FD-0001", 4}, DaySale{"DAY-06", "KT-0005", 1},
    DaySale{"DAY-07", "EL-0004", 2}, DaySale{"DAY-07", "HW-0006", 10},
    DaySale{"DAY-08", newSku, 1},    DaySale{"DAY-08", "KT-0003", 1},
    DaySale{"DAY-08", "FD-0003", 1}, DaySale{"DAY-09", "EL-0006", 1},
    DaySale{"DAY-10", newSku, 1},    DaySale{"DAY-10", "KT-0005", 2},
    DaySale{"DAY-11", "HW-0005", 2}, DaySale{"DAY-11", "EL-0002", 2},
    DaySale{"DAY-12", "KT-0004", 1}, DaySale{"DAY-12", "FD-0001", 2},
};

/// A shelf where the books say `booked`, and `there` really lie.
struct DayShelf
{
    std::string_view sku;
    int booked;
    int there;
    /// The desk wants it counted; else a picker who misses goods has that done.
    bool spot;
};

inline constexpr std::array dayShelves{
    DayShelf{"HW-0010", 6, 4, false},
    DayShelf{"EL-0005", 5, 0, false},
    DayShelf{"KT-0010", 40, 38, true},
    DayShelf{"HW-0012", 40, 40, true},
};

/// A pick face, with the same goods in bulk.
struct DayFace
{
    std::string_view sku;
    int min;
    int max;
};

inline constexpr std::array dayFaces{DayFace{"KT-0001", 50, 100}, DayFace{"EL-0003", 45, 64},
                                     DayFace{"KT-0006", 60, 80}};

/// What a customer sends back, with the grades that one sees (ScriptedClerk).
struct DayReturn
{
    std::string_view number;
    std::string_view order;
    std::string_view sku;
    int quantity;
    std::string_view reason;
    std::string_view grades;
};

inline constexpr std::array dayReturns{
    DayReturn{"RMA-1", "DAY-07", "HW-0006", 4, "SIZE", "A"},
    DayReturn{"RMA-1", "DAY-07", "EL-0004", 1, "DEFECT", "D"},
    DayReturn{"RMA-2", "DAY-03", "EL-0002", 1, "DEFECT", "CA"},
};

inline constexpr std::string_view dayCarrier = "DPX";
inline constexpr std::string_view dayLane = "LANE-DPX";
inline constexpr std::string_view dayGate = "GATE-1";

} // namespace bincard::ctl
