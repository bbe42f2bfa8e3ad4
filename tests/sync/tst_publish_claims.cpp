// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Two hub processes over one PostgreSQL take messages at the same time: two connections, a thread
// each, as apart as two processes are.

#include "core/kernel/workspace.h"
#include "sync/publish/outbox.h"
#include "sync/store/postgres_store.h"
#include "tests/support/private_postgres.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>

namespace bincard::publish {

namespace {

constexpr Instant noon{1'795'435'200'000};
constexpr int webhooks = 4;
constexpr int messagesEach = 25;

std::vector<const Description *> everyRecord()
{
    std::vector<const Description *> all(publishRecords().begin(), publishRecords().end());
    all.push_back(&sales::Webhook::description());
    all.push_back(&inventory::Warehouse::description());
    return all;
}

/// One hub's hold on the database.
class Hand
{
public:
    Hand(const std::string &server, std::int64_t node)
        : m_ids(node, 0)
    {
        const auto records = everyRecord();
        auto store = store::PostgresStore::open(server, "hub", records);
        check(store.ok(), store.ok() ? "" : store.error().detail.c_str());
        m_store = *std::move(store);
    }

    /// As Hub::write: all or nothing.
    template <class Work> Result<> write(Work work)
    {
        m_store->begin();
        Workspace records(*m_store, m_ids);
        work(records);
        records.writeTo(*m_store);
        return m_store->commit();
    }

    /// Takes and delivers until nothing is left for anybody.
    std::vector<std::int64_t> deliverAll()
    {
        std::vector<std::int64_t> sent;
        const std::int64_t sender = m_ids.node();
        for (bool isLeft = true; isLeft;) {
            std::vector<Errand> errands;
            const auto taken = write([&](Workspace &records) {
                errands = take({.sender = sender, .now = noon}, records);
            });
            if (!taken)
                continue; // the other was quicker
            for (const Errand &errand : errands)
                sent.push_back(errand.message.value);
            isLeft = !errands.empty();
            while (!settled(errands, sender))
                continue;
        }
        return sent;
    }

    [[nodiscard]] store::PostgresStore &store() const
    {
        return *m_store;
    }

private:
    bool settled(const std::vector<Errand> &errands, std::int64_t sender)
    {
        return write([&](Workspace &records) {
                   for (const Errand &errand : errands)
                       (void)settle(
                           {errand.message, errand.webhook, sender, {.status = 200}}, noon, {},
                           [](std::uint64_t) {
                               return std::uint64_t{0};
                           },
                           records);
               })
            .ok();
    }

    NodeIds m_ids;
    std::unique_ptr<store::PostgresStore> m_store;
};

} // namespace

class tst_publish_claims : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<support::PrivatePostgres> m_server;

    static void fill(Hand &hand)
    {
        const auto filled = hand.write([](Workspace &records) {
            for (int i = 0; i < webhooks; ++i) {
                const sales::Webhook webhook{
                    .id = records.newId<sales::Webhook>(), .url = "https://a.b/", .news = 1};
                records.put(webhook);
                records.put(WebhookKey{.id = keyOf(webhook.id), .secret = "secret"});
                for (int j = 0; j < messagesEach; ++j)
                    records.put(WebhookMessage{.id = records.newId<WebhookMessage>(),
                                               .webhook = webhook.id,
                                               .type = "ping",
                                               .nextAt = noon,
                                               .since = noon});
            }
        });
        QVERIFY2(filled.ok(), filled ? "" : filled.error().detail.c_str());
    }

private Q_SLOTS:

    void initTestCase()
    {
        m_server = std::make_unique<support::PrivatePostgres>();
        if (!m_server->absent().isEmpty())
            QSKIP(qPrintable(m_server->absent()));
    }

    void each_message_is_sent_by_one_of_two_hubs()
    {
        const std::string server = m_server->connectionString().toStdString();
        Hand one(server, 1);
        Hand two(server, 2);
        fill(one);
        std::vector<std::int64_t> byOne;
        std::vector<std::int64_t> byTwo;
        {
            const std::jthread first([&] {
                byOne = one.deliverAll();
            });
            const std::jthread second([&] {
                byTwo = two.deliverAll();
            });
        }
        std::vector<std::int64_t> sent = byOne;
        sent.insert(sent.end(), byTwo.begin(), byTwo.end());
        std::ranges::sort(sent);
        QCOMPARE(sent.size(), webhooks * messagesEach);
        QVERIFY2(std::ranges::adjacent_find(sent) == sent.end(), "no message is sent twice");
        const Description &of = WebhookMessage::description();
        for (const Row &row : one.store().scan({.of = &of})) {
            const auto message = *recordOf<WebhookMessage>(row);
            QVERIFY(message.state == MessageState::Delivered && message.attempts == 1);
        }
    }

    void of_two_steps_of_one_cursor_one_is_written()
    {
        const std::string server = m_server->connectionString().toStdString();
        Hand one(server, 3);
        Hand two(server, 4);
        WebhookId webhook;
        const auto begun = one.write([&](Workspace &records) {
            webhook = records.newId<sales::Webhook>();
            records.put(WebhookKey{.id = keyOf(webhook), .secret = "secret"});
        });
        QVERIFY(begun.ok());
        constexpr int steps = 20;
        std::atomic<int> written = 0;
        const auto follow = [&](Hand &hand) {
            for (int step = 0; step < steps;) {
                bool isMine = false;
                const auto done = hand.write([&](Workspace &records) {
                    const auto known
                        = records.find<WebhookCursor>("by_scope", webhook, std::int64_t{7});
                    const WebhookCursor cursor
                        = known.value_or(WebhookCursor{.webhook = webhook, .scope = 7});
                    step = static_cast<int>(cursor.revision);
                    if (step >= steps)
                        return;
                    Draft draft{.before = cursor, .after = cursor};
                    ++draft.after.revision;
                    draft.messages.push_back({.webhook = webhook, .type = "ping"});
                    isMine = publish::write(draft, records);
                });
                written += done.ok() && isMine ? 1 : 0;
            }
        };
        {
            const std::jthread first([&] {
                follow(one);
            });
            const std::jthread second([&] {
                follow(two);
            });
        }
        QCOMPARE(written.load(), steps);
        const Description &of = WebhookMessage::description();
        const auto messages = one.store().scan(
            {.of = &of, .index = &of.index("by_turn"), .prefix = {webhook.value}});
        QCOMPARE(messages.size(), steps);
    }
};

} // namespace bincard::publish

QTEST_GUILESS_MAIN(bincard::publish::tst_publish_claims)

#include "tst_publish_claims.moc"
