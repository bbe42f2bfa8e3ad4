// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/import_sending.h"

#include "sync/wire/messages.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace bincard::desk {

ImportSending::ImportSending(app::DeviceSession &device)
    : m_device(device)
{
    connect(&device, &app::DeviceSession::changed, this, [this](const app::Situation &now) {
        m_stored = now.sync.stored;
        pump();
    });
}

void ImportSending::begin(ImportHead head, std::function<void()> taken,
                          std::function<void(const Error &)> failed)
{
    ++m_round;
    m_head = std::move(head);
    m_taken = std::move(taken);
    m_failed = std::move(failed);
    m_done = {};
    m_items.clear();
    m_import = {};
    m_parts = 0;
    m_rows = 0;
    m_isOpen = true;
    m_isWhole = false;
    m_isStarted = false;
    m_underWay = true; // until its number is here
    const QPointer<ImportSending> self = this;
    m_device.number(1, [self, round = m_round](const std::vector<std::int64_t> &ids) {
        if (!self)
            return;
        QMetaObject::invokeMethod(self.data(), [self, round, ids] {
            if (round != self->m_round)
                return;
            if (ids.empty())
                return self->sent(Error{ErrorCode::NotAllowed, "nobody has signed in"}, 0);
            self->m_import = {ids.front()};
            self->m_underWay = false;
            if (const auto given = std::exchange(self->m_head.given, {}))
                return self->send(
                    {documents::CancelImport{.import = given, .warehouse = self->m_head.warehouse}},
                    0);
            self->pump();
        });
    });
}

void ImportSending::add(ImportPortion portion)
{
    if (!m_isOpen)
        return;
    const std::size_t before = m_items.size();
    for (std::string &rows : portion.parts)
        m_items.push_back({.rows = std::move(rows)});
    for (std::size_t from = 0; from < portion.operations.size(); from += wire::pushOperationsMax) {
        const std::size_t to = std::min(portion.operations.size(), from + wire::pushOperationsMax);
        m_items.push_back(
            {.operations = {portion.operations.begin() + static_cast<std::ptrdiff_t>(from),
                            portion.operations.begin() + static_cast<std::ptrdiff_t>(to)}});
    }
    if (m_items.size() == before)
        m_items.emplace_back();
    m_items.back().until = portion.rows;
    pump();
}

void ImportSending::finish(std::size_t rows, std::function<void(documents::ImportId)> done)
{
    m_all = rows;
    m_done = std::move(done);
    m_isWhole = true;
    pump();
}

void ImportSending::drop()
{
    ++m_round;
    m_isOpen = false;
    m_items.clear();
    if (m_parts == 0)
        return;
    m_parts = 0;
    m_device.request(
        [cancel = documents::CancelImport{.import = m_import, .warehouse = m_head.warehouse}](
            const Workspace &, IdSource &) {
            return Result<std::vector<Operation>>(std::vector<Operation>{cancel});
        },
        [](const Result<> &) {});
}

void ImportSending::pump()
{
    if (!m_isOpen || m_underWay || m_stored >= storedMax)
        return;
    if (m_items.empty()) {
        if (m_isWhole)
            end();
        return;
    }
    Item item = std::move(m_items.front());
    m_items.pop_front();
    if (!item.rows.empty())
        item.operations = {documents::StageRows{.import = m_import,
                                                .warehouse = m_head.warehouse,
                                                .kind = m_head.kind,
                                                .sha256 = m_head.sha256,
                                                .position = ++m_parts,
                                                .rows = std::move(item.rows),
                                                .file = m_head.file}};
    if (item.operations.empty())
        return sent({}, item.until);
    send(std::move(item.operations), item.until);
}

void ImportSending::send(std::vector<Operation> operations, std::size_t until)
{
    m_underWay = true;
    const QPointer<ImportSending> self = this;
    m_device.request(
        [operations = std::move(operations)](const Workspace &, IdSource &) {
            return Result<std::vector<Operation>>(operations);
        },
        [self, until, round = m_round](const Result<> &done) {
            if (!self)
                return;
            QMetaObject::invokeMethod(
                self.data(),
                [self, until, round, done] {
                    if (round == self->m_round)
                        self->sent(done, until);
                },
                Qt::QueuedConnection);
        });
}

void ImportSending::sent(const Result<> &done, std::size_t until)
{
    m_underWay = false;
    if (!done) {
        const Error why = done.error();
        drop();
        return m_failed(why);
    }
    if (until > 0) {
        m_rows = until;
        m_taken();
    }
    pump();
}

void ImportSending::end()
{
    if (m_parts > 0 && !std::exchange(m_isStarted, true))
        return send({documents::StartImport{.import = m_import,
                                            .warehouse = m_head.warehouse,
                                            .parts = m_parts,
                                            .rows = static_cast<std::int64_t>(m_all)}},
                    0);
    m_isOpen = false;
    m_done(m_parts > 0 ? m_import : documents::ImportId{});
}

} // namespace bincard::desk
