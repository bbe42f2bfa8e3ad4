// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/badge.h"

#include "app/floor/badge_secret.h"
#include "app/paper/module_grid.h"
#include "core/scan/own_code.h"
#include "sync/wire/pin_verifier.h"

#include <QImage>

namespace bincard::ctl {

namespace {

constexpr std::string_view base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::size_t secretBytes = 16;
constexpr std::size_t pinDigits = 6;

std::string lettersOf(const std::string &bytes)
{
    constexpr unsigned bitsPerLetter = 5;
    std::string letters;
    unsigned held = 0;
    unsigned bits = 0;
    for (const char byte : bytes) {
        held = held << 8U | static_cast<unsigned char>(byte);
        bits += 8;
        while (bits >= bitsPerLetter) {
            bits -= bitsPerLetter;
            letters += base32[held >> bits & 0x1FU];
        }
        held &= (1U << bits) - 1;
    }
    if (bits > 0)
        letters += base32[held << (bitsPerLetter - bits) & 0x1FU];
    return letters;
}

/// A module, the quiet zone included.
bool isDark(const paper::ModuleGrid &grid, int column, int row)
{
    const int x = column - grid.quietLeft;
    const int y = row - grid.quietAbove;
    return x >= 0 && y >= 0 && x < grid.columns && y < grid.rows && grid.isDark(x, y);
}

int widthOf(const paper::ModuleGrid &grid)
{
    return grid.quietLeft + grid.columns + grid.quietRight;
}

int heightOf(const paper::ModuleGrid &grid)
{
    return grid.rows + 2 * grid.quietAbove;
}

} // namespace

Result<Badge> makeBadge(const std::string &user, const std::string &pin,
                        const wire::Entropy &entropy)
{
    Badge badge{
        .text = {}, .secret = lettersOf(wire::randomBytes(entropy, secretBytes)), .verifier = {}};
    const auto text = scan::makeBadge({.user = user, .secret = badge.secret});
    if (!text)
        return text.error();
    badge.text = *text;
    const std::string secret = app::badgeSecret(badge.secret);
    const auto verifier = wire::makePinVerifier({.pin = pin, .badgeSecret = secret});
    if (!verifier)
        return verifier.error();
    badge.verifier = *verifier;
    return badge;
}

std::string makePin(const wire::Entropy &entropy)
{
    std::string pin;
    while (pin.size() < pinDigits)
        pin += static_cast<char>('0' + wire::below(entropy, 10));
    return pin;
}

Result<std::string> terminalQr(const std::string &text)
{
    const auto grid = paper::encode({paper::SymbolKind::QrCode, text});
    if (!grid)
        return grid.error();
    std::string lines;
    for (int row = 0; row < heightOf(*grid); row += 2) {
        lines += "\x1b[7m"; // terminals are dark; paper is not
        for (int column = 0; column < widthOf(*grid); ++column) {
            const bool upper = isDark(*grid, column, row);
            const bool lower = isDark(*grid, column, row + 1);
            lines += upper ? (lower ? "█" : "▀") : (lower ? "▄" : " ");
        }
        lines += "\x1b[0m\n";
    }
    return lines;
}

Result<> writeQr(const std::string &text, const QString &path)
{
    constexpr int dots = 8;
    const auto grid = paper::encode({paper::SymbolKind::QrCode, text});
    if (!grid)
        return grid.error();
    QImage image(widthOf(*grid), heightOf(*grid), QImage::Format_Grayscale8);
    for (int row = 0; row < image.height(); ++row) {
        for (int column = 0; column < image.width(); ++column)
            image.setPixel(column, row,
                           isDark(*grid, column, row) ? qRgb(0, 0, 0) : qRgb(255, 255, 255));
    }
    if (image.scaled(image.size() * dots).save(path))
        return {};
    return Error{ErrorCode::StorageFailed, path.toStdString() + " cannot be written"};
}

} // namespace bincard::ctl
