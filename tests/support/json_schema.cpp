// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/json_schema.h"

#include <QDate>
#include <QJsonArray>
#include <QRegularExpression>

namespace bincard::support {

using namespace Qt::StringLiterals;

namespace {

const QStringList words{u"$ref"_s,
                        u"type"_s,
                        u"properties"_s,
                        u"required"_s,
                        u"enum"_s,
                        u"pattern"_s,
                        u"format"_s,
                        u"items"_s,
                        u"minItems"_s,
                        u"maxItems"_s,
                        u"minLength"_s,
                        u"maxLength"_s,
                        u"oneOf"_s,
                        u"discriminator"_s,
                        u"example"_s,
                        u"description"_s,
                        u"minimum"_s,
                        u"maximum"_s,
                        u"default"_s,
                        u"contentEncoding"_s,
                        u"additionalProperties"_s};

bool isOfType(const QJsonValue &value, const QString &type)
{
    if (type == u"integer"_s)
        return value.isDouble() && value.toVariant().typeId() == QMetaType::LongLong;
    return (type == u"object"_s && value.isObject()) || (type == u"array"_s && value.isArray())
        || (type == u"string"_s && value.isString()) || (type == u"boolean"_s && value.isBool())
        || (type == u"null"_s && value.isNull());
}

bool isOfTypes(const QJsonValue &value, const QJsonValue &types)
{
    if (types.isString())
        return isOfType(value, types.toString());
    for (const QJsonValue type : types.toArray()) {
        if (isOfType(value, type.toString()))
            return true;
    }
    return types.isUndefined();
}

} // namespace

QJsonObject JsonSchema::resolved(const QJsonObject &schema) const
{
    const QString reference = schema[u"$ref"_s].toString();
    if (reference.isEmpty())
        return schema;
    QJsonObject found = m_document;
    for (const QString &part : reference.mid(2).split(u'/'))
        found = found[part].toObject();
    return resolved(found);
}

QStringList JsonSchema::wrongIn(const QJsonValue &value, const QJsonObject &schema,
                                const QString &at) const
{
    const QJsonObject rule = resolved(schema);
    if (rule.isEmpty())
        return {at + u": no schema"_s};
    for (const QString &word : rule.keys()) {
        if (!words.contains(word))
            return {at + u": the schema says "_s + word};
    }
    if (!isOfTypes(value, rule[u"type"_s]))
        return {at + u": not of its type"_s};
    if (rule.contains(u"enum"_s) && !rule[u"enum"_s].toArray().contains(value))
        return {at + u": not one of the names"_s};
    if (rule.contains(u"oneOf"_s))
        return wrongInChoice(value, rule[u"oneOf"_s].toArray(), at);
    if (value.isObject())
        return wrongInObject(value.toObject(), rule, at);
    if (value.isArray())
        return wrongInList(value.toArray(), rule, at);
    return value.isString() ? wrongInText(value.toString(), rule, at) : QStringList{};
}

QStringList JsonSchema::wrongInObject(const QJsonObject &value, const QJsonObject &schema,
                                      const QString &at) const
{
    QStringList wrong;
    for (const QJsonValue name : schema[u"required"_s].toArray()) {
        if (!value.contains(name.toString()))
            wrong << at + u'/' + name.toString() + u": missing"_s;
    }
    const QJsonObject properties = schema[u"properties"_s].toObject();
    const QJsonValue others = schema[u"additionalProperties"_s];
    for (auto it = value.begin(); it != value.end(); ++it) {
        const QString here = at + u'/' + it.key();
        if (properties.contains(it.key()))
            wrong << wrongIn(it.value(), properties[it.key()].toObject(), here);
        else if (others.isBool() && !others.toBool())
            wrong << here + u": not documented"_s;
        else if (others.isObject())
            wrong << wrongIn(it.value(), others.toObject(), here);
    }
    return wrong;
}

QStringList JsonSchema::wrongInList(const QJsonArray &value, const QJsonObject &schema,
                                    const QString &at) const
{
    QStringList wrong;
    if (value.size() < schema[u"minItems"_s].toInt(0)
        || value.size() > schema[u"maxItems"_s].toInt(1'000'000))
        wrong << at + u": too few or too many"_s;
    for (qsizetype i = 0; i < value.size(); ++i)
        wrong << wrongIn(value[i], schema[u"items"_s].toObject(), at + u'/' + QString::number(i));
    return wrong;
}

QStringList JsonSchema::wrongInText(const QString &value, const QJsonObject &schema,
                                    const QString &at) const
{
    const QString pattern = schema[u"pattern"_s].toString();
    if (!pattern.isEmpty() && !QRegularExpression(pattern).match(value).hasMatch())
        return {at + u": does not match "_s + pattern};
    const QString format = schema[u"format"_s].toString();
    static const QRegularExpression instant(
        u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$"_s);
    if (format == u"date-time"_s && !instant.match(value).hasMatch())
        return {at + u": no instant"_s};
    if (format == u"date"_s && !QDate::fromString(value, Qt::ISODate).isValid())
        return {at + u": no day"_s};
    if (value.size() < schema[u"minLength"_s].toInt(0))
        return {at + u": too short"_s};
    return {};
}

QStringList JsonSchema::wrongInChoice(const QJsonValue &value, const QJsonArray &choice,
                                      const QString &at) const
{
    int fitting = 0;
    for (const QJsonValue one : choice)
        fitting += wrongIn(value, one.toObject(), at).isEmpty() ? 1 : 0;
    return fitting == 1 ? QStringList{} : QStringList{at + u": fits %1"_s.arg(fitting)};
}

} // namespace bincard::support
