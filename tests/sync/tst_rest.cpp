// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records.h"
#include "sync/hub/asking.h"
#include "sync/rest/resources.h"
#include "tests/sync/rest_site.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <set>

using namespace bincard;
using namespace Qt::StringLiterals;
using bincard::sync_test::RestSite;

namespace {

constexpr std::int64_t bitOf(access::ApiScope scope)
{
    return std::int64_t{1} << static_cast<int>(scope);
}

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString text(std::int64_t id)
{
    return QString::number(id);
}

QString bearer(const QString &key)
{
    return u"Bearer "_s + key;
}

/// An order of one line for that product, all in one request.
QByteArray orderOf(const RestSite &site, catalog::ProductId product, const QString &reference)
{
    return bytesOf({{u"operations"_s,
                     QJsonArray{QJsonObject{{u"type"_s, u"open_order"_s},
                                            {u"order"_s, u"new:o"_s},
                                            {u"warehouse"_s, text(site.warehouse.value)},
                                            {u"channel"_s, u"web"_s},
                                            {u"reference"_s, reference}},
                                QJsonObject{{u"type"_s, u"add_order_line"_s},
                                            {u"line"_s, u"new:l"_s},
                                            {u"order"_s, u"new:o"_s},
                                            {u"product"_s, text(product.value)},
                                            {u"position"_s, 1},
                                            {u"quantity"_s, u"2"_s},
                                            {u"price"_s,
                                             QJsonObject{{u"amount"_s, u"12.34"_s},
                                                         {u"currency"_s, u"EUR"_s}}}},
                                QJsonObject{{u"type"_s, u"confirm_order"_s},
                                            {u"order"_s, u"new:o"_s},
                                            {u"transfer"_s, u"new"_s}}}}});
}

QString codeOf(const support::ApiReply &reply)
{
    return reply.json()[u"code"_s].toString();
}

} // namespace

class tst_rest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void what_is_beyond_the_limit_of_the_key_s_user_waits_for_somebody_else()
    {
        RestSite site;
        const auto product = site.save(catalog::Product{.sku = "BOLT", .name = "Bolt"});
        const auto shelf = site.save(inventory::Location{
            .warehouse = site.warehouse, .code = "A-01", .usage = inventory::Usage::Storage});
        const auto role = site.records().get(site.administrator)->role;
        site.save(access::RoleLimit{.role = role,
                                    .subject = access::LimitSubject::StockAdjustment,
                                    .quantity = Quantity::units(5)});
        const auto adjusted = [&](const QString &quantity) {
            return site.ask(
                u"POST"_s, u"/api/operations"_s,
                bytesOf({{u"operations"_s,
                          QJsonArray{QJsonObject{{u"type"_s, u"adjust_stock"_s},
                                                 {u"warehouse"_s, text(site.warehouse.value)},
                                                 {u"product"_s, text(product.value)},
                                                 {u"location"_s, text(shelf.value)},
                                                 {u"quantity"_s, quantity}}}}}));
        };
        QCOMPARE(adjusted(u"5"_s).status, 200);
        const auto beyond = adjusted(u"6"_s);
        QCOMPARE(beyond.status, 202);
        QCOMPARE(beyond.json()[u"awaits"_s].toString(), u"approval"_s);
        const auto stock = site.get(u"/api/stock?sku=BOLT"_s);
        QCOMPARE(stock[u"warehouses"_s].toArray()[0].toObject()[u"on_hand"_s].toString(), u"5"_s);
        QCOMPARE(site.get(u"/api/approval-requests"_s)[u"items"_s].toArray().size(), 1);
    }

    void every_kind_of_record_is_a_resource_or_has_a_reason()
    {
        for (const Description *of : allRecords()) {
            if (of->scope == Scope::None)
                continue;
            const bool isExcused
                = std::ranges::any_of(rest::notServed(), [&](const rest::NotServed &one) {
                      return one.table == of->table;
                  });
            QVERIFY2((rest::resourceOf(*of) != nullptr) != isExcused, of->table.c_str());
        }
        std::set<std::string_view> paths;
        for (const rest::Resource &resource : rest::resources())
            QVERIFY2(paths.insert(resource.path).second, resource.path.data());
    }

    void every_operation_that_is_kept_back_exists_and_is_a_request()
    {
        for (const rest::NotServed &kept : rest::notOffered()) {
            const auto all = operationDescriptions();
            const auto found = std::ranges::find(all, kept.table, &Description::table);
            QVERIFY2(found != all.end(), kept.table.data());
            QVERIFY(!rest::offeredAt(kept.table));
        }
        QVERIFY(rest::offeredAt("open_order"));
        QVERIFY(!rest::offeredAt("pick_units")); // a fact
        QVERIFY(!rest::offeredAt("save_product")); // PUT and POST
    }

    void without_a_valid_key_nothing_is_answered()
    {
        RestSite site;
        const QString over
            = site.newKey(bitOf(access::ApiScope::Everything), {}, {site.now.ms + 1'000});
        site.now.ms += 2'000;
        QString wrong = site.everything;
        wrong.back() = wrong.back() == u'A' ? u'B' : u'A';
        for (const QString &header : {QString(), u"Bearer"_s, u"Basic abc"_s, bearer(wrong),
                                      bearer(u"bc_1_short"_s), bearer(over)}) {
            site.monotonicMs += 60'000;
            const auto reply
                = site.ask(u"GET"_s, u"/api/products"_s, {}, {{u"authorization"_s, header}});
            QCOMPARE(reply.status, 401);
            QCOMPARE(codeOf(reply), u"KeyMissing"_s);
            QVERIFY(reply.headers.contains(u"www-authenticate"_s));
            QCOMPARE(reply.headers[u"content-type"_s], u"application/problem+json"_s);
        }
    }

    void a_revoked_key_opens_nothing_at_once()
    {
        RestSite site;
        const QString key = site.newKey(bitOf(access::ApiScope::ReadMasterData));
        const QMap<QString, QString> headers{{u"authorization"_s, bearer(key)}};
        QCOMPARE(site.ask(u"GET"_s, u"/api/products"_s, {}, headers).status, 200);
        site.must(access::RevokeApiKey{{key.section(u'_', 1, 1).toLongLong()}});
        QCOMPARE(site.ask(u"GET"_s, u"/api/products"_s, {}, headers).status, 401);
    }

    void a_key_opens_what_its_scopes_say()
    {
        RestSite site;
        const QMap<QString, QString> headers{
            {u"authorization"_s, bearer(site.newKey(bitOf(access::ApiScope::ReadStock)))}};
        QCOMPARE(site.ask(u"GET"_s, u"/api/quants"_s, {}, headers).status, 200);
        QCOMPARE(site.ask(u"GET"_s, u"/api/users"_s, {}, headers).status, 403);
        QCOMPARE(site.ask(u"GET"_s, u"/api/orders"_s, {}, headers).status, 403);
        const auto reply
            = site.ask(u"POST"_s, u"/api/operations"_s, orderOf(site, {1}, u"A"_s), headers);
        QCOMPARE(reply.status, 403);
        QCOMPARE(reply.json()[u"errors"_s].toArray()[0].toObject()[u"pointer"_s].toString(),
                 u"/operations/0/type"_s);
    }

    void an_api_call_has_the_rights_of_the_keys_user()
    {
        RestSite site;
        const auto role = site.save(access::Role{
            .name = "clerk",
            .permissions = std::int64_t{1} << static_cast<int>(access::Permission::Pick)});
        const auto clerk = site.save(access::User{
            .warehouse = site.warehouse, .code = "CLERK", .name = "Clerk", .role = role});
        const auto product = site.save(catalog::Product{.sku = "BOLT", .name = "Bolt"});
        const QMap<QString, QString> headers{
            {u"authorization"_s, bearer(site.newKey(bitOf(access::ApiScope::Everything), clerk))}};
        const auto reply
            = site.ask(u"POST"_s, u"/api/operations"_s, orderOf(site, product, u"A"_s), headers);
        QCOMPARE(reply.status, 403);
        QVERIFY(site.get(u"/api/orders"_s)[u"items"_s].toArray().isEmpty());
    }

    void another_sites_records_are_not_there()
    {
        RestSite site;
        const auto other = site.save(
            inventory::Warehouse{.code = "NORTH", .name = "North", .timeZone = "Europe/Berlin"});
        const inventory::LocationId place{site.newId()};
        const auto done = site.hub.ask(site.administrator, [&](hub::Asking &asking) -> Result<> {
            asking.records().put(
                inventory::Location{.id = place, .warehouse = other, .code = "N-01"});
            return {};
        });
        QVERIFY(done);
        const auto places = site.get(u"/api/locations?limit=500"_s)[u"items"_s].toArray();
        for (const QJsonValue one : places)
            QCOMPARE(one.toObject()[u"warehouse"_s].toString(), text(site.warehouse.value));
        QVERIFY(!places.isEmpty());
        QCOMPARE(site.ask(u"GET"_s, u"/api/locations/"_s + text(place.value)).status, 404);
        QVERIFY(site.get(u"/api/locations?warehouse="_s + text(other.value))[u"items"_s]
                    .toArray()
                    .isEmpty());
    }

    void secrets_never_leave()
    {
        RestSite site;
        const auto role = site.records().get(site.administrator)->role;
        site.save(access::User{.warehouse = site.warehouse,
                               .code = "KIM",
                               .name = "Kim",
                               .role = role,
                               .verifier = "$argon2id$secret"});
        for (const QString &path : {u"/api/users"_s, u"/api/keys"_s, u"/api/changes?scope=office"_s,
                                    u"/api/changes?scope="_s + text(site.warehouse.value)}) {
            const auto reply = site.ask(u"GET"_s, path);
            QCOMPARE(reply.status, 200);
            QVERIFY(!reply.body.contains("argon2"));
            QVERIFY(!reply.body.contains("\"verifier\"")); // that it was changed may be said
            QVERIFY(!reply.body.contains("\"hash\""));
        }
        const auto kim = site.records().find<access::User>("by_code", std::string("KIM"));
        const QString target = u"/api/users/"_s + text(kim->id.value);
        const QString tag = site.ask(u"GET"_s, target).headers[u"etag"_s];
        QCOMPARE(
            site.ask(u"PUT"_s, target, R"({"verifier": "mine"})", {{u"if-match"_s, tag}}).status,
            422);
        QCOMPARE(site.ask(u"PUT"_s, target, R"({"name": "Kim B."})", {{u"if-match"_s, tag}}).status,
                 200);
        QCOMPARE(site.records().get(kim->id)->verifier, "$argon2id$secret");
    }

    void a_list_is_paged_by_a_cursor_that_holds_under_writes()
    {
        RestSite site;
        for (const char *sku : {"A", "B", "D", "E"})
            site.save(catalog::Product{.sku = sku, .name = "N"});
        auto page = site.ask(u"GET"_s, u"/api/products?limit=2"_s);
        const QString next = page.json()[u"next"_s].toString();
        QCOMPARE(page.json()[u"items"_s].toArray().size(), 2);
        QCOMPARE(page.headers[u"link"_s],
                 u"</api/products?limit=2&cursor="_s + next + u">; rel=\"next\""_s);
        site.save(catalog::Product{.sku = "C", .name = "N"});
        const auto rest = site.get(u"/api/products?limit=2&cursor="_s + next);
        QCOMPARE(rest[u"items"_s].toArray()[0].toObject()[u"sku"_s].toString(), u"D"_s);
        const auto last
            = site.get(u"/api/products?limit=500&cursor="_s + rest[u"next"_s].toString());
        QCOMPARE(last[u"items"_s].toArray()[0].toObject()[u"sku"_s].toString(), u"C"_s);
        QVERIFY(last[u"next"_s].isNull());
        QCOMPARE(site.ask(u"GET"_s, u"/api/partners?cursor="_s + next).status, 400);
        for (const QString &limit : {u"0"_s, u"501"_s, u"-1"_s, u"x"_s, u""_s})
            QCOMPARE(site.ask(u"GET"_s, u"/api/products?limit="_s + limit).status, 400);
    }

    void a_filter_is_the_beginning_of_an_index()
    {
        RestSite site;
        const auto bolt = site.save(catalog::Product{.sku = "BOLT", .name = "Bolt"});
        site.save(catalog::Product{.sku = "NUT", .name = "Nut"});
        const auto found = site.get(u"/api/products?sku=BOLT"_s)[u"items"_s].toArray();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].toObject()[u"id"_s].toString(), text(bolt.value));
        const auto refused = site.ask(u"GET"_s, u"/api/products?name=Bolt"_s);
        QCOMPARE(refused.status, 400);
        QVERIFY(refused.json()[u"detail"_s].toString().contains(u"sku"_s));
        // Two fields, whichever is said first.
        const QString place = u"/api/locations?code=CART&warehouse="_s + text(site.warehouse.value);
        QCOMPARE(site.get(place)[u"items"_s].toArray().size(), 1);
        QCOMPARE(site.ask(u"GET"_s, u"/api/locations?code=CART"_s).status, 400);
        QCOMPARE(site.ask(u"GET"_s, u"/api/products?sku=%ZZ"_s).status, 400);
    }

    void a_record_says_whether_it_is_known_already()
    {
        RestSite site;
        const auto id = site.save(catalog::Product{.sku = "BOLT", .name = "Bolt"});
        const QString target = u"/api/products/"_s + text(id.value);
        const auto first = site.ask(u"GET"_s, target);
        const QString tag = first.headers[u"etag"_s];
        const auto again = site.ask(u"GET"_s, target, {}, {{u"if-none-match"_s, tag}});
        QCOMPARE(again.status, 304);
        QVERIFY(again.body.isEmpty());
        site.save(catalog::Product{.sku = "NUT", .name = "Nut"});
        QCOMPARE(site.ask(u"GET"_s, target).headers[u"etag"_s], tag);
    }

    void a_change_needs_what_was_read_and_keeps_the_rest()
    {
        RestSite site;
        const auto id = site.save(catalog::Product{.sku = "BOLT", .name = "Bolt", .note = "dry"});
        const QString target = u"/api/products/"_s + text(id.value);
        const QString tag = site.ask(u"GET"_s, target).headers[u"etag"_s];
        const QByteArray body = R"({"name": "Bolt M8"})";
        QCOMPARE(site.ask(u"PUT"_s, target, body).status, 428);
        const auto saved = site.ask(u"PUT"_s, target, body, {{u"if-match"_s, tag}});
        QCOMPARE(saved.status, 200);
        QCOMPARE(saved.json()[u"name"_s].toString(), u"Bolt M8"_s);
        QCOMPARE(saved.json()[u"note"_s].toString(), u"dry"_s);
        QVERIFY(saved.headers[u"etag"_s] != tag);
        QCOMPARE(site.ask(u"PUT"_s, target, body, {{u"if-match"_s, tag}}).status, 412);
        const auto wrong = site.ask(u"PUT"_s, target, R"({"nmae": "x", "active": "yes"})",
                                    {{u"if-match"_s, saved.headers[u"etag"_s]}});
        QCOMPARE(wrong.status, 422);
        QCOMPARE(wrong.json()[u"errors"_s].toArray().size(), 2);
        QCOMPARE(site.ask(u"PUT"_s, u"/api/orders/1"_s, body, {{u"if-match"_s, tag}}).status, 405);
        QCOMPARE(site.ask(u"PUT"_s, target, body,
                          {{u"if-match"_s, tag}, {u"content-type"_s, u"text/plain"_s}})
                     .status,
                 415);
    }

    void a_new_record_gets_its_number_from_the_hub()
    {
        RestSite site;
        const auto made
            = site.ask(u"POST"_s, u"/api/products"_s, R"({"sku": "BOLT", "name": "Bolt"})");
        QCOMPARE(made.status, 201);
        QCOMPARE(made.headers[u"location"_s],
                 u"/api/products/"_s + made.json()[u"id"_s].toString());
        QCOMPARE(site.ask(u"GET"_s, made.headers[u"location"_s]).status, 200);
        const auto twice
            = site.ask(u"POST"_s, u"/api/products"_s, R"({"sku": "BOLT", "name": "Bolt"})");
        QCOMPARE(twice.status, 409);
        QCOMPARE(codeOf(twice), u"Duplicate"_s);
        QCOMPARE(site.ask(u"POST"_s, u"/api/products"_s, R"({"id": "5", "sku": "X"})").status, 422);
    }

    void operations_are_done_together_or_not_at_all()
    {
        RestSite site;
        const auto product = site.save(catalog::Product{.sku = "BOLT", .name = "Bolt"});
        const auto refused
            = site.ask(u"POST"_s, u"/api/operations"_s, orderOf(site, {999}, u"W-1"_s));
        QCOMPARE(refused.status, 404);
        QCOMPARE(refused.json()[u"errors"_s].toArray()[0].toObject()[u"pointer"_s].toString(),
                 u"/operations/1"_s);
        QVERIFY(site.get(u"/api/orders"_s)[u"items"_s].toArray().isEmpty());

        const auto done
            = site.ask(u"POST"_s, u"/api/operations"_s, orderOf(site, product, u"W-1"_s));
        QCOMPARE(done.status, 200);
        const QString order = done.json()[u"created"_s].toObject()[u"o"_s].toString();
        const auto shown = site.get(u"/api/orders/"_s + order);
        QVERIFY(shown[u"confirmed"_s].toBool());
        const auto line = shown[u"lines"_s].toArray()[0].toObject();
        QCOMPARE(line[u"sku"_s].toString(), u"BOLT"_s);
        QCOMPARE(line[u"ordered"_s].toString(), u"2"_s);
        QCOMPARE(line[u"price"_s].toObject()[u"amount"_s].toString(), u"12.34"_s);
        // Journalled under the key's user, by the hub's own device.
        const auto entries = site.store.scan(Scan{.of = &hub::JournalEntry::description()});
        QVERIFY(entries.size() >= 3);
    }

    void the_hub_alone_numbers_what_is_new()
    {
        RestSite site;
        QByteArray body = orderOf(site, {1}, u"W-1"_s);
        body.replace("new:o", "987654321");
        const auto reply = site.ask(u"POST"_s, u"/api/operations"_s, body);
        QCOMPARE(reply.status, 422);
        QVERIFY(reply.json()[u"detail"_s].toString().contains(u"new"_s));
        QVERIFY(site.get(u"/api/orders"_s)[u"items"_s].toArray().isEmpty());
    }

    void an_address_belongs_to_an_order_that_is_known()
    {
        RestSite site;
        const auto product = site.save(catalog::Product{.sku = "BOLT", .name = "Bolt"});
        const auto done
            = site.ask(u"POST"_s, u"/api/operations"_s, orderOf(site, product, u"W-1"_s));
        const QString order = done.json()[u"created"_s].toObject()[u"o"_s].toString();
        const auto changed
            = site.ask(u"POST"_s, u"/api/operations"_s,
                       bytesOf({{u"operations"_s,
                                 QJsonArray{QJsonObject{{u"type"_s, u"change_address"_s},
                                                        {u"order"_s, order},
                                                        {u"name"_s, u"Ada"_s},
                                                        {u"street"_s, u"12 High Street"_s},
                                                        {u"postcode"_s, u"10115"_s},
                                                        {u"city"_s, u"Berlin"_s},
                                                        {u"country"_s, u"DE"_s}}}}}));
        QVERIFY2(changed.status == 200, changed.body.constData());
        QCOMPARE(site.get(u"/api/orders/"_s + order)[u"address"_s].toObject()[u"city"_s].toString(),
                 u"Berlin"_s);
    }

    void the_same_request_once_more_has_the_same_answer_and_no_effect()
    {
        RestSite site;
        const auto product = site.save(catalog::Product{.sku = "BOLT", .name = "Bolt"});
        const QMap<QString, QString> headers{{u"idempotency-key"_s, u"k-1"_s}};
        const QByteArray body = orderOf(site, product, u"W-1"_s);
        const auto first = site.ask(u"POST"_s, u"/api/operations"_s, body, headers);
        const auto commits = site.hub.commits();
        const auto second = site.ask(u"POST"_s, u"/api/operations"_s, body, headers);
        QCOMPARE(second.status, 200);
        QCOMPARE(second.body, first.body);
        QCOMPARE(second.headers[u"idempotency-replayed"_s], u"true"_s);
        QCOMPARE(site.hub.commits(), commits);
        const auto other
            = site.ask(u"POST"_s, u"/api/operations"_s, orderOf(site, product, u"W-2"_s), headers);
        QCOMPARE(other.status, 422);
        QCOMPARE(codeOf(other), u"IdempotencyMismatch"_s);
        QCOMPARE(site.get(u"/api/orders"_s)[u"items"_s].toArray().size(), 1);
        // A day later it is another request.
        site.now.ms += std::int64_t{24} * 60 * 60 * 1'000;
        const auto later = site.ask(u"POST"_s, u"/api/operations"_s, body, headers);
        QCOMPARE(later.status, 409);
        QCOMPARE(
            site.ask(u"POST"_s, u"/api/operations"_s, body, {{u"idempotency-key"_s, u""_s}}).status,
            400);
    }

    void a_refusal_is_not_remembered()
    {
        RestSite site;
        const QMap<QString, QString> headers{{u"idempotency-key"_s, u"k-1"_s}};
        const auto first = site.ask(u"POST"_s, u"/api/packagings"_s,
                                    R"({"product": "1", "name": "box", "factor": "10"})", headers);
        QVERIFY(first.status >= 400);
        const auto second
            = site.ask(u"POST"_s, u"/api/products"_s, R"({"sku": "B", "name": "B"})", headers);
        QCOMPARE(second.status, 201);
    }

    void whoever_asks_too_much_waits()
    {
        RestSite site;
        support::ApiReply reply;
        for (int i = 0; i < 120; ++i) {
            site.monotonicMs -= 200;
            reply = site.ask(u"GET"_s, u"/api/roles?limit=1"_s);
        }
        QCOMPARE(reply.status, 429);
        QCOMPARE(codeOf(reply), u"TooManyRequests"_s);
        QCOMPARE(reply.headers[u"retry-after"_s], u"1"_s);
        QCOMPARE(reply.headers[u"ratelimit-limit"_s], u"100"_s);
        QCOMPARE(reply.headers[u"ratelimit-remaining"_s], u"0"_s);
        site.monotonicMs += 1'000;
        QCOMPARE(site.ask(u"GET"_s, u"/api/roles?limit=1"_s).status, 200);
    }

    void whoever_guesses_keys_is_not_heard()
    {
        RestSite site;
        support::ApiReply reply;
        for (int i = 0; i < 10; ++i) {
            site.monotonicMs -= 200;
            reply = site.ask(u"GET"_s, u"/api/roles"_s, {},
                             {{u"authorization"_s, u"Bearer bc_7_x"_s}});
        }
        QCOMPARE(reply.status, 429);
    }

    void what_changed_is_read_from_where_one_was()
    {
        RestSite site;
        const auto start = site.get(u"/api/changes?scope=all&after=now"_s);
        QVERIFY(start[u"changes"_s].toArray().isEmpty());
        site.save(catalog::Product{.sku = "BOLT", .name = "Bolt"});
        const auto news
            = site.get(u"/api/changes?scope=all&after="_s + start[u"next"_s].toString());
        QCOMPARE(news[u"changes"_s].toArray().size(), 1);
        const auto change = news[u"changes"_s].toArray()[0].toObject();
        QCOMPARE(change[u"resource"_s].toString(), u"products"_s);
        QCOMPARE(change[u"record"_s].toObject()[u"sku"_s].toString(), u"BOLT"_s);
        QVERIFY(news[u"complete"_s].toBool());
        QCOMPARE(site.ask(u"GET"_s, u"/api/changes?scope=all&after=99999999"_s).status, 410);
        QCOMPARE(site.ask(u"GET"_s, u"/api/changes?scope=nowhere"_s).status, 400);
    }

    void stock_is_told_by_warehouse()
    {
        RestSite site;
        const auto product = site.save(catalog::Product{.sku = "BOLT", .name = "Bolt"});
        const auto place = site.save(inventory::Location{
            .warehouse = site.warehouse, .code = "A-01", .usage = inventory::Usage::Storage});
        site.must(inventory::AdjustStock{.warehouse = site.warehouse,
                                         .product = product,
                                         .location = place,
                                         .quantity = Quantity::units(7),
                                         .reason = "found"});
        const auto stock = site.get(u"/api/stock?sku=BOLT"_s)[u"warehouses"_s].toArray();
        QCOMPARE(stock.size(), 1);
        QCOMPARE(stock[0].toObject()[u"on_hand"_s].toString(), u"7"_s);
        QCOMPARE(stock[0].toObject()[u"free"_s].toString(), u"7"_s);
        QCOMPARE(site.ask(u"GET"_s, u"/api/stock?sku=NONE"_s).status, 404);
    }

    void each_channel_is_told_what_it_may_sell()
    {
        RestSite site;
        const auto product = site.save(catalog::Product{.sku = "BOLT", .name = "Bolt"});
        const auto place = site.save(inventory::Location{
            .warehouse = site.warehouse, .code = "A-01", .usage = inventory::Usage::Storage});
        site.must(inventory::AdjustStock{.warehouse = site.warehouse,
                                         .product = product,
                                         .location = place,
                                         .quantity = Quantity::units(20),
                                         .reason = "found"});
        site.save(sales::ChannelListing{.channel = "web",
                                        .product = product,
                                        .channelSku = "W-BOLT",
                                        .buffer = Quantity::units(5)});
        site.save(sales::ChannelListing{
            .channel = "market", .product = product, .channelSku = "M-1", .bufferPermille = 500});
        site.save(sales::ChannelListing{
            .channel = "market", .product = product, .channelSku = "M-2", .active = false});
        const auto told = [&](const QString &query) {
            QStringList all;
            for (const QJsonValue one :
                 site.get(u"/api/channel-stock?"_s + query)[u"items"_s].toArray())
                all << one[u"channel_sku"_s].toString() + u' ' + one[u"available"_s].toString();
            return all;
        };
        QCOMPARE(told(u"channel=web"_s), QStringList{u"W-BOLT 15"_s});
        QCOMPARE(told(u"channel=market"_s), (QStringList{u"M-1 10"_s, u"M-2 0"_s}));
        QCOMPARE(told(u"channel=phone&sku=BOLT"_s), QStringList{u"BOLT 20"_s});
        QCOMPARE(site.ask(u"POST"_s, u"/api/operations"_s, orderOf(site, product, u"W-1"_s)).status,
                 200);
        QCOMPARE(told(u"channel=web"_s), QStringList{u"W-BOLT 13"_s});
        QCOMPARE(told(u"channel=market"_s), (QStringList{u"M-1 9"_s, u"M-2 0"_s}));
        const auto page = site.get(u"/api/channel-stock?channel=market&limit=1"_s);
        QCOMPARE(page[u"items"_s].toArray().size(), 1);
        QCOMPARE(told(u"channel=market&cursor="_s + page[u"next"_s].toString()),
                 QStringList{u"M-2 0"_s});
        QCOMPARE(site.ask(u"GET"_s, u"/api/channel-stock"_s).status, 400);
        QCOMPARE(site.ask(u"GET"_s, u"/api/channel-stock?channel=web&limit=201"_s).status, 400);
        QCOMPARE(site.ask(u"GET"_s, u"/api/channel-stock?channel=web&cursor=x"_s).status, 400);
        QCOMPARE(site.ask(u"GET"_s, u"/api/channel-stock?channel=web&sku=NONE"_s).status, 404);
    }

    void a_line_without_a_price_has_the_list_s_or_holds_its_order()
    {
        RestSite site;
        const auto product = site.save(catalog::Product{.sku = "BOLT", .name = "Bolt"});
        const auto list
            = site.save(catalog::PriceList{.code = "WEB", .name = "Web", .currency = "EUR"});
        const auto unpriced = [&](const QString &reference) {
            QJsonObject body = QJsonDocument::fromJson(orderOf(site, product, reference)).object();
            QJsonArray operations = body[u"operations"_s].toArray();
            QJsonObject line = operations[1].toObject();
            line.remove(u"price"_s);
            operations[1] = line;
            operations.removeLast(); // it is not confirmed yet
            body[u"operations"_s] = operations;
            const auto reply = site.ask(u"POST"_s, u"/api/operations"_s, bytesOf(body));
            return site.get(u"/api/orders/"_s
                            + reply.json()[u"created"_s].toObject()[u"o"_s].toString());
        };
        QCOMPARE(unpriced(u"W-1"_s)[u"hold"_s].toString(), u"PRICE"_s);
        site.save(catalog::Channel{.code = "web", .name = "Web", .priceList = list});
        site.save(catalog::PriceRule{
            .list = list, .product = product, .price = {8'500'000, Currency{{'E', 'U', 'R'}, 2}}});
        const auto order = unpriced(u"W-2"_s);
        QCOMPARE(order[u"hold"_s].toString(), QString());
        QCOMPARE(order[u"lines"_s][0][u"price"_s][u"amount"_s].toString(), u"8.5"_s);
    }

    void a_line_s_price_is_changed_within_the_limit_of_whoever_asks()
    {
        RestSite site;
        const auto product = site.save(catalog::Product{.sku = "BOLT", .name = "Bolt"});
        const auto role = site.records().get(site.administrator)->role;
        site.save(access::RoleLimit{.role = role,
                                    .subject = access::LimitSubject::Price,
                                    .amount = {500, Currency{{'E', 'U', 'R'}, 2}}});
        QCOMPARE(site.ask(u"POST"_s, u"/api/operations"_s, orderOf(site, product, u"W-1"_s)).status,
                 200);
        const auto order = site.records().list<sales::Order>("by_number", std::string("W-1"));
        const auto line
            = site.records().list<sales::OrderLine>("by_order", order.front().id).front();
        const auto changed = [&](const QString &amount) {
            const QJsonObject price{{u"amount"_s, amount}, {u"currency"_s, u"EUR"_s}};
            const QJsonObject change{{u"type"_s, u"change_price"_s},
                                     {u"line"_s, text(line.id.value)},
                                     {u"price"_s, price}};
            return site
                .ask(u"POST"_s, u"/api/operations"_s,
                     bytesOf({{u"operations"_s, QJsonArray{change}}}))
                .status;
        };
        QCOMPARE(changed(u"10.00"_s), 200); // two of them: 4.68 less than 12.34 each
        QCOMPARE(changed(u"7.00"_s), 202); // it waits for somebody else
        const auto shown = site.get(u"/api/orders/"_s + text(order.front().id.value));
        const QJsonObject price = shown[u"lines"_s].toArray()[0].toObject()[u"price"_s].toObject();
        QCOMPARE(price[u"amount"_s].toString().toDouble(), 10.0);
        QCOMPARE(site.get(u"/api/approval-requests"_s)[u"items"_s].toArray().size(), 1);
    }

    void bodies_that_are_no_json_are_refused()
    {
        RestSite site;
        QByteArray deep(1'000, '[');
        for (const QByteArray &body : {QByteArray(), QByteArray("{"), QByteArray("[]"), deep,
                                       QByteArray("{\"operations\": [}")}) {
            const auto reply = site.ask(u"POST"_s, u"/api/operations"_s, body);
            QCOMPARE(reply.status, 400);
            QCOMPARE(codeOf(reply), u"Malformed"_s);
        }
        QCOMPARE(site.ask(u"GET"_s, u"/api/nothing"_s).status, 404);
        QCOMPARE(site.ask(u"GET"_s, u"/api/products/1/2"_s).status, 404);
        QCOMPARE(site.ask(u"DELETE"_s, u"/api/products"_s).status, 405);
    }

    void the_api_is_as_its_own_description_says()
    {
        RestSite site;
        site.save(catalog::Product{.sku = "BOLT", .name = "Bolt"});
        const support::AskApi ask
            = [&](const QString &method, const QString &target,
                  const QMap<QString, QString> &headers, const QByteArray &body) {
                  if (method == u"POST"_s && target == u"/api/orders"_s)
                      return support::ApiReply{400,
                                               {{u"content-type"_s, u"application/problem+json"_s}},
                                               site.ask(u"POST"_s, u"/api/operations"_s, "[").body};
                  return site.ask(method, target, body, headers);
              };
        support::ApiContract contract(ask,
                                      {{u"/api/stock"_s, u"sku=BOLT"_s},
                                       {u"/api/channel-stock"_s, u"channel=web"_s},
                                       {u"/api/changes"_s, u"scope=all"_s}});
        contract.walk();
        QVERIFY2(contract.broken().isEmpty(), qPrintable(contract.broken().mid(0, 30).join(u'\n')));
        QVERIFY(contract.seen().value(u"GET 200"_s) > 100);
        QVERIFY(contract.seen().value(u"POST 422"_s) > 100);
    }

    void what_anybody_may_read_needs_no_key()
    {
        RestSite site;
        const QMap<QString, QString> nobody{{u"authorization"_s, QString()}};
        const auto page = site.ask(u"GET"_s, u"/api"_s, {}, nobody);
        QCOMPARE(page.status, 200);
        QVERIFY(page.body.contains("/api/order-lines"));
        QVERIFY(page.headers[u"content-security-policy"_s].contains(u"default-src 'none'"_s));
        QCOMPARE(site.ask(u"GET"_s, u"/api/openapi.json"_s, {}, nobody).status, 200);
        QCOMPARE(site.ask(u"POST"_s, u"/api"_s, {}, nobody).status, 405);
    }
};

QTEST_GUILESS_MAIN(tst_rest)
#include "tst_rest.moc"
