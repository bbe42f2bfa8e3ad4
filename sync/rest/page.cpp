// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/rest/page.h"

#include "core/kernel/check.h"
#include "sync/rest/openapi.h"
#include "sync/rest/problem.h"
#include "sync/rest/resources.h"

#include <QFile>

namespace bincard::rest {

namespace {

using access::ApiScope;

std::string fileOf(const QString &name)
{
    QFile file(QStringLiteral(":/bincard/api/") + name);
    check(file.open(QIODevice::ReadOnly), "the page is part of the program");
    return file.readAll().toStdString();
}

std::string item(std::string_view method, std::string_view path, std::string_view what)
{
    return "<li><span class=\"method " + std::string(method) + "\">" + std::string(method)
        + "</span> <code>" + std::string(path) + "</code> <span class=\"what\">" + std::string(what)
        + "</span></li>\n";
}

std::string group(std::string_view title, const std::string &items)
{
    return "<section class=\"group\"><h3>" + std::string(title) + "</h3>\n<ul class=\"paths\">\n"
        + items + "</ul></section>\n";
}

std::string_view nameOf(ApiScope scope)
{
    return enumNames(scope)[static_cast<std::size_t>(scope)];
}

std::string documents()
{
    return item("POST", "/api/orders",
                "Takes orders in a channel's own form: ?profile=json, csv, shopify, woocommerce, "
                "amazon")
        + item("GET", "/api/orders/{id}", "One order with lines, address, parcels and tracking")
        + item("GET", "/api/stock?sku=", "On hand, reserved and free, by warehouse")
        + item("GET", "/api/channel-stock?channel=", "What a channel may sell of what it offers")
        + item("GET", "/api/changes?scope=&amp;after=", "What changed since, for who keeps a copy")
        + item("POST", "/api/operations", "Asks for things to be done, all of them or none");
}

std::string resourceItems(ApiScope scope)
{
    std::string items;
    for (const Resource &resource : resources()) {
        if (resource.reads != scope)
            continue;
        const std::string path = "/api/" + std::string(resource.path);
        items += item("GET", path, resource.title);
        if (resource.save) {
            items += item("POST", path, "A new one, with " + std::string(nameOf(resource.writes)));
            items += item("PUT", path + "/{id}",
                          "What is sent changes, with " + std::string(nameOf(resource.writes)));
        }
    }
    return items;
}

std::string operationItems()
{
    std::string items;
    for (const Offered &offered : offeredOperations())
        items += item("POST", "{\"type\": \"" + offered.of->table + "\"}",
                      "With " + std::string(nameOf(offered.scope)));
    return items;
}

std::string madePage()
{
    std::string page = fileOf(QStringLiteral("page.html"));
    std::string list = group("Documents", documents());
    for (std::size_t i = 0; i < enumNames(ApiScope{}).size(); ++i) {
        const auto scope = static_cast<ApiScope>(i);
        if (const std::string items = resourceItems(scope); !items.empty())
            list += group("Records that " + std::string(nameOf(scope)) + " opens", items);
    }
    list += group("Operations, in the list of POST /api/operations", operationItems());
    constexpr std::string_view place = "<!-- LIST -->";
    const std::size_t at = page.find(place);
    check(at != std::string::npos, "the page has a place for the list");
    return page.replace(at, place.size(), list);
}

hub::HttpResponse served(const std::string &type, const std::string &body)
{
    return {200,
            type,
            body,
            {{"Cache-Control", "no-cache"},
             {"Content-Security-Policy",
              "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
              "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"},
             {"Referrer-Policy", "no-referrer"},
             {"X-Content-Type-Options", "nosniff"}}};
}

} // namespace

std::optional<hub::HttpResponse> pageFor(const std::string &method, const std::string &path,
                                         const std::string &version)
{
    const bool isPage = path == "/api" || path == "/api/";
    const bool isOurs = isPage || path == "/api/page.css" || path == "/api/page.js"
        || path == "/api/openapi.json";
    if (!isOurs)
        return std::nullopt;
    if (method != "GET" && method != "HEAD") {
        auto response = problem(HttpRefusal::MethodNotAllowed, "what there is: GET, HEAD");
        response.headers["Allow"] = "GET, HEAD";
        return response;
    }
    static const std::string page = madePage();
    static const std::string style = fileOf(QStringLiteral("page.css"));
    static const std::string script = fileOf(QStringLiteral("page.js"));
    static const std::string description = openApi(version);
    if (isPage)
        return served("text/html; charset=utf-8", page);
    if (path == "/api/page.css")
        return served("text/css; charset=utf-8", style);
    if (path == "/api/page.js")
        return served("text/javascript; charset=utf-8", script);
    return served("application/json", description);
}

} // namespace bincard::rest
