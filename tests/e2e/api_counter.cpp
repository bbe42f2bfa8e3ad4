// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/api_counter.h"

#include "core/kernel/check.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace bincard::e2e {

using namespace Qt::StringLiterals;

namespace {

constexpr int ok = 200;
constexpr int created = 201;

QString text(std::int64_t id)
{
    return QString::number(id);
}

} // namespace

ApiLine::ApiLine(const Counter &counter, std::size_t hub)
    : m_key(counter.key)
{
    auto line = transport::Connection::open({.baseUrl = counter.urls[hub],
                                             .pins = {counter.office.pin},
                                             .authorityPem = counter.office.authorityPem});
    check(line.ok(), "a line is opened");
    m_line = *std::move(line);
}

QJsonObject ApiLine::ask(const std::string &method, const std::string &target, int expected,
                         const QJsonObject &body)
{
    transport::Request request{
        .method = method,
        .target = target,
        .body = body.isEmpty() ? std::string()
                               : QJsonDocument(body).toJson(QJsonDocument::Compact).toStdString(),
        .headers = {{"authorization", "Bearer " + m_key}, {"content-type", "application/json"}}};
    const auto reply = m_line->call(std::move(request));
    check(reply.ok(), "the hub answers");
    check(reply->status == expected, (target + ": " + reply->body).c_str());
    return QJsonDocument::fromJson(QByteArray::fromStdString(reply->body)).object();
}

std::int64_t ApiLine::make(const std::string &path, const QJsonObject &record)
{
    return ask("POST", path, created, record)[u"id"_s].toString().toLongLong();
}

std::string keyMadeBy(const std::function<Ran(const QStringList &arguments)> &ctl)
{
    const Ran made = ctl(
        {u"key"_s, u"add"_s, u"crowd"_s, u"--user"_s, u"ADMIN"_s, u"--scopes"_s, u"Everything"_s});
    check(made.code == 0, made.err.toStdString().c_str());
    static const QRegularExpression key(u"bc_[0-9A-Za-z_]+"_s);
    return key.match(made.out).captured().toStdString();
}

void stock(Counter &counter, int units)
{
    ApiLine api(counter, 0);
    const QJsonArray warehouses = api.ask("GET", "/api/warehouses", ok)[u"items"_s].toArray();
    counter.warehouse = warehouses[0].toObject()[u"id"_s].toString().toLongLong();
    counter.product = api.make("/api/products", {{u"sku"_s, u"HOT"_s}, {u"name"_s, u"Hot"_s}});
    const auto shelf = api.make("/api/locations",
                                {{u"warehouse"_s, text(counter.warehouse)},
                                 {u"code"_s, u"A-01"_s},
                                 {u"usage"_s, u"Storage"_s}});
    api.ask("POST", "/api/operations", ok,
            {{u"operations"_s,
              QJsonArray{QJsonObject{{u"type"_s, u"adjust_stock"_s},
                                     {u"warehouse"_s, text(counter.warehouse)},
                                     {u"product"_s, text(counter.product)},
                                     {u"location"_s, text(shelf)},
                                     {u"quantity"_s, QString::number(units)}}}}});
}

} // namespace bincard::e2e
