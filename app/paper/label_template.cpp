// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/label_template.h"

#include "app/paper/label_resources.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace bincard::paper {

namespace {

using namespace Qt::StringLiterals;

QString textOf(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toString();
}

QString &templateFolder()
{
    static QString folder;
    return folder;
}

double numberOf(const QJsonObject &object, QLatin1StringView key, double otherwise = 0)
{
    return object.value(key).toDouble(otherwise);
}

bool flagOf(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toBool(false);
}

Qt::Alignment alignOf(const QJsonObject &object, Qt::Alignment otherwise)
{
    const QString align = textOf(object, "align"_L1);
    if (align == "left"_L1)
        return Qt::AlignLeft | Qt::AlignVCenter;
    if (align == "right"_L1)
        return Qt::AlignRight | Qt::AlignVCenter;
    if (align == "center"_L1)
        return Qt::AlignCenter;
    return otherwise;
}

std::optional<LabelElement> elementFrom(const QJsonObject &object)
{
    LabelElement element;
    element.placeMm = {numberOf(object, "x"_L1), numberOf(object, "y"_L1), numberOf(object, "w"_L1),
                       numberOf(object, "h"_L1)};
    element.onlyWith = textOf(object, "only_with"_L1);
    element.notWith = textOf(object, "not_with"_L1);
    if (element.placeMm.isEmpty())
        return std::nullopt;
    if (object.contains("text"_L1)) {
        TextElement text;
        text.text = textOf(object, "text"_L1);
        text.align = alignOf(object, text.align);
        text.heightMaxMm = numberOf(object, "height"_L1, element.placeMm.height());
        text.bold = flagOf(object, "bold"_L1);
        text.white = flagOf(object, "white"_L1);
        text.upwards = flagOf(object, "upwards"_L1);
        text.linesMax = static_cast<int>(numberOf(object, "lines"_L1, 1));
        element.what = text;
    } else if (object.contains("symbol"_L1)) {
        const SymbolElement symbol{textOf(object, "symbol"_L1), alignOf(object, Qt::AlignCenter)};
        element.what = symbol;
    } else if (object.contains("box"_L1)) {
        element.what = BoxElement{textOf(object, "box"_L1) == "filled"_L1,
                                  numberOf(object, "line"_L1, 0.3), numberOf(object, "radius"_L1)};
    } else if (object.contains("arrow"_L1)) {
        element.what = ArrowElement{textOf(object, "arrow"_L1)};
    } else {
        return std::nullopt;
    }
    return element;
}

Error malformed(const QString &name, const QString &why)
{
    return {ErrorCode::Malformed,
            "label template " + name.toStdString() + ": " + why.toStdString()};
}

} // namespace

Result<LabelTemplate> parseTemplate(const QString &name, const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonObject root = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return malformed(name,
                         u"line %1: %2"_s.arg(1 + json.left(problem.offset).count('\n'))
                             .arg(problem.errorString()));
    LabelTemplate result{
        name, QSizeF(numberOf(root, "width_mm"_L1), numberOf(root, "height_mm"_L1)), {}};
    if (result.sizeMm.isEmpty())
        return malformed(name, u"no size"_s);
    const QRectF label({}, result.sizeMm);
    const QJsonArray elements = root.value("elements"_L1).toArray();
    for (qsizetype i = 0; i < elements.size(); ++i) {
        const auto element = elementFrom(elements.at(i).toObject());
        if (!element)
            return malformed(name, u"element %1 says nothing"_s.arg(i));
        if (!label.contains(element->placeMm))
            return malformed(name, u"element %1 leaves the label"_s.arg(i));
        result.elements.push_back(*element);
    }
    if (result.elements.empty())
        return malformed(name, u"no elements"_s);
    return result;
}

void setTemplateFolder(const QString &path)
{
    templateFolder() = path;
}

Result<> checkTemplateFolder(const QString &path)
{
    const QDir folder(path);
    if (path.isEmpty() || !folder.exists())
        return Error{ErrorCode::NotFound, path.toStdString() + ": no folder"};
    const QStringList ours = templateNames();
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!ours.contains(name.chopped(5)))
            return Error{ErrorCode::NotFound,
                         file.fileName().toStdString() + ": no label is named so"};
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorCode::NotFound, file.fileName().toStdString() + ": unreadable"};
        if (const auto parsed = parseTemplate(file.fileName(), file.readAll()); !parsed)
            return parsed.error();
    }
    return {};
}

Result<QStringList> writeTemplates(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return Error{ErrorCode::StorageFailed, folder.toStdString() + ": cannot be made"};
    QStringList written;
    for (const QString &name : templateNames()) {
        QFile file(QDir(folder).filePath(name + u".json"_s));
        const QByteArray json = labelResource(name);
        if (file.exists())
            continue;
        if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
            return Error{ErrorCode::StorageFailed, file.fileName().toStdString()};
        written << name;
    }
    return written;
}

Result<LabelTemplate> loadTemplate(const QString &name)
{
    if (!templateFolder().isEmpty()) {
        QFile file(QDir(templateFolder()).filePath(name + u".json"_s));
        if (file.exists()) {
            if (!file.open(QIODevice::ReadOnly))
                return Error{ErrorCode::NotFound, file.fileName().toStdString() + ": unreadable"};
            return parseTemplate(file.fileName(), file.readAll());
        }
    }
    const QByteArray json = labelResource(name);
    if (json.isEmpty())
        return Error{ErrorCode::NotFound, "no label template " + name.toStdString()};
    return parseTemplate(name, json);
}

} // namespace bincard::paper
