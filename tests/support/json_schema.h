// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QStringList>

namespace bincard::support {

/// The schemas of an OpenAPI document, as far as ours says: $ref, type, properties, required,
/// additionalProperties, enum, pattern, format (date, date-time), items, minItems, maxItems,
/// minLength, oneOf. A word that it does not know fails.
class JsonSchema
{
public:
    explicit JsonSchema(QJsonObject document)
        : m_document(std::move(document))
    { }

    /// "/items/0/sku: not of type string"; none: it is as the schema says.
    [[nodiscard]] QStringList wrongIn(const QJsonValue &value, const QJsonObject &schema,
                                      const QString &at = {}) const;

    /// What a "$ref" stands for; anything else is itself.
    [[nodiscard]] QJsonObject resolved(const QJsonObject &schema) const;

private:
    [[nodiscard]] QStringList wrongInObject(const QJsonObject &value, const QJsonObject &schema,
                                            const QString &at) const;
    [[nodiscard]] QStringList wrongInList(const QJsonArray &value, const QJsonObject &schema,
                                          const QString &at) const;
    [[nodiscard]] QStringList wrongInText(const QString &value, const QJsonObject &schema,
                                          const QString &at) const;
    [[nodiscard]] QStringList wrongInChoice(const QJsonValue &value, const QJsonArray &choice,
                                            const QString &at) const;

    QJsonObject m_document;
};

} // namespace bincard::support
