// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/import_staging.h"

#include <QThread>

#include <algorithm>
#include <utility>

namespace bincard::ctl {

namespace {

/// Often enough that a small table is in at once, seldom enough that the hub works.
constexpr unsigned long lookFirstMs = 20;
constexpr unsigned long lookEveryMs = 500;
/// A message is a commit of the hub; of these one is about 100 KB.
constexpr std::size_t partsAtOnce = 4;

} // namespace

Staging::Staging(Desk &desk, Sending &sending, QString kind, std::string sha256, QString file)
    : m_desk(desk)
    , m_sending(sending)
    , m_kind(std::move(kind))
    , m_sha256(std::move(sha256))
    , m_file(std::move(file))
{ }

Result<> Staging::add(const Plan &plan)
{
    m_open.add(plan);
    collect();
    return m_waiting.size() < partsAtOnce ? Result<>{} : flush();
}

void Staging::collect()
{
    for (std::string &rows : m_open.take()) {
        if (!m_import)
            m_import = m_desk.newId<documents::Import>();
        m_waiting.emplace_back(documents::StageRows{.import = m_import,
                                                    .warehouse = m_desk.warehouse(),
                                                    .kind = m_kind.toStdString(),
                                                    .sha256 = m_sha256,
                                                    .position = ++m_parts,
                                                    .rows = std::move(rows),
                                                    .file = m_file.toStdString()});
    }
}

Result<> Staging::flush()
{
    return m_sending.send(std::exchange(m_waiting, {}));
}

Result<documents::ImportId> Staging::start(std::size_t rows)
{
    m_open.close();
    collect();
    m_waiting.emplace_back(documents::StartImport{.import = m_import,
                                                  .warehouse = m_desk.warehouse(),
                                                  .parts = m_parts,
                                                  .rows = static_cast<std::int64_t>(rows)});
    const auto sent = flush();
    return sent ? Result<documents::ImportId>(m_import) : sent.error();
}

Result<> Staging::drop()
{
    m_open.clear();
    const bool isThere = std::cmp_greater(m_parts, std::exchange(m_waiting, {}).size());
    m_parts = 0;
    const auto import = std::exchange(m_import, {});
    if (!isThere)
        return {};
    const std::vector<Operation> cancel{
        documents::CancelImport{.import = import, .warehouse = m_desk.warehouse()}};
    return m_sending.send(cancel);
}

Result<std::optional<wire::ImportLine>> importUnderWay(HubLine &line, const std::string &sha256,
                                                       const std::string &state)
{
    const auto reply = line.ask(wire::AdminRequest{.verb = wire::AdminVerb::Imports});
    if (!reply)
        return reply.error();
    const auto found = std::ranges::find_if(reply->imports, [&](const wire::ImportLine &one) {
        return one.sha256 == sha256 && one.state == state;
    });
    return found == reply->imports.end() ? std::optional<wire::ImportLine>() : *found;
}

Result<wire::AdminReply> awaitImport(HubLine &line, documents::ImportId import,
                                     const Progress &progress)
{
    unsigned long pauseMs = lookFirstMs;
    for (;;) {
        const auto reply
            = line.askPatiently({.verb = wire::AdminVerb::Imports, .import = import.value});
        if (!reply)
            return reply;
        if (reply->imports.empty())
            return Error{ErrorCode::NotFound, "the hub knows no such import"};
        const wire::ImportLine &now = reply->imports.front();
        const auto done = static_cast<std::size_t>(now.saved + now.refused);
        progress(done, static_cast<std::size_t>(now.saves));
        if (now.state != "Running")
            return reply;
        QThread::msleep(pauseMs);
        pauseMs = std::min(2 * pauseMs, lookEveryMs);
    }
}

} // namespace bincard::ctl
