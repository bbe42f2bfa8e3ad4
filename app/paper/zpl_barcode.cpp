// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/zpl_barcode.h"

#include "app/paper/code128.h"
#include "app/paper/gs1_message.h"
#include "app/paper/zpl_text.h"
#include "core/scan/check_digit.h"

#include <QMap>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <vector>

namespace bincard::paper {

namespace {

using namespace Qt::StringLiterals;

Error malformed(const QByteArray &command, const char *why)
{
    return {ErrorCode::Malformed, command.toStdString() + ": " + why};
}

// Digits as a printer wants them: what is missing on the left is zero, what is too much is lost.
std::string digitsOf(const QByteArray &field, int count)
{
    QByteArray digits;
    for (const char c : field) {
        if (c >= '0' && c <= '9')
            digits += c;
    }
    return digits.rightJustified(count, '0').right(count).toStdString();
}

std::string withCheckDigit(const std::string &digits)
{
    return digits + scan::gs1CheckDigit(digits);
}

/// A linear barcode in modules, and what it says in letters.
struct Bars
{
    ModuleGrid grid;
    QString text;
    bool twoWidths = false; ///< the wide ones are as wide as ^BY says
};

Result<Bars> barsOf(const SymbolContent &content, bool twoWidths = false)
{
    const auto grid = encode(content);
    if (!grid)
        return grid.error();
    return Bars{*grid, QString::fromStdString(content.data), twoWidths};
}

// Mode U: an SSCC of 19 digits or fewer with its identifier, whose check digit the printer makes.
// Mode D: elements in brackets. Mode A: whatever is shortest.
Result<Code128> codewordsOf(const ZplCommand &command, const QByteArray &field)
{
    const char mode = command.letter(5, 'N');
    if (mode == 'N')
        return code128FromField(field);
    if (mode == 'A')
        return code128(field.toStdString());
    if (mode == 'U') {
        const std::string digits = digitsOf(field, 19);
        return code128("\x1D" + withCheckDigit(digits));
    }
    if (mode != 'D')
        return malformed(command.name, "a mode that it does not have");
    QByteArray message = field;
    message.replace("(", "").replace(")", "").replace(" ", "").replace(">8", "\x1D");
    return code128("\x1D" + message.toStdString());
}

Result<Bars> code128Bars(const ZplCommand &command, const QByteArray &field)
{
    const auto codewords = codewordsOf(command, field);
    if (!codewords)
        return codewords.error();
    return Bars{code128Grid(*codewords), code128Text(*codewords)};
}

Result<Bars> interleavedBars(const ZplCommand &command, const QByteArray &field)
{
    QByteArray digits = field.trimmed();
    if (command.letter(4, 'N') == 'Y')
        digits = QByteArray::fromStdString(withCheckDigit(digits.toStdString()));
    if (digits.size() % 2 != 0)
        digits.prepend('0');
    if (digits.size() != 14)
        return malformed(command.name, "only ITF-14 is drawn");
    return barsOf({SymbolKind::Itf14, digits.toStdString()}, true);
}

Result<Bars> linearBars(const ZplCommand &command, const QByteArray &field)
{
    if (command.name == "^BC")
        return code128Bars(command, field);
    if (command.name == "^BE")
        return barsOf({SymbolKind::Ean13, withCheckDigit(digitsOf(field.left(12), 12))});
    if (command.name == "^B8")
        return barsOf({SymbolKind::Ean8, withCheckDigit(digitsOf(field.left(7), 7))});
    if (command.name == "^BU")
        return barsOf({SymbolKind::UpcA, withCheckDigit(digitsOf(field.left(11), 11))});
    if (command.name == "^B2")
        return interleavedBars(command, field);
    return barsOf({SymbolKind::Code39, field.toUpper().toStdString()}, true);
}

// How many dots each bar and each space takes, in turns.
std::vector<int> runsOf(const Bars &bars, const ZplBars &by)
{
    const int wide = static_cast<int>(std::lround(by.module * std::clamp(by.wideRatio, 2.0, 3.0)));
    std::vector<int> runs;
    for (int column = 0; column < bars.grid.columns;) {
        int end = column;
        while (end < bars.grid.columns && bars.grid.isDark(end, 0) == bars.grid.isDark(column, 0))
            ++end;
        const int modules = end - column;
        runs.push_back(bars.twoWidths && modules > 1 ? wide : modules * by.module);
        column = end;
    }
    return runs;
}

Result<ZplPicture> linear(const ZplCommand &command, const ZplBars &by, const QByteArray &field)
{
    const auto bars = linearBars(command, field);
    if (!bars)
        return bars.error();
    const bool code39 = command.name == "^B3";
    const int height = std::max(1, command.number(code39 ? 2 : 1, by.height));
    const bool isSaid = command.letter(code39 ? 3 : 2, 'Y') == 'Y';
    const bool isAbove = command.letter(code39 ? 4 : 3, 'N') == 'Y';
    const std::vector<int> runs = runsOf(*bars, by);
    int width = 0;
    for (const int run : runs)
        width += run;
    const QString text = isSaid ? bars->text : QString();
    const ZplPicture letters
        = zplText(text, {'A', 9 * std::max(1, by.module / 2), 0}, {width, 1, 0, 'C', 0});
    const int under = isAbove ? -letters.size.height() - 2 : height + 4;
    return ZplPicture{{width, height}, height, [=](QPainter &painter) {
                          int x = 0;
                          for (std::size_t i = 0; i < runs.size(); ++i) {
                              if (i % 2 == 0)
                                  painter.fillRect(x, 0, runs[i], height, Qt::black);
                              x += runs[i];
                          }
                          painter.translate(0, under);
                          letters.paint(painter);
                      }};
}

// `_1` is FNC1, `__` the escape itself, `_d065` a byte by its number.
Result<SymbolContent> dataMatrixContent(const ZplCommand &command, const QByteArray &field)
{
    const char escape = command.letter(6, '_');
    std::string data;
    for (qsizetype i = 0; i < field.size(); ++i) {
        if (field[i] != escape) {
            data += field[i];
            continue;
        }
        const char what = ++i < field.size() ? field[i] : '\0';
        if (what == '1') {
            data += '\x1D';
        } else if (what == escape) {
            data += escape;
        } else if (what == 'd') {
            data += static_cast<char>(field.mid(i + 1, 3).toInt());
            i += 3;
        } else if (what >= '@' && what <= '_') {
            data += static_cast<char>(what - '@');
        } else {
            return malformed(command.name, "an escape that it does not have");
        }
    }
    if (!data.starts_with('\x1D'))
        return SymbolContent{SymbolKind::DataMatrix, data};
    const auto brackets = gs1Brackets(std::string_view(data).substr(1));
    if (!brackets)
        return brackets.error();
    return SymbolContent{SymbolKind::Gs1DataMatrix, *brackets};
}

struct Matrix
{
    SymbolContent content;
    SymbolShape shape = {};
    QSize cell; ///< dots
};

Result<Matrix> qrMatrix(const ZplCommand &command, const QByteArray &field)
{
    static const QMap<char, int> levels{{'L', 1}, {'M', 2}, {'Q', 3}, {'H', 4}};
    const qsizetype comma = field.indexOf(',');
    if (comma < 1 || comma > 3)
        return malformed(command.name, "the field begins with level, mode and a comma");
    QByteArray data = field.mid(comma + 1);
    if (field.at(comma - 1) == 'M') { // as it is said: N digits, A capitals, B0005 bytes
        const bool bytes = data.startsWith('B');
        data = bytes ? data.mid(5, data.mid(1, 4).toInt()) : data.mid(1);
    }
    const int module = std::clamp(command.number(2, 2), 1, 100);
    return Matrix{{SymbolKind::QrCode, data.toStdString()},
                  {.correction = levels.value(comma > 1 ? field.front() : 'Q', 3)},
                  {module, module}};
}

Result<Matrix> matrixOf(const ZplCommand &command, const ZplBars &by, const QByteArray &field)
{
    if (command.name == "^BQ")
        return qrMatrix(command, field);
    if (command.name == "^BX") {
        const auto content = dataMatrixContent(command, field);
        if (!content)
            return content.error();
        const int module = std::clamp(command.number(1, by.module), 1, 100);
        return Matrix{*content, {}, {module, module}};
    }
    const int row = std::clamp(command.number(1, by.height), 1, 500);
    return Matrix{{SymbolKind::Pdf417, field.toStdString()},
                  {.correction = std::clamp(command.number(2, 0), 0, 8) + 1,
                   .columns = std::clamp(command.number(3, 0), 0, 30)},
                  {std::clamp(by.module, 1, 100), row}};
}

Result<ZplPicture> matrix(const ZplCommand &command, const ZplBars &by, const QByteArray &field)
{
    const auto asked = matrixOf(command, by, field);
    if (!asked)
        return asked.error();
    const auto encoded = encode(asked->content, asked->shape);
    if (!encoded)
        return encoded.error();
    const QSize cell = asked->cell;
    const QSize size(encoded->columns * cell.width(), encoded->rows * cell.height());
    return ZplPicture{size, size.height(), [cell, grid = *encoded](QPainter &painter) {
                          for (int row = 0; row < grid.rows; ++row) {
                              for (int column = 0; column < grid.columns; ++column) {
                                  if (grid.isDark(column, row))
                                      painter.fillRect(column * cell.width(), row * cell.height(),
                                                       cell.width(), cell.height(), Qt::black);
                              }
                          }
                      }};
}

const QByteArrayList linearNames{"^BC", "^BE", "^B8", "^BU", "^B2", "^B3"};
const QByteArrayList matrixNames{"^BX", "^BQ", "^B7"};

} // namespace

bool isZplBarcode(const QByteArray &name)
{
    return linearNames.contains(name) || matrixNames.contains(name);
}

Result<ZplPicture> zplBarcode(const ZplCommand &command, const ZplBars &bars,
                              const QByteArray &field)
{
    return linearNames.contains(command.name) ? linear(command, bars, field)
                                              : matrix(command, bars, field);
}

} // namespace bincard::paper
