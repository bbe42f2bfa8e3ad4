// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/channel/encoding.h"

#include "sync/channel/limits.h"

#include <QStringDecoder>

#include <array>

namespace bincard::channel {

namespace {

/// Of Windows-1252, what differs from Latin-1: 0x80 to 0x9F.
constexpr std::array<char16_t, 32> windowsLetters{
    u'\u20AC', u'\uFFFD', u'\u201A', u'\u0192', u'\u201E', u'\u2026', u'\u2020', u'\u2021',
    u'\u02C6', u'\u2030', u'\u0160', u'\u2039', u'\u0152', u'\uFFFD', u'\u017D', u'\uFFFD',
    u'\uFFFD', u'\u2018', u'\u2019', u'\u201C', u'\u201D', u'\u2022', u'\u2013', u'\u2014',
    u'\u02DC', u'\u2122', u'\u0161', u'\u203A', u'\u0153', u'\uFFFD', u'\u017E', u'\u0178'};

QString fromWindows1252(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &letter : text) {
        if (letter.unicode() >= 0x80 && letter.unicode() < 0xA0)
            letter = QChar(windowsLetters[letter.unicode() - 0x80U]);
    }
    return text;
}

Result<DecodedText> decodedAs(const QByteArray &bytes, const QByteArray &charset)
{
    QStringDecoder decoder(charset.constData());
    if (!decoder.isValid())
        return Error{ErrorCode::InvalidInput, "no charset " + charset.toStdString()};
    QString text = decoder(bytes);
    if (decoder.hasError())
        return Error{ErrorCode::Malformed, "the file is not " + charset.toStdString()};
    return DecodedText{.text = std::move(text)};
}

} // namespace

Result<DecodedText> decodeText(const QByteArray &bytes, const QByteArray &charset)
{
    if (bytes.size() > fileBytesMax)
        return Error{ErrorCode::TooLarge, "a file of channels has at most 64 MiB"};
    if (!charset.isEmpty())
        return decodedAs(bytes, charset);
    QStringDecoder utf8(QStringDecoder::Utf8);
    QString text = utf8(bytes);
    if (!utf8.hasError())
        return DecodedText{.text = std::move(text)};
    return DecodedText{.text = fromWindows1252(bytes), .isGuessed = true};
}

} // namespace bincard::channel
