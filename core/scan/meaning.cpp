// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/meaning.h"

#include "core/scan/check_digit.h"
#include "core/scan/gtin.h"
#include "core/scan/lint/lint.h"

#include <array>

namespace bincard::scan {

namespace {

using std::chrono::year_month_day;

int numberAt(std::string_view digits, std::size_t at, std::size_t count)
{
    int value = 0;
    for (const char c : digits.substr(at, count))
        value = value * 10 + (c - '0');
    return value;
}

year_month_day dateOf(int year, int month, int day)
{
    using namespace std::chrono;
    const auto thatMonth = std::chrono::year{year} / month;
    if (day == 0)
        return year_month_day(thatMonth / last);
    return thatMonth / day;
}

/// `digits` with the last `decimals` of them behind the point, in millionths; none where that
/// is more than can be counted.
std::optional<std::int64_t> decimalMicro(std::string_view digits, int decimals)
{
    std::int64_t value = 0;
    for (const char c : digits) {
        if (__builtin_mul_overflow(value, 10, &value)
            || __builtin_add_overflow(value, c - '0', &value))
            return {};
    }
    for (; decimals < 6; ++decimals) {
        if (__builtin_mul_overflow(value, 10, &value))
            return {};
    }
    for (; decimals > 6; --decimals)
        value /= 10;
    return value;
}

/// The international pound is 0.45359237 kg exactly.
std::int64_t kilogramsOfPounds(std::int64_t poundsMicro)
{
    constexpr std::int64_t scale = 100'000'000;
    constexpr std::int64_t factor = 45'359'237;
    return poundsMicro / scale * factor + (poundsMicro % scale * factor + scale / 2) / scale;
}

/// What an identifier of four digits, the last of them the number of decimals, says.
void takeMeasure(const Element &element, Item &item)
{
    const std::string_view group = element.key.substr(0, 3);
    const int decimals = element.key.back() - '0';
    const std::string_view value = element.value;
    if (group == "310")
        item.netWeightMicro = decimalMicro(value, decimals);
    else if (group == "320") {
        if (const auto pounds = decimalMicro(value, decimals); pounds && !item.netWeightMicro)
            item.netWeightMicro = kilogramsOfPounds(*pounds);
    } else if (group == "392")
        item.priceMicro = decimalMicro(value, decimals);
    else if (group == "393")
        item.priceMicro = decimalMicro(value.substr(3), decimals); // behind the currency
}

void takeDate(const Element &element, int currentYear, Item &item)
{
    const std::string_view value = element.value;
    if (element.key == "17")
        item.expiry = gs1Date(value, currentYear);
    else if (element.key == "7003" && !item.expiry)
        item.expiry = gs1Date(value.substr(0, 6), currentYear);
    else if (element.key == "15")
        item.bestBefore = gs1Date(value, currentYear);
    else if (element.key == "11")
        item.produced = gs1Date(value, currentYear);
}

void takeGtin(const Element &element, Item &item)
{
    const bool contents = element.key == "02";
    const bool key = element.key == "01" || element.key == "03" || element.key == "8006";
    if (!contents && !key)
        return;
    const Item gtin = itemOfGtin(std::string_view(element.value).substr(0, 14));
    item.gtin = gtin.gtin;
    item.restricted = gtin.restricted;
    item.variableMeasure = gtin.variableMeasure;
    item.contained = contents;
}

/// Fields that are an element's text.
std::string *textField(std::string_view key, Item &item)
{
    if (key == "10")
        return &item.lot;
    if (key == "21")
        return &item.serial;
    if (key == "20")
        return &item.variant;
    if (key == "240")
        return &item.supplierPart;
    if (key == "241")
        return &item.customerPart;
    if (key == "400")
        return &item.purchaseOrder;
    return nullptr;
}

std::optional<std::string> firstOf(const std::vector<Element> &elements,
                                   std::initializer_list<std::string_view> keys)
{
    for (const std::string_view key : keys) {
        for (const Element &element : elements) {
            if (element.key == key)
                return element.value;
        }
    }
    return {};
}

/// "12PC" counts 12; "2.5" counts two and a half.
std::optional<std::int64_t> leadingNumberMicro(std::string_view text)
{
    const std::string_view number = text.substr(0, text.find_first_not_of("0123456789."));
    const std::string_view whole = number.substr(0, number.find('.'));
    const std::string_view part
        = whole.size() < number.size() ? number.substr(whole.size() + 1) : std::string_view();
    if (whole.empty() || part.find('.') != std::string_view::npos || part.size() > 6)
        return {};
    return decimalMicro(std::string(whole).append(part), static_cast<int>(part.size()));
}

std::optional<year_month_day> longDate(std::string_view yyyymmdd)
{
    if (lint::yyyymmdd(yyyymmdd))
        return {};
    return dateOf(numberAt(yyyymmdd, 0, 4), numberAt(yyyymmdd, 4, 2), numberAt(yyyymmdd, 6, 2));
}

void takeIdentifiedDates(const std::vector<Element> &elements, int currentYear, Item &item)
{
    if (const auto expiry = firstOf(elements, {"14D"}))
        item.expiry = longDate(*expiry);
    if (const auto produced = firstOf(elements, {"16D"}))
        item.produced = longDate(*produced);
    if (const auto date = firstOf(elements, {"D"})) {
        // Pharmacy labels (9N) write the expiry there, everybody else when it was made.
        const bool pharmacy = firstOf(elements, {"9N"}).has_value();
        std::optional<year_month_day> &field = pharmacy ? item.expiry : item.produced;
        if (!field)
            field = gs1Date(*date, currentYear);
    }
}

} // namespace

std::optional<year_month_day> gs1Date(std::string_view yymmdd, int currentYear)
{
    if (lint::yymmd0(yymmdd))
        return {};
    const int difference = numberAt(yymmdd, 0, 2) - currentYear % 100;
    int century = currentYear / 100 * 100;
    if (difference >= 51)
        century -= 100;
    else if (difference <= -50)
        century += 100;
    return dateOf(century + numberAt(yymmdd, 0, 2), numberAt(yymmdd, 2, 2), numberAt(yymmdd, 4, 2));
}

Item itemOfGtin(std::string_view gtin)
{
    Item item;
    item.gtin = gtin;
    item.restricted = useOf(gtin) == GtinUse::Restricted;
    item.variableMeasure = indicatorOf(gtin) == 9;
    return item;
}

Item itemOfGs1(const std::vector<Element> &elements, int currentYear)
{
    Item item;
    for (const Element &element : elements) {
        takeGtin(element, item);
        takeDate(element, currentYear, item);
        if (std::string *field = textField(element.key, item))
            *field = element.value;
        else if (element.key == "30" || element.key == "37")
            item.countMicro = decimalMicro(element.value, 0);
        else if (element.key.size() == 4)
            takeMeasure(element, item);
    }
    if (const auto sellBy = firstOf(elements, {"16"}); sellBy && !item.expiry)
        item.expiry = gs1Date(*sellBy, currentYear);
    return item;
}

std::optional<Meaning> meaningOfGs1(const std::vector<Element> &elements, int currentYear)
{
    Item item = itemOfGs1(elements, currentYear);
    const bool named = !item.gtin.empty() || !item.lot.empty() || !item.serial.empty();
    if (auto sscc = firstOf(elements, {"00"})) {
        PackageCode package{std::move(*sscc), true};
        if (!item.gtin.empty())
            package.contents = std::move(item);
        return package;
    }
    if (named)
        return item;
    if (auto gln = firstOf(elements, {"414"})) {
        const auto extension = firstOf(elements, {"254"});
        return LocationCode{extension ? *gln + '.' + *extension : *gln};
    }
    if (auto asset = firstOf(elements, {"8003", "8004"}))
        return PackageCode{std::move(*asset)};
    if (!item.purchaseOrder.empty())
        return DocumentCode{std::move(item.purchaseOrder)};
    if (item == Item{})
        return {};
    return item;
}

std::optional<Meaning> meaningOfIdentifiers(const std::vector<Element> &elements, int currentYear)
{
    Item item;
    const auto text = [&](std::initializer_list<std::string_view> keys) {
        return firstOf(elements, keys).value_or("");
    };
    item.customerPart = text({"P"});
    item.supplierPart = text({"1P", "30P"});
    item.text = text({"9N", "1P", "30P", "P"});
    item.lot = text({"1T"});
    item.serial = text({"S"});
    item.purchaseOrder = text({"K"});
    takeIdentifiedDates(elements, currentYear, item);
    if (const auto quantity = firstOf(elements, {"Q", "7Q"}))
        item.countMicro = leadingNumberMicro(*quantity);
    if (auto plate = firstOf(elements, {"J", "1J", "2J", "3J", "4J", "5J", "6J"})) {
        PackageCode package{std::move(*plate)};
        if (!item.text.empty())
            package.contents = std::move(item);
        return package;
    }
    if (auto place = firstOf(elements, {"L", "2L"}); place && item == Item{})
        return LocationCode{std::move(*place)};
    if (item == Item{})
        return {};
    return item;
}

} // namespace bincard::scan
