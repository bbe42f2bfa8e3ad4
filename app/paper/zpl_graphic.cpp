// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/zpl_graphic.h"

#include <QtEndian>

#include <algorithm>

namespace bincard::paper {

namespace {

// A label of 8 x 12 inches at 600 dpi has 4.3 MB of dots.
constexpr qsizetype bytesMax = 8'000'000;

Error malformed(const char *why)
{
    return {ErrorCode::Malformed, std::string("^GF: ") + why};
}

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

// `count` times a digit: z stands for 400, g for 20, Y for 19 and G for 1, and they add up.
QByteArray repeated(qsizetype count, char digit)
{
    QByteArray text;
    for (; count >= 400; count -= 400)
        text += 'z';
    if (count >= 20)
        text += static_cast<char>('g' + count / 20 - 1);
    if (count % 20 > 0)
        text += static_cast<char>('G' + count % 20 - 1);
    return text + digit;
}

// What ends in zeros ends in a comma. ZPL has a mark for ones too, which not all read alike.
QByteArray compressedRow(QByteArray digits)
{
    QByteArray end;
    while (digits.endsWith("00")) {
        digits.chop(2);
        end = ",";
    }
    QByteArray row;
    for (qsizetype i = 0; i < digits.size();) {
        qsizetype run = i;
        while (run < digits.size() && digits[run] == digits[i])
            ++run;
        const qsizetype count = run - i;
        row += count > 2 ? repeated(count, digits[i]) : QByteArray(count, digits[i]);
        i = run;
    }
    return row + end;
}

// Digits as a printer fills its rows.
class Rows
{
public:
    explicit Rows(GraphicSize size)
        : m_rowDigits(qsizetype{size.bytesPerRow} * 2)
        , m_digitsMax(size.bytes * 2)
    { }

    void add(qsizetype count, char digit)
    {
        m_digits += QByteArray(std::min(count, m_digitsMax - m_digits.size()), digit);
    }

    void fill(char digit)
    {
        const qsizetype missing = m_rowDigits - m_digits.size() % m_rowDigits;
        add(missing, digit);
    }

    void repeatRow()
    {
        if (m_digits.size() >= m_rowDigits)
            m_digits += m_digits.last(m_rowDigits).left(m_digitsMax - m_digits.size());
        else
            fill('0');
    }

    QByteArray take()
    {
        add(m_digitsMax, '0');
        return QByteArray::fromHex(m_digits);
    }

private:
    qsizetype m_rowDigits;
    qsizetype m_digitsMax;
    QByteArray m_digits;
};

Result<QByteArray> fromDigits(GraphicSize size, const QByteArray &text)
{
    Rows rows(size);
    qsizetype count = 0;
    for (const char c : text) {
        if (c >= 'G' && c <= 'Y')
            count += c - 'G' + 1;
        else if (c >= 'g' && c <= 'z')
            count += qsizetype{c - 'g' + 1} * 20;
        else if (c == ',' || c == '!')
            rows.fill(c == ',' ? '0' : 'F');
        else if (c == ':')
            rows.repeatRow();
        else if (isHex(c))
            rows.add(std::max<qsizetype>(count, 1), c);
        else if (c > ' ')
            return malformed("neither a digit nor a repetition");
        if (isHex(c))
            count = 0;
    }
    return rows.take();
}

// :Z64:base64:crc
Result<QByteArray> fromBase64(GraphicSize size, const QByteArray &text)
{
    const QList<QByteArray> parts = text.split(':');
    const auto decoded = QByteArray::fromBase64Encoding(parts.value(2));
    if (!decoded)
        return malformed("not base64");
    if (parts.value(1) == "B64")
        return *decoded;
    QByteArray packed(4, '\0'); // what Qt wants before: the size to expect
    qToBigEndian(static_cast<quint32>(size.bytes), packed.data());
    const QByteArray bytes = qUncompress(packed + *decoded);
    if (bytes.isEmpty())
        return malformed("cannot be unpacked");
    return bytes;
}

Result<> checkSize(GraphicSize size)
{
    if (size.bytes <= 0 || size.bytesPerRow <= 0 || size.bytesPerRow > size.bytes)
        return malformed("no size");
    if (size.bytes > bytesMax)
        return Error{ErrorCode::TooLarge, "^GF: a picture larger than any label"};
    return {};
}

} // namespace

QByteArray zplGraphic(const QImage &image)
{
    const int bytesPerRow = (image.width() + 7) / 8;
    QByteArray rows;
    QByteArray before;
    for (int y = 0; y < image.height(); ++y) {
        QByteArray bits(bytesPerRow, '\0');
        for (int x = 0; x < image.width(); ++x) {
            if (qGray(image.pixel(x, y)) < 128)
                bits[x / 8] = static_cast<char>(bits[x / 8] | (0x80 >> (x % 8)));
        }
        const QByteArray row = bits.toHex().toUpper();
        rows += row == before ? QByteArray(":") : compressedRow(row);
        before = row;
    }
    const QByteArray total = QByteArray::number(qsizetype{bytesPerRow} * image.height());
    return "^GFA," + total + ',' + total + ',' + QByteArray::number(bytesPerRow) + ',' + rows;
}

Result<QImage> graphicFromText(GraphicSize size, const QByteArray &text)
{
    if (const Result<> checked = checkSize(size); !checked)
        return checked.error();
    const QByteArray trimmed = text.trimmed();
    const bool base64 = trimmed.startsWith(":Z64:") || trimmed.startsWith(":B64:");
    const auto bytes = base64 ? fromBase64(size, trimmed) : fromDigits(size, trimmed);
    if (!bytes)
        return bytes.error();
    return graphicFromBytes(size, *bytes);
}

Result<QImage> graphicFromBytes(GraphicSize size, const QByteArray &bytes)
{
    if (const Result<> checked = checkSize(size); !checked)
        return checked.error();
    const int rows = static_cast<int>((size.bytes + size.bytesPerRow - 1) / size.bytesPerRow);
    QImage image(size.bytesPerRow * 8, rows, QImage::Format_Mono);
    image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    image.fill(0);
    for (int y = 0; y < rows; ++y) {
        const QByteArray row = bytes.mid(qsizetype{y} * size.bytesPerRow, size.bytesPerRow);
        std::copy(row.begin(), row.end(), image.scanLine(y));
    }
    return image;
}

} // namespace bincard::paper
