// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/memory_store.h"
#include "sync/hub/hub.h"
#include "sync/rest/api.h"
#include "tests/support/api_contract.h"

#include <vector>

namespace bincard::sync_test {

/// A founded hub in memory and its API, asked without a network.
class RestSite
{
public:
    RestSite();

    /// With the key that opens everything, unless the headers say another or "none".
    support::ApiReply ask(const QString &method, const QString &target, const QByteArray &body = {},
                          QMap<QString, QString> headers = {});

    struct Asked
    {
        QString method;
        QString target;
        QByteArray body = {};
        QMap<QString, QString> headers = {};
    };

    /// Of several who ask before the hub has a moment: their answers, in their order.
    std::vector<support::ApiReply> together(const std::vector<Asked> &all);
    /// The body of a 200.
    QJsonObject get(const QString &target);

    /// A key of the administrator's; the text that a program shows.
    QString newKey(std::int64_t scopes, access::UserId user = {}, Instant expires = {});
    void must(const Operation &operation);

    template <class R> Id<R> save(R record)
    {
        record.id = {newId()};
        must(Save<R>{record});
        return record.id;
    }

    std::int64_t newId();
    [[nodiscard]] Workspace records();

    MemoryStore store;
    Instant now{1'795'435'200'000};
    std::int64_t monotonicMs = 0;
    hub::Hub hub;
    rest::Api api;
    access::UserId administrator;
    inventory::WarehouseId warehouse;
    QString everything;

private:
    void send(const Asked &asked, support::ApiReply &reply, hub::ApiFront::OnHub onHub);

    LocalIds m_none;
};

} // namespace bincard::sync_test
