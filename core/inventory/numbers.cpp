// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/numbers.h"

#include "core/kernel/unique.h"
#include "core/scan/check_digit.h"
#include "core/scan/own_code.h"

#include <algorithm>
#include <array>

namespace bincard::inventory {

namespace {

constexpr int digitsMax = 18; // an int64 holds no more
constexpr int s10Digits = 8;
constexpr std::size_t ssccDigits = 18;

std::string padded(std::int64_t number, int digits)
{
    const std::string text = std::to_string(number);
    const auto width = static_cast<std::size_t>(digits);
    return text.size() >= width ? text : std::string(width - text.size(), '0') + text;
}

/// UPU S10: weights 8 6 4 2 3 5 9 7, check = 11 - sum mod 11; 10 is 0 and 11 is 5.
char s10Check(std::string_view digits)
{
    constexpr std::array weights{8, 6, 4, 2, 3, 5, 9, 7};
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += weights[i] * (digits[i] - '0');
    const int check = 11 - sum % 11;
    return static_cast<char>('0' + (check == 10 ? 0 : check == 11 ? 5 : check));
}

bool isUpper(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) {
        return c >= 'A' && c <= 'Z';
    });
}

/// Of a series whose numbers are written so, the largest that fits.
std::int64_t mostOf(int digits)
{
    std::int64_t most = 1;
    for (int i = 0; i < digits; ++i)
        most *= 10;
    return most - 1;
}

int digitsOf(const NumberSeries &series)
{
    if (series.scheme == NumberScheme::Sscc)
        return static_cast<int>(ssccDigits - 1 - series.prefix.size());
    return series.scheme == NumberScheme::S10 ? s10Digits : series.digits;
}

bool hasItsForm(const NumberSeries &series)
{
    switch (series.scheme) {
    case NumberScheme::Sscc: // one extension digit, a company prefix of 4 to 12
        return series.prefix.size() >= 5 && series.prefix.size() <= 13
            && scan::isDigits(series.prefix) && series.suffix.empty();
    case NumberScheme::S10:
        return series.prefix.size() == 2 && isUpper(series.prefix) && series.suffix.size() == 2
            && isUpper(series.suffix);
    case NumberScheme::Mod10:
        return scan::isDigits(series.prefix) || series.prefix.empty();
    case NumberScheme::Plain:
        break;
    }
    return true;
}

} // namespace

std::span<const std::string_view> enumNames(NumberScheme)
{
    static constexpr std::string_view names[] = {"Plain", "Mod10", "Sscc", "S10"};
    return names;
}

const Description &NumberSeries::description()
{
    static const Description made = describe<NumberSeries>("number_series", 41)
                                        .field<&NumberSeries::code>("code")
                                        .field<&NumberSeries::scheme>("scheme")
                                        .field<&NumberSeries::prefix>("prefix")
                                        .field<&NumberSeries::suffix>("suffix")
                                        .field<&NumberSeries::digits>("digits")
                                        .field<&NumberSeries::next>("next")
                                        .field<&NumberSeries::last>("last")
                                        .field<&NumberSeries::lot>("lot")
                                        .field<&NumberSeries::active>("active")
                                        .unique("by_code", {"code"})
                                        .scope(Scope::All)
                                        .visibleTo(Audience::Desk);
    return made;
}

const Description &NumberRange::description()
{
    static const Description made = describe<NumberRange>("number_range", 42)
                                        .field<&NumberRange::warehouse>("warehouse")
                                        .field<&NumberRange::device>("device")
                                        .field<&NumberRange::series>("series")
                                        .field<&NumberRange::scheme>("scheme")
                                        .field<&NumberRange::prefix>("prefix")
                                        .field<&NumberRange::suffix>("suffix")
                                        .field<&NumberRange::digits>("digits")
                                        .field<&NumberRange::next>("next")
                                        .field<&NumberRange::last>("last")
                                        .index("by_device", {"device", "series"})
                                        .scope(Scope::Warehouse);
    return made;
}

const Description &AllotNumbers::description()
{
    static const Description made = describe<AllotNumbers>("allot_numbers", 57)
                                        .field<&AllotNumbers::range>("range")
                                        .field<&AllotNumbers::warehouse>("warehouse")
                                        .field<&AllotNumbers::device>("device")
                                        .field<&AllotNumbers::series>("series");
    return made;
}

std::optional<NumberRange> rangeFor(access::DeviceId device, std::string_view series,
                                    const Workspace &records)
{
    for (const NumberRange &range :
         records.list<NumberRange>("by_device", device, std::string(series))) {
        if (range.left() > 0)
            return range;
    }
    return std::nullopt;
}

std::int64_t numbersLeft(access::DeviceId device, std::string_view series, const Workspace &records)
{
    std::int64_t sum = 0;
    for (const NumberRange &range :
         records.list<NumberRange>("by_device", device, std::string(series)))
        sum += std::max<std::int64_t>(range.left(), 0);
    return sum;
}

Result<std::string> numberText(const NumberRange &range, std::int64_t number)
{
    if (number < 0 || number > range.last)
        return Error{ErrorCode::InvalidInput, "not a number of this range"};
    const std::string digits = padded(number, range.digits);
    switch (range.scheme) {
    case NumberScheme::Plain:
        return range.prefix + digits + range.suffix;
    case NumberScheme::Mod10: {
        const std::string body = range.prefix + digits;
        return body + scan::gs1CheckDigit(body) + range.suffix;
    }
    case NumberScheme::Sscc:
        return scan::makeSscc(range.prefix.front() - '0', std::string_view(range.prefix).substr(1),
                              static_cast<std::uint64_t>(number));
    case NumberScheme::S10:
        return range.prefix + digits + s10Check(digits) + range.suffix;
    }
    return Error{ErrorCode::InvalidInput, "a scheme that nobody knows"};
}

Result<> takeNumber(const TakenNumber &taken, access::DeviceId device, Workspace &records)
{
    auto range = records.get(taken.range);
    if (!range) {
        auto series = records.find<NumberSeries>("by_code", taken.series);
        if (series && taken.number >= series->next && taken.number <= series->last) {
            series->next = taken.number + 1;
            records.put(*series);
        }
        return {};
    }
    const auto written = numberText(*range, taken.number);
    if (!written || *written != taken.text || range->device != device)
        return Error{ErrorCode::InvalidInput, "another device's number"};
    range->next = std::max(range->next, taken.number + 1);
    records.put(*range);
    return {};
}

Result<> judge(const AllotNumbers &allot, Books &books)
{
    if (!allot.range || !allot.device)
        return Error{ErrorCode::InvalidInput, "a range has a number and a device"};
    if (books.records.get(allot.range))
        return Error{ErrorCode::Duplicate, "range"};
    auto series = books.records.find<NumberSeries>("by_code", allot.series);
    if (!series)
        return books.records.missing(NumberSeries::description());
    const std::int64_t count = std::min<std::int64_t>(series->lot, series->last - series->next + 1);
    if (count <= 0 || !series->active)
        return Error{ErrorCode::NumbersUsedUp, series->code};
    books.records.put(NumberRange{.id = allot.range,
                                  .warehouse = allot.warehouse,
                                  .device = allot.device,
                                  .series = series->code,
                                  .scheme = series->scheme,
                                  .prefix = series->prefix,
                                  .suffix = series->suffix,
                                  .digits = digitsOf(*series),
                                  .next = series->next,
                                  .last = series->next + count - 1});
    series->next += count;
    books.records.put(*series);
    return {};
}

Result<> validate(const NumberSeries &series, const Workspace &records)
{
    constexpr int lotMax = 10'000;
    if (series.code.empty() || !hasItsForm(series))
        return Error{ErrorCode::InvalidInput, "a series has a code, and a prefix of its scheme"};
    const int digits = digitsOf(series);
    if (digits < 1 || digits > digitsMax || series.lot < 1 || series.lot > lotMax)
        return Error{ErrorCode::InvalidInput, "digits, or how many a device gets"};
    if (series.next < 0 || series.last > mostOf(digits))
        return Error{ErrorCode::InvalidInput, "numbers that have not so many digits"};
    if (const auto known = records.get(series.id); known && series.next < known->next)
        return Error{ErrorCode::InvalidInput, "numbers that were given already"};
    return isUnique(records, series.id, "by_code", series.code);
}

} // namespace bincard::inventory
