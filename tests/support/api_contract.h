// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/json_schema.h"

#include <QByteArray>
#include <QMap>

#include <functional>

namespace bincard::support {

/// What an API answered; header names in lower case.
struct ApiReply
{
    int status = 0;
    QMap<QString, QString> headers = {};
    QByteArray body = {};

    [[nodiscard]] QJsonObject json() const;
};

using AskApi
    = std::function<ApiReply(const QString &method, const QString &target,
                             const QMap<QString, QString> &headers, const QByteArray &body)>;

/// Walks everything that an API's own OpenAPI document promises: each path and each operation, with
/// what should be taken and what should not, and holds the answers to the document.
class ApiContract
{
public:
    /// `known`: queries without which a path says nothing, "/api/stock" -> "sku=BOLT".
    ApiContract(const AskApi &ask, const QMap<QString, QString> &known);

    void walk();

    /// What did not hold, one line each.
    [[nodiscard]] const QStringList &broken() const
    {
        return m_broken;
    }

    /// How many answers there were, by "GET 200".
    [[nodiscard]] const QMap<QString, int> &seen() const
    {
        return m_seen;
    }

private:
    void walkReading(const QString &path, const QJsonObject &item);
    void walkOne(const QString &path, const QJsonObject &item);
    void walkChanging(const QString &target, const QJsonObject &item, const QString &tag);
    void walkAdding(const QString &path, const QJsonObject &item);
    void walkOperations();
    ApiReply ask(const QString &method, const QString &target, const QJsonObject &item,
                 const QByteArray &body = {}, QMap<QString, QString> headers = {});
    ApiReply refused(int status, const QString &method, const QString &target,
                     const QJsonObject &item, const QByteArray &body,
                     const QMap<QString, QString> &headers = {});
    [[nodiscard]] QJsonObject bodySchema(const QJsonObject &operation) const;

    AskApi m_ask;
    QMap<QString, QString> m_known;
    QJsonObject m_document;
    JsonSchema m_schemas;
    QStringList m_broken;
    QMap<QString, int> m_seen;
};

} // namespace bincard::support
