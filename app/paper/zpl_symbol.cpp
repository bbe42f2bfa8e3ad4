// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/zpl_symbol.h"

#include "app/paper/code128.h"
#include "app/paper/gs1_message.h"

#include <algorithm>

namespace bincard::paper {

namespace {

constexpr int guardModules = 5; // GS1 General Specifications 5.2.3
constexpr char escape = '\\'; // of ^FH; its own _ is ^BX's already

QByteArray number(int value)
{
    return QByteArray::number(value);
}

// A barcode as ZPL says it: the grid that decides how large it is, the command behind its module
// and height, and the field.
struct Said
{
    ModuleGrid grid;
    QByteArray command;
    QByteArray field;
    QByteArray wideRatio = "3.0";
};

Result<Said> sayCode128(const std::string &data)
{
    const auto codewords = code128(data);
    if (!codewords)
        return codewords.error();
    return Said{code128Grid(*codewords), "^BCN,@,N,N,N,N", code128Field(*codewords)};
}

Result<Said> sayDataMatrix(const SymbolContent &content, ModuleGrid grid)
{
    // `_1` is FNC1, and what stands for itself is doubled.
    QByteArray field;
    QByteArray data = QByteArray::fromStdString(content.data);
    if (content.kind == SymbolKind::Gs1DataMatrix) {
        const auto message = gs1Message(content.data);
        if (!message)
            return message.error();
        field = "_1";
        data = QByteArray::fromStdString(*message);
    }
    field += data.replace('_', "__").replace('\x1D', "_1");
    return Said{std::move(grid), "^BXN,#,200,0,0,,_", field};
}

// Correction level M; mode A takes the densest of digits, capitals and bytes by itself, but might
// see Kanji in bytes, so those are named.
Said sayQr(const std::string &data, ModuleGrid grid)
{
    const QByteArray bytes = QByteArray::fromStdString(data);
    const bool ascii = std::ranges::all_of(bytes, [](char c) {
        return c >= ' ' && c < '\x7F';
    });
    const QByteArray length = QByteArray::number(bytes.size()).rightJustified(4, '0');
    return {std::move(grid), "^BQN,2,#", ascii ? "MA," + bytes : "MM,B" + length + bytes};
}

Result<Said> say(const SymbolContent &content)
{
    auto grid = encode(content); // whatever it refuses is refused here too
    if (!grid)
        return grid.error();
    const QByteArray data = QByteArray::fromStdString(content.data);
    switch (content.kind) {
    case SymbolKind::Code128:
        return sayCode128(content.data);
    case SymbolKind::Gs1Code128: {
        const auto message = gs1Message(content.data);
        return message ? sayCode128('\x1D' + *message) : Result<Said>(message.error());
    }
    case SymbolKind::DataMatrix:
    case SymbolKind::Gs1DataMatrix:
        return sayDataMatrix(content, std::move(*grid));
    case SymbolKind::Ean13:
        return Said{std::move(*grid), "^BEN,@,N,N", data.left(12)}; // it makes the last itself
    case SymbolKind::Itf14:
        return Said{std::move(*grid), "^B2N,@,N,N,N", data};
    case SymbolKind::Code39:
        return Said{std::move(*grid), "^B3N,N,@,N,N", data, "2.0"};
    case SymbolKind::QrCode:
        return sayQr(content.data, std::move(*grid));
    case SymbolKind::Ean8:
    case SymbolKind::UpcA:
    case SymbolKind::Pdf417:
        break;
    }
    return Error{ErrorCode::InvalidInput, "no label of ours has this barcode"};
}

} // namespace

QByteArray zplField(const QByteArray &content)
{
    QByteArray field;
    bool escaped = false;
    for (const char c : content) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= ' ' && byte < 0x7F && c != '^' && c != '~' && c != escape) {
            field += c;
        } else {
            field += escape + QByteArray::number(byte, 16).rightJustified(2, '0').toUpper();
            escaped = true;
        }
    }
    return (escaped ? QByteArray("^FH") + escape : QByteArray()) + "^FD" + field + "^FS\n";
}

QByteArray zplOrigin(int left, int top)
{
    return "^FO" + number(std::max(left, 0)) + ',' + number(std::max(top, 0));
}

Result<QByteArray> zplSymbol(const SymbolContent &content, const QRectF &place, Qt::Alignment align)
{
    auto said = say(content);
    if (!said)
        return said.error();
    const auto dots = placeSymbol(place, said->grid, align);
    if (!dots)
        return dots.error();
    // A printer's guard bars reach below the others, as far as into what stands there.
    const bool hasGuards = content.kind == SymbolKind::Ean13;
    const int height = dots->barHeight - (hasGuards ? guardModules * dots->module : 0);
    said->command.replace("@", number(height)).replace("#", number(dots->module));
    return "^BY" + number(dots->module) + ',' + said->wideRatio + ',' + number(height)
        + zplOrigin(dots->left, dots->top) + said->command + zplField(said->field);
}

} // namespace bincard::paper
