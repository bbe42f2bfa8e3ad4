// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/decode_protocol.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <type_traits>

namespace bincard::ctl::decoding {

namespace {

using namespace Qt::StringLiterals;

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

// Bytes are not always UTF-8, and JSON is.
QString packed(const std::string &bytes)
{
    return QString::fromLatin1(QByteArray::fromStdString(bytes).toBase64());
}

std::string unpacked(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1()).toStdString();
}

QJsonObject objectOf(const peripherals::Symbol &symbol)
{
    QJsonArray corners;
    for (const peripherals::Point corner : symbol.corners)
        corners.append(QJsonArray{corner.x, corner.y});
    return {{u"bytes"_s, packed(symbol.scan.bytes)},
            {u"text"_s, packed(symbol.text)},
            {u"symbology"_s, QString::fromStdString(symbol.scan.symbology)},
            {u"format"_s, QString::fromStdString(symbol.format)},
            {u"corners"_s, corners},
            {u"linear"_s, symbol.linear},
            {u"ms"_s, symbol.ms}};
}

peripherals::Symbol symbolFrom(const QJsonObject &object)
{
    peripherals::Symbol symbol;
    symbol.scan.bytes = unpacked(object.value(u"bytes"_s));
    symbol.scan.symbology = object.value(u"symbology"_s).toString().toStdString();
    symbol.scan.source = scan::Source::Camera;
    symbol.text = unpacked(object.value(u"text"_s));
    symbol.format = object.value(u"format"_s).toString().toStdString();
    symbol.linear = object.value(u"linear"_s).toBool();
    symbol.ms = object.value(u"ms"_s).toDouble();
    const QJsonArray corners = object.value(u"corners"_s).toArray();
    for (qsizetype i = 0; i < 4; ++i) {
        const QJsonArray corner = corners.at(i).toArray();
        symbol.corners[static_cast<std::size_t>(i)] = {corner.at(0).toInt(), corner.at(1).toInt()};
    }
    return symbol;
}

} // namespace

QByteArray lineOf(const Request &request)
{
    return line({{u"file"_s, request.file},
                 {u"formats"_s, request.formats},
                 {u"first_step"_s, request.firstStep}});
}

QByteArray lineOf(const Report &report)
{
    return std::visit(
        [](const auto &what) {
            using What = std::decay_t<decltype(what)>;
            if constexpr (std::is_same_v<What, Ready>)
                return line({{u"ready"_s, true}});
            else if constexpr (std::is_same_v<What, StepBegins>)
                return line({{u"step"_s, what.step}});
            else if constexpr (std::is_same_v<What, peripherals::Symbol>)
                return line({{u"symbol"_s, objectOf(what)}});
            else
                return line({{u"end"_s, what.unreadable}});
        },
        report);
}

std::optional<Request> requestFrom(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    if (!object.contains(u"file"_s))
        return std::nullopt;
    return Request{object.value(u"file"_s).toString(), object.value(u"formats"_s).toString(),
                   object.value(u"first_step"_s).toInt()};
}

std::optional<Report> reportFrom(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    if (object.contains(u"ready"_s))
        return Ready{};
    if (object.contains(u"step"_s))
        return StepBegins{object.value(u"step"_s).toInt()};
    if (object.contains(u"symbol"_s))
        return symbolFrom(object.value(u"symbol"_s).toObject());
    if (object.contains(u"end"_s))
        return End{object.value(u"end"_s).toString()};
    return std::nullopt;
}

} // namespace bincard::ctl::decoding
