// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/device_session.h"
#include "core/kernel/memory_store.h"
#include "sync/hub/hub.h"
#include "sync/wire/webhook_message.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace bincard::handheld_test {

/// A hub in this process, with an office that fills it, and the network a device reaches it by:
/// no socket, no thread, and a clock that the test turns.
class HubWorld
{
public:
    HubWorld();
    ~HubWorld();

    // The office. Records by the names that people call them.
    std::int64_t &id(const std::string &name);
    void must(const std::vector<Operation> &operations);
    /// The same by somebody else, at the office's device.
    void mustAs(const std::string &person, const std::vector<Operation> &operations);
    /// The same, and it may wait for somebody with a higher limit.
    void askAs(const std::string &person, const std::vector<Operation> &operations);
    void person(const std::string &code, const std::string &name, bool supervises = false);
    /// Somebody who may do everything.
    void manager(const std::string &code, const std::string &name);
    void location(const std::string &code, inventory::Usage usage, const std::string &zone,
                  int sequence);
    /// The place of that label, the hub's own ones among them.
    [[nodiscard]] inventory::Location place(const std::string &code) const;
    /// It stands there on the plan.
    void measure(const std::string &code, std::int64_t xMm, std::int64_t yMm,
                 const std::string &aisle = {});
    void product(const std::string &sku, const std::string &name, const std::string &gtin,
                 catalog::Tracking tracking = catalog::Tracking::None,
                 const std::string &note = {});
    void box(const std::string &sku, const std::string &name, const std::string &gtin,
             Quantity factor);
    /// How it looks: the hub has the picture, and knows whose it is.
    void picture(catalog::ProductId product, const std::string &content);
    void lot(const std::string &sku, const std::string &name, Date expiry);
    void stock(const std::string &sku, const std::string &location, Quantity quantity,
               const std::string &lot = {});
    using Lines = std::vector<std::pair<std::string, Quantity>>;
    void order(const std::string &reference, const Lines &lines);

    /// The same, with what a plan goes by.
    struct Promise
    {
        std::string channel = "shop";
        Instant cutOff = {};
        std::string service = {}; // as it is called
    };

    void order(const std::string &reference, const Lines &lines, const Promise &promise);
    void cancelLine(const std::string &reference, int position, Quantity quantity);
    void batch(const std::string &name, fulfilment::BatchKind kind,
               const std::vector<std::string> &orders);
    void reasons();

    /// What the QR code of a new device says.
    [[nodiscard]] std::string invitation(Audience audience = Audience::Floor,
                                         const std::string &name = {});
    /// The administrator approves the device that shows this number.
    void approve(const std::string &confirmation);
    /// The administrator locks every handheld.
    void revokeHandhelds(bool wipe);
    /// What that person's badge says. The PIN is 2468.
    [[nodiscard]] std::string badge(const std::string &code) const;

    /// What a session of a device needs; requests reach the hub while `online`.
    [[nodiscard]] app::Outside outside();
    /// What the hub does by itself: waves, counts, replenishment.
    void workByItself();
    /// Answers the long-polls: there is news.
    void tellNews();

    void pass(std::int64_t ms)
    {
        m_nowMs += ms;
    }

    [[nodiscard]] Instant now() const
    {
        return {m_nowMs};
    }

    [[nodiscard]] inventory::WarehouseId warehouse() const
    {
        return m_warehouse;
    }

    [[nodiscard]] hub::Hub &hub()
    {
        return *m_hub;
    }

    [[nodiscard]] const MemoryStore &books() const
    {
        return m_books;
    }

    bool online = true;
    /// Whether a device can use what it knows of the way to the hub.
    bool connects = true;
    /// What a new device is told of it.
    std::string authorityPem = "the hub's CA";
    /// A device whose battery is empty: it hears nothing and asks nothing.
    access::DeviceId silent = {};
    /// Whether the hub gives a new replica its pages.
    bool loads = true;
    /// The hub's clock beside the device's, and whether it minds.
    std::int64_t hubAheadMs = 0;
    int badSignatures = 0;
    /// What the hub says of those whom it tells its news; none: it tells nobody.
    std::function<wire::WebhookAnswer(const wire::WebhookWish &wish)> webhooks = {};

private:
    class Loopback;
    friend class Loopback;

    [[nodiscard]] std::string enrolmentText(const hub::Invitation &invited) const;
    [[nodiscard]] wire::DeskReply answerInvite(const std::string &body);
    [[nodiscard]] wire::DeskReply answerApprove(const std::string &body);
    [[nodiscard]] std::string answer(const std::string &path, const std::string &body);
    [[nodiscard]] transport::Response respond(const transport::Request &request);
    [[nodiscard]] bool isSigned(const transport::Request &request);
    void doAs(access::UserId user, const std::vector<Operation> &operations);
    void syncOffice();
    void employ(const std::string &code, const std::string &name, const std::string &role,
                std::int64_t permissions);
    template <class R> void save(R record, const std::string &name);

    std::int64_t m_nowMs = 1'795'424'400'000; // 2026-11-23 09:00 UTC
    std::uint64_t m_random = 1;
    MemoryStore m_books;
    std::unique_ptr<hub::Hub> m_hub;
    MemoryStore m_officeStore;
    std::unique_ptr<device::Replica> m_office;
    std::unique_ptr<device::Syncer> m_officeSyncer;
    std::map<std::string, std::int64_t> m_ids;
    inventory::WarehouseId m_warehouse;
    access::UserId m_administrator;

    struct Waiting
    {
        std::uint64_t id;
        std::string body;
        app::Network::Completion completion;
    };

    std::vector<Waiting> m_waiting;
};

} // namespace bincard::handheld_test
