// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/api_contract.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace bincard::support {

using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// The first member with a value that no schema takes for it.
QJsonObject spoiled(QJsonObject object)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() == u"type"_s)
            continue;
        it.value() = QJsonArray{u"no such value"_s};
        break;
    }
    return object;
}

} // namespace

QJsonObject ApiReply::json() const
{
    return QJsonDocument::fromJson(body).object();
}

ApiContract::ApiContract(const AskApi &ask, const QMap<QString, QString> &known)
    : m_ask(ask)
    , m_known(known)
    , m_document(ask(u"GET"_s, u"/api/openapi.json"_s, {}, {}).json())
    , m_schemas(m_document)
{ }

void ApiContract::walk()
{
    const QJsonObject paths = m_document[u"paths"_s].toObject();
    if (paths.isEmpty())
        m_broken << u"there are no paths"_s;
    for (const QString &path : paths.keys()) {
        const QJsonObject item = paths[path].toObject();
        if (path.endsWith(u"/{id}"_s))
            walkOne(path.chopped(4), item);
        else if (item.contains(u"get"_s))
            walkReading(path, item);
        if (path == u"/api/operations"_s)
            walkOperations();
        else if (item.contains(u"post"_s))
            walkAdding(path, item);
    }
}

ApiReply ApiContract::ask(const QString &method, const QString &target, const QJsonObject &item,
                          const QByteArray &body, QMap<QString, QString> headers)
{
    if (method != u"GET"_s)
        headers.insert(u"content-type"_s, u"application/json"_s);
    const ApiReply reply = m_ask(method, target, headers, body);
    const QString status = QString::number(reply.status);
    const QString what = method + u' ' + target + u": "_s + status;
    ++m_seen[method + u' ' + status];
    const QJsonObject operation = item[method.toLower()].toObject();
    const QJsonObject answer
        = m_schemas.resolved(operation[u"responses"_s].toObject()[status].toObject());
    if (answer.isEmpty()) {
        m_broken << what + u" is not documented: "_s + QString::fromUtf8(reply.body);
        return reply;
    }
    const QJsonObject content = answer[u"content"_s].toObject();
    if (content.isEmpty()) {
        if (!reply.body.isEmpty())
            m_broken << what + u" has a body"_s;
        return reply;
    }
    const QJsonObject form = content[reply.headers.value(u"content-type"_s)].toObject();
    for (const QString &wrong : m_schemas.wrongIn(reply.json(), form[u"schema"_s].toObject()))
        m_broken << what + u' ' + wrong;
    return reply;
}

ApiReply ApiContract::refused(int status, const QString &method, const QString &target,
                              const QJsonObject &item, const QByteArray &body,
                              const QMap<QString, QString> &headers)
{
    const ApiReply reply = ask(method, target, item, body, headers);
    if (reply.status != status)
        m_broken << u"%1 %2: %3 instead of %4"_s.arg(method, target).arg(reply.status).arg(status);
    return reply;
}

void ApiContract::walkReading(const QString &path, const QJsonObject &item)
{
    const QString query = m_known.value(path);
    const QString target = query.isEmpty() ? path : path + u'?' + query;
    const ApiReply reply = refused(200, u"GET"_s, target, item, {});
    if (const QString tag = reply.headers.value(u"etag"_s); !tag.isEmpty())
        refused(304, u"GET"_s, target, item, {}, {{u"if-none-match"_s, tag}});
    refused(400, u"GET"_s, path + u"?nobody_asks_for_this=1"_s, item, {});
}

void ApiContract::walkOne(const QString &path, const QJsonObject &item)
{
    refused(404, u"GET"_s, path + u"1"_s, item, {});
    const ApiReply list = m_ask(u"GET"_s, path.chopped(1) + u"?limit=1"_s, {}, {});
    const QJsonArray items = list.json()[u"items"_s].toArray();
    if (items.isEmpty())
        return;
    const QString target = path + items[0].toObject()[u"id"_s].toString();
    const ApiReply one = refused(200, u"GET"_s, target, item, {});
    const QString tag = one.headers.value(u"etag"_s);
    refused(304, u"GET"_s, target, item, {}, {{u"if-none-match"_s, tag}});
    if (item.contains(u"put"_s))
        walkChanging(target, item, tag);
}

void ApiContract::walkChanging(const QString &target, const QJsonObject &item, const QString &tag)
{
    const QJsonObject schema = bodySchema(item[u"put"_s].toObject());
    const QJsonObject example = item[u"put"_s]
                                    .toObject()[u"requestBody"_s]
                                    .toObject()[u"content"_s]
                                    .toObject()[u"application/json"_s]
                                    .toObject()[u"example"_s]
                                    .toObject();
    for (const QString &wrong : m_schemas.wrongIn(example, schema))
        m_broken << target + u": its example: "_s + wrong;
    refused(428, u"PUT"_s, target, item, bytesOf(example));
    refused(412, u"PUT"_s, target, item, bytesOf(example), {{u"if-match"_s, u"\"0-0\""_s}});
    refused(422, u"PUT"_s, target, item, bytesOf(spoiled(example)), {{u"if-match"_s, tag}});
    // Who asks stays who they are.
    if (!target.startsWith(u"/api/roles"_s) && !target.startsWith(u"/api/users"_s))
        ask(u"PUT"_s, target, item, bytesOf(example), {{u"if-match"_s, tag}});
}

QJsonObject ApiContract::bodySchema(const QJsonObject &operation) const
{
    return operation[u"requestBody"_s]
        .toObject()[u"content"_s]
        .toObject()[u"application/json"_s]
        .toObject()[u"schema"_s]
        .toObject();
}

void ApiContract::walkAdding(const QString &path, const QJsonObject &item)
{
    const QJsonObject operation = item[u"post"_s].toObject();
    const QJsonObject example = operation[u"requestBody"_s]
                                    .toObject()[u"content"_s]
                                    .toObject()[u"application/json"_s]
                                    .toObject()[u"example"_s]
                                    .toObject();
    for (const QString &wrong : m_schemas.wrongIn(example, bodySchema(operation)))
        m_broken << path + u": its example: "_s + wrong;
    ask(u"POST"_s, path, item, bytesOf(example));
    if (path != u"/api/orders"_s) // each order of a file is refused by itself
        refused(422, u"POST"_s, path, item, bytesOf(spoiled(example)));
    refused(400, u"POST"_s, path, item, "{\"cut off");
}

void ApiContract::walkOperations()
{
    const QString path = u"/api/operations"_s;
    const QJsonObject item = m_document[u"paths"_s].toObject()[path].toObject();
    const QJsonObject all = m_schemas.resolved(bodySchema(item[u"post"_s].toObject()));
    const QJsonArray kinds = all[u"properties"_s]
                                 .toObject()[u"operations"_s]
                                 .toObject()[u"items"_s]
                                 .toObject()[u"oneOf"_s]
                                 .toArray();
    if (kinds.isEmpty())
        m_broken << u"there are no operations"_s;
    const auto sent = [](const QJsonObject &one) {
        return bytesOf({{u"operations"_s, QJsonArray{one}}});
    };
    for (const QJsonValue kind : kinds) {
        const QJsonObject schema = m_schemas.resolved(kind.toObject());
        const QJsonObject example = schema[u"example"_s].toObject();
        for (const QString &wrong : m_schemas.wrongIn(example, schema))
            m_broken << u"an operation's example: "_s + wrong;
        ask(u"POST"_s, path, item, sent(example));
        refused(422, u"POST"_s, path, item, sent(spoiled(example)));
        QJsonObject more = example;
        more[u"nobody_knows_this"_s] = 1;
        refused(422, u"POST"_s, path, item, sent(more));
    }
    refused(422, u"POST"_s, path, item, sent({{u"type"_s, u"no_such_operation"_s}}));
    refused(400, u"POST"_s, path, item, "[");
}

} // namespace bincard::support
