// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/save_rules.h"

#include "core/scan/check_digit.h"

namespace bincard {

namespace {

constexpr std::size_t gtinDigits = 14;

bool isShortGtin(std::string_view code)
{
    return code.size() == 8 || code.size() == 12 || code.size() == 13;
}

} // namespace

Result<> alsoAllows(const catalog::Product &product, const Workspace &records)
{
    return inventory::stockAllows(product, records);
}

Result<> alsoAllows(const catalog::Barcode &barcode, const Workspace &)
{
    const bool isGtin = scan::isDigits(barcode.code)
        && (barcode.code.size() == gtinDigits || isShortGtin(barcode.code));
    if (!isGtin)
        return {};
    if (!scan::hasGs1CheckDigit(barcode.code))
        return Error{ErrorCode::CheckDigitWrong, barcode.code};
    if (barcode.code.size() != gtinDigits)
        return Error{ErrorCode::InvalidInput, "a GTIN stands here as 14 digits"};
    return {};
}

Result<> alsoAllows(const access::User &user, const Workspace &records)
{
    if (!user.warehouse)
        return {};
    const auto warehouse = records.require(user.warehouse);
    return warehouse ? Result<>{} : Result<>{warehouse.error()};
}

Result<> alsoAllows(const catalog::Channel &channel, const Workspace &records)
{
    if (!channel.defaultWarehouse)
        return {};
    const auto warehouse = records.require(channel.defaultWarehouse);
    return warehouse ? Result<>{} : Result<>{warehouse.error()};
}

Result<> alsoAllows(const catalog::ChannelService &service, const Workspace &records)
{
    const auto ours = records.require(service.service);
    return ours ? Result<>{} : Result<>{ours.error()};
}

} // namespace bincard
