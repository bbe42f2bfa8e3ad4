// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/demo_names.h"

#include <array>
#include <cstdio>
#include <string>
#include <string_view>

namespace bincard::ctl {

namespace {

using catalog::Tracking;

/// A family of goods: every thing in every make is one product.
struct Family
{
    std::string_view prefix;
    std::array<std::string_view, 10> things;
    std::array<std::string_view, 25> makes;
    Tracking tracking;
    bool expires;
    std::int64_t weightGrams;
};

constexpr std::array families{
    Family{"HW",
           {"Hex bolt", "Wood screw", "Wall plug", "Washer", "Hex nut", "Threaded rod",
            "Angle bracket", "Cup hook", "Eye bolt", "Carriage bolt"},
           {"M4 x 20 zinc",  "M4 x 30 zinc",  "M5 x 20 zinc", "M5 x 30 zinc",  "M6 x 20 zinc",
            "M6 x 40 zinc",  "M8 x 30 zinc",  "M8 x 60 zinc", "M10 x 40 zinc", "M10 x 80 zinc",
            "M12 x 50 zinc", "M12 x 90 zinc", "M4 x 20 A2",   "M4 x 30 A2",    "M5 x 20 A2",
            "M5 x 30 A2",    "M6 x 20 A2",    "M6 x 40 A2",   "M8 x 30 A2",    "M8 x 60 A2",
            "M10 x 40 A2",   "M10 x 80 A2",   "M12 x 50 A2",  "M12 x 90 A2",   "M16 x 100 A2"},
           Tracking::None,
           false,
           40},
    Family{"KT",
           {"Mug", "Cereal bowl", "Dinner plate", "Saucepan", "Tea towel", "Chopping board",
            "Storage jar", "Serving spoon", "Apron", "Salad bowl"},
           {"white",
            "cream",
            "charcoal",
            "sky blue",
            "sage green",
            "terracotta",
            "mustard",
            "navy",
            "blush",
            "olive",
            "white, set of 2",
            "cream, set of 2",
            "charcoal, set of 2",
            "sky blue, set of 2",
            "sage green, set of 2",
            "terracotta, set of 2",
            "mustard, set of 2",
            "navy, set of 2",
            "blush, set of 2",
            "olive, set of 2",
            "striped",
            "dotted",
            "checked",
            "plain linen",
            "vintage"},
           Tracking::None,
           false,
           350},
    Family{"FD",
           {"Oat biscuits", "Dark chocolate", "Espresso beans", "Herbal tea", "Muesli",
            "Tomato sauce", "Olive oil", "Acacia honey", "Strawberry jam", "Basmati rice"},
           {"100 g",
            "125 g",
            "150 g",
            "200 g",
            "250 g",
            "300 g",
            "400 g",
            "500 g",
            "750 g",
            "1 kg",
            "organic 100 g",
            "organic 125 g",
            "organic 150 g",
            "organic 200 g",
            "organic 250 g",
            "organic 300 g",
            "organic 400 g",
            "organic 500 g",
            "organic 750 g",
            "organic 1 kg",
            "fair trade 100 g",
            "fair trade 200 g",
            "fair trade 250 g",
            "fair trade 500 g",
            "fair trade 1 kg"},
           Tracking::Lot,
           true,
           300},
    Family{"EL",
           {"LED lamp", "Extension lead", "USB cable", "Work light", "Battery pack", "Desk charger",
            "Smoke alarm", "Door sensor", "Timer switch", "Label printer"},
           {"2 W",       "4 W",       "5 W",        "6 W",        "7 W",
            "8 W",       "9 W",       "10 W",       "11 W",       "12 W",
            "2 W white", "4 W white", "5 W white",  "6 W white",  "7 W white",
            "8 W white", "9 W white", "10 W white", "11 W white", "12 W white",
            "15 W",      "18 W",      "20 W",       "25 W",       "30 W"},
           Tracking::None,
           false,
           180},
};

constexpr int perFamily = 250;
/// Every so many of the electronics is known by its serial number.
constexpr int serialEvery = 10;

} // namespace

catalog::Product demoProduct(int number)
{
    const auto &family = families[static_cast<std::size_t>(number) % families.size()];
    const int place = number / static_cast<int>(families.size()) % perFamily;
    const auto thing = static_cast<std::size_t>(place) % family.things.size();
    const auto make = static_cast<std::size_t>(place) / family.things.size();
    std::array<char, 8> digits{};
    std::snprintf(digits.data(), digits.size(), "-%04d", place + 1);
    catalog::Product product{.sku = std::string(family.prefix) + digits.data(),
                             .name = std::string(family.things[thing]) + ' '
                                 + std::string(family.makes[make]),
                             .tracking = family.tracking,
                             .expires = family.expires,
                             .weightGrams = family.weightGrams};
    if (family.prefix == "EL" && place % serialEvery == serialEvery - 1)
        product.tracking = Tracking::Serial;
    if (family.prefix == "KT" && thing < 3)
        product.note = "fragile";
    return product;
}

} // namespace bincard::ctl
