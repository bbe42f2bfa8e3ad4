// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/device.h"
#include "core/books.h"
#include "core/inventory/warehouse.h"
#include "core/kernel/workspace.h"

#include <optional>

namespace bincard::inventory {

/// How a number of a series becomes the text on a label.
enum class NumberScheme {
    Plain, // prefix, digits, suffix
    Mod10, // the same with the check digit of GS1 behind the digits
    Sscc, // extension digit and GS1 company prefix as prefix; 18 digits in all (GS1 3.3.1)
    S10, // two letters, eight digits, check digit, two letters (UPU S10)
};

[[nodiscard]] std::span<const std::string_view> enumNames(NumberScheme);

struct NumberSeries;
using NumberSeriesId = Id<NumberSeries>;

/// Numbers that must never be given twice: SSCCs of the company, tracking numbers that a carrier
/// gave it. Devices get parts of it from the hub. For desks. Scope 0.
struct NumberSeries
{
    NumberSeriesId id = {};
    /// "SSCC", or a carrier's code; unique.
    std::string code = {};
    NumberScheme scheme = NumberScheme::Plain;
    std::string prefix = {};
    std::string suffix = {};
    /// How many digits a number has; Sscc fills what the prefix leaves, S10 has eight.
    int digits = 0;
    /// What is left of it: `next` to `last`, both included.
    std::int64_t next = 1;
    std::int64_t last = 0;
    /// How many a device gets at a time.
    int lot = 100;
    bool active = true;

    static const Description &description();
};

/// The code of the series that parcels and packages are named by.
inline constexpr std::string_view ssccSeries = "SSCC";

struct NumberRange;
using NumberRangeId = Id<NumberRange>;

/// The part of a series that one device gives out by itself, so that a label needs no network.
struct NumberRange
{
    NumberRangeId id = {};
    WarehouseId warehouse = {};
    access::DeviceId device = {};
    /// Of its series: the code, and how its numbers are written.
    std::string series = {};
    NumberScheme scheme = NumberScheme::Plain;
    std::string prefix = {};
    std::string suffix = {};
    int digits = 0;
    std::int64_t next = 0;
    std::int64_t last = 0;

    [[nodiscard]] std::int64_t left() const
    {
        return last - next + 1;
    }

    static const Description &description();
};

/// The hub gives a device numbers of a series. Errors: NotFound, NumbersUsedUp, InvalidInput.
struct AllotNumbers
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManageWork;

    NumberRangeId range = {};
    WarehouseId warehouse = {};
    access::DeviceId device = {};
    std::string series = {};

    static const Description &description();
};

/// The range that a device takes its next number from; none: it has none of that series.
[[nodiscard]] std::optional<NumberRange> rangeFor(access::DeviceId device, std::string_view series,
                                                  const Workspace &records);

/// Numbers that a device has left of a series.
[[nodiscard]] std::int64_t numbersLeft(access::DeviceId device, std::string_view series,
                                       const Workspace &records);

/// A number of that range as it stands on the label. Errors: InvalidInput (not of that range).
[[nodiscard]] Result<std::string> numberText(const NumberRange &range, std::int64_t number);

/// A number that is on a label.
struct TakenNumber
{
    NumberRangeId range = {};
    /// The code of its series.
    std::string series = {};
    std::int64_t number = 0;
    std::string text = {};
};

/// A label with that number exists: nobody gets it again. A range that is not known was given
/// before the hub was restored: then its series goes on behind the number. Errors: InvalidInput
/// (another device's range, or not the text of that number).
[[nodiscard]] Result<> takeNumber(const TakenNumber &taken, access::DeviceId device,
                                  Workspace &records);

/// What `AllotNumbers` does; errors as named there.
[[nodiscard]] Result<> judge(const AllotNumbers &allot, Books &books);

/// Errors: InvalidInput, Duplicate.
[[nodiscard]] Result<> validate(const NumberSeries &series, const Workspace &records);

} // namespace bincard::inventory
