// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/module_grid.h"

#include "core/scan/check_digit.h"

#include <zint.h>

#include <memory>

namespace bincard::paper {

namespace {

struct DeleteSymbol
{
    void operator()(zint_symbol *symbol) const
    {
        ZBarcode_Delete(symbol);
    }
};

using ZintSymbol = std::unique_ptr<zint_symbol, DeleteSymbol>;

// Quiet zones: Code 128 10 X (ISO/IEC 15417), EAN-13 11 X and 7 X (GS1 General Specifications
// 5.2.3.4), ITF-14 10 X
// (the same, 5.3), Code 39 10 X (ISO/IEC 16388), Data Matrix 1 X (doubled: labels get dirty at the
// edge), QR 4 X (ISO/IEC 18004).
void configure(zint_symbol &symbol, ModuleGrid &grid, SymbolKind kind)
{
    symbol.input_mode = UNICODE_MODE;
    switch (kind) {
    case SymbolKind::Code128:
        symbol.symbology = BARCODE_CODE128;
        grid.quietLeft = grid.quietRight = 10;
        return;
    case SymbolKind::Gs1Code128:
        symbol.symbology = BARCODE_EAN128;
        symbol.input_mode = GS1_MODE;
        grid.quietLeft = grid.quietRight = 10;
        return;
    case SymbolKind::Gs1DataMatrix:
        symbol.symbology = BARCODE_DATAMATRIX;
        symbol.input_mode = GS1_MODE;
        symbol.option_3 = DM_SQUARE;
        grid.quietLeft = grid.quietRight = grid.quietAbove = 2;
        return;
    case SymbolKind::Ean13:
        symbol.symbology = BARCODE_EANX;
        grid.quietLeft = 11;
        grid.quietRight = 7;
        return;
    case SymbolKind::Itf14:
        symbol.symbology = BARCODE_ITF14;
        grid.quietLeft = grid.quietRight = 10;
        return;
    case SymbolKind::Code39:
        symbol.symbology = BARCODE_CODE39;
        grid.quietLeft = grid.quietRight = 10;
        return;
    case SymbolKind::QrCode:
        symbol.symbology = BARCODE_QRCODE;
        symbol.option_1 = 2; // level M: 15 % of the symbol may be lost
        grid.quietLeft = grid.quietRight = grid.quietAbove = 4;
        return;
    case SymbolKind::DataMatrix:
        symbol.symbology = BARCODE_DATAMATRIX;
        symbol.input_mode = DATA_MODE;
        symbol.option_3 = DM_SQUARE;
        grid.quietLeft = grid.quietRight = grid.quietAbove = 2;
        return;
    case SymbolKind::Ean8:
        symbol.symbology = BARCODE_EANX;
        grid.quietLeft = grid.quietRight = 7;
        return;
    case SymbolKind::UpcA:
        symbol.symbology = BARCODE_UPCA;
        grid.quietLeft = grid.quietRight = 9;
        return;
    case SymbolKind::Pdf417:
        symbol.symbology = BARCODE_PDF417;
        symbol.input_mode = DATA_MODE;
        grid.quietLeft = grid.quietRight = grid.quietAbove = 2;
        grid.rowModules = 3;
        return;
    }
}

Result<> checkLength(const SymbolContent &content)
{
    // Zint adds a missing check digit or pads with zeros; what is printed must be what was asked.
    if (content.kind == SymbolKind::Ean13 && content.data.size() != 13)
        return Error{ErrorCode::InvalidInput, "an EAN-13 has 13 digits"};
    if (content.kind == SymbolKind::Ean8
        && (content.data.size() != 8 || !scan::hasGs1CheckDigit(content.data)))
        return Error{ErrorCode::InvalidInput, "an EAN-8 has 8 digits with their check digit"};
    if (content.kind == SymbolKind::UpcA && content.data.size() != 12)
        return Error{ErrorCode::InvalidInput, "a UPC-A has 12 digits"};
    if (content.kind == SymbolKind::Itf14
        && (content.data.size() != 14 || !scan::hasGs1CheckDigit(content.data)))
        return Error{ErrorCode::InvalidInput, "an ITF-14 has 14 digits with their check digit"};
    if (content.data.empty())
        return Error{ErrorCode::InvalidInput, "a barcode needs content"};
    return {};
}

void reshape(zint_symbol &symbol, SymbolKind kind, const SymbolShape &shape)
{
    if (kind == SymbolKind::QrCode && shape.correction > 0)
        symbol.option_1 = shape.correction;
    if (kind == SymbolKind::Pdf417) {
        symbol.option_1 = shape.correction - 1;
        symbol.option_2 = shape.columns;
    }
}

} // namespace

Result<ModuleGrid> encode(const SymbolContent &content, const SymbolShape &shape)
{
    if (const Result<> checked = checkLength(content); !checked)
        return checked.error();
    const ZintSymbol symbol(ZBarcode_Create());
    ModuleGrid grid;
    configure(*symbol, grid, content.kind);
    reshape(*symbol, content.kind, shape);
    // Zint makes the last digit of these two itself.
    const bool lastIsMade = content.kind == SymbolKind::Itf14 || content.kind == SymbolKind::Ean8;
    const std::string data
        = lastIsMade ? content.data.substr(0, content.data.size() - 1) : content.data;
    const int failed
        = ZBarcode_Encode(symbol.get(), reinterpret_cast<const unsigned char *>(data.data()),
                          static_cast<int>(data.size()));
    if (failed >= ZINT_ERROR)
        return Error{ErrorCode::InvalidInput, symbol->errtxt};
    grid.columns = symbol->width;
    grid.rows = symbol->rows;
    grid.dark.reserve(static_cast<std::size_t>(grid.columns * grid.rows));
    for (int row = 0; row < grid.rows; ++row) {
        for (int column = 0; column < grid.columns; ++column)
            grid.dark.push_back((symbol->encoded_data[row][column / 8] >> (column % 8) & 1) != 0);
    }
    return grid;
}

} // namespace bincard::paper
