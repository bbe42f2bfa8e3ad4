// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the hub says without writing anything. Those who ask together are answered from one moment,
// and what they ask for is read together.

#include "sync/hub/hub.h"

#include <algorithm>
#include <set>

namespace bincard::hub {

namespace {

/// The outcomes of its operations that a device has not heard of.
Scan outcomesFor(const wire::PullRequest &request)
{
    const Description &of = JournalEntry::description();
    return {.of = &of,
            .index = &of.index("by_operation"),
            .prefix = {request.sender.device, std::int64_t{request.sender.incarnation}},
            .from = Value{request.ackedSeq + 1}};
}

/// Who it is, and which hub this is.
void addSender(const wire::Sender &sender, Expected &expected)
{
    expected.records[&access::Device::description()].push_back(sender.device);
    expected.records[&HubState::description()] = {onlyState.value};
}

Scan headIn(std::int64_t scope)
{
    const Description &of = ScopeRevision::description();
    return {.of = &of, .index = &of.index("by_scope"), .prefix = {scope}};
}

Expected readFor(std::span<const wire::PullRequest> requests)
{
    Expected expected;
    for (const wire::PullRequest &request : requests) {
        addSender(request.sender, expected);
        expected.scans.push_back(outcomesFor(request));
        for (const wire::Cursor &cursor : request.cursors)
            expected.scans.push_back(headIn(cursor.scope));
    }
    return expected;
}

/// All heads: how the senders' scopes stand is known when the senders are.
Expected readFor(std::span<const wire::Sender> senders)
{
    Expected expected{.scans = {{.of = &ScopeRevision::description()}}};
    for (const wire::Sender &sender : senders)
        addSender(sender, expected);
    return expected;
}

/// So many of the first that not more pages are in memory than that: devices that are in step all
/// ask for one.
std::size_t readAtOnce(std::span<const wire::PullRequest> requests)
{
    constexpr std::size_t pagesMax = 8;
    std::set<std::vector<std::int64_t>> pages;
    for (std::size_t i = 0; i < requests.size(); ++i) {
        std::vector<std::int64_t> from;
        for (const wire::Cursor &cursor : requests[i].cursors)
            from.insert(from.end(), {cursor.scope, cursor.revision, cursor.kind, cursor.record});
        pages.insert(std::move(from));
        if (pages.size() > pagesMax)
            return i;
    }
    return requests.size();
}

} // namespace

std::vector<wire::PullReply> Hub::pull(std::span<const wire::PullRequest> requests) const
{
    std::vector<wire::PullReply> answers;
    while (!requests.empty()) {
        const std::size_t count = readAtOnce(requests);
        const OneMoment moment(m_transactor.shared());
        if (isShared())
            expectAll(requests.first(count));
        for (const wire::PullRequest &request : requests.first(count))
            answers.push_back(pullNow(request));
        requests = requests.subspan(count);
    }
    return answers;
}

void Hub::expectAll(std::span<const wire::PullRequest> requests) const
{
    SharedStore &shared = *m_transactor.shared();
    shared.expect(readFor(requests));
    m_pages.forgetBefore(m_transactor.commits());
    std::vector<PageWanted> pages;
    for (const wire::PullRequest &request : requests) {
        const auto sender = device({request.sender.device});
        if (!sender)
            continue;
        Viewer viewer = viewerOf(*sender);
        if (!m_pages.find(viewer, request.cursors, standingOf(viewer)))
            pages.push_back({std::move(viewer), request.cursors});
    }
    expectPages(pages, m_surroundings.pageRows, shared);
}

/// Where the scopes stand, on a database that others write to as well.
std::vector<std::int64_t> Hub::standingOf(const Viewer &viewer) const
{
    std::vector<std::int64_t> standing;
    for (std::size_t i = 0; isShared() && i < viewer.scopes.size(); ++i)
        standing.push_back(headOf(m_store, viewer.scopes[i]));
    return standing;
}

wire::PullReply Hub::pull(const wire::PullRequest &request) const
{
    return std::move(pull(std::span(&request, 1)).front());
}

wire::PullReply Hub::pullNow(const wire::PullRequest &request) const
{
    const auto device = this->device({request.sender.device});
    wire::PullReply answer{.reply = replyTo(request.sender, device)};
    if (answer.reply.status == wire::Status::Ok && device->state == access::DeviceState::Revoked)
        answer.reply.status = wire::Status::Revoked;
    if (answer.reply.status != wire::Status::Ok)
        return answer;
    const Viewer viewer = viewerOf(*device);
    std::vector<std::int64_t> standing = standingOf(viewer);
    m_pages.forgetBefore(m_transactor.commits());
    const PackedPages::Page *page = m_pages.find(viewer, request.cursors, standing);
    if (!page) {
        auto changes = changesSince(m_store, viewer, request.cursors, m_surroundings.pageRows);
        if (!changes) {
            answer.reply.status = wire::Status::CursorGone;
            return answer;
        }
        page = &m_pages.keep(viewer, request.cursors,
                             {wire::pack(changes->groups), std::move(changes->cursors),
                              changes->complete, std::move(standing)});
    }
    if (!page->complete && isBetterLoaded(request)) {
        answer.reply.status = wire::Status::CursorGone;
        return answer;
    }
    answer.packed = page->groups;
    answer.cursors = page->cursors;
    answer.complete = page->complete;
    for (const Row &row : m_store.scan(outcomesFor(request))) {
        const auto entry = recordOf<JournalEntry>(row);
        answer.outcomes.push_back({entry->seq, entry->outcome, entry->code});
    }
    return answer;
}

bool Hub::isBetterLoaded(const wire::PullRequest &request) const
{
    const bool isFirstPage = std::ranges::all_of(request.cursors, [](const wire::Cursor &cursor) {
        return cursor.kind == 0;
    });
    return isFirstPage && !request.fresh
        && isLongerThan(m_store, request.cursors, m_surroundings.deltaRows);
}

std::vector<wire::PushReply> Hub::standing(std::span<const wire::Sender> senders) const
{
    const OneMoment moment(m_transactor.shared());
    if (isShared())
        m_transactor.shared()->expect(readFor(senders));
    std::vector<wire::PushReply> answers;
    for (const wire::Sender &sender : senders)
        answers.push_back(standingNow(sender));
    return answers;
}

wire::PushReply Hub::standing(const wire::Sender &sender) const
{
    return std::move(standing(std::span(&sender, 1)).front());
}

wire::PushReply Hub::standingNow(const wire::Sender &sender) const
{
    const auto device = this->device({sender.device});
    wire::PushReply answer{.reply = replyTo(sender, device), .outcomes = {}, .heads = {}};
    if (answer.reply.status == wire::Status::Ok && device->state == access::DeviceState::Revoked)
        answer.reply.status = wire::Status::Revoked;
    if (answer.reply.status == wire::Status::Ok)
        answer.heads = heads(device->id);
    return answer;
}

wire::BootstrapReply Hub::bootstrap(const wire::BootstrapRequest &request) const
{
    const OneMoment moment(m_transactor.shared());
    const auto device = this->device({request.sender.device});
    wire::BootstrapReply answer{.reply = replyTo(request.sender, device)};
    if (answer.reply.status != wire::Status::Ok)
        return answer;
    auto page = everything(m_store, viewerOf(*device), request.from, m_surroundings.pageRows);
    if (!page) {
        answer.reply.status = wire::Status::Revoked;
        return answer;
    }
    answer.groups = std::move(page->groups);
    answer.next = page->next;
    return answer;
}

wire::FetchReply Hub::content(const wire::FetchRequest &request) const
{
    const wire::Reply standing = this->standing(request.sender).reply;
    wire::FetchReply answer;
    if (standing.status == wire::Status::Ok)
        answer = contentFor(*device({request.sender.device}), request, m_store);
    answer.reply = standing;
    return answer;
}

std::optional<access::Device> Hub::device(access::DeviceId id) const
{
    const auto row = m_store.get(access::Device::description(), id.value);
    if (!row)
        return std::nullopt;
    return *recordOf<access::Device>(*row);
}

std::map<std::int64_t, access::Device> Hub::devices(const std::vector<std::int64_t> &ids) const
{
    const OneMoment moment(m_transactor.shared());
    if (isShared())
        m_transactor.shared()->expect({.records = {{&access::Device::description(), ids}}});
    std::map<std::int64_t, access::Device> devices;
    for (const std::int64_t id : ids) {
        if (auto known = device({id}))
            devices.emplace(id, *std::move(known));
    }
    return devices;
}

std::vector<access::Device> Hub::devices() const
{
    std::vector<access::Device> devices;
    const access::DeviceId own = state().device;
    for (const Row &row : m_store.scan(Scan{.of = &access::Device::description()})) {
        auto device = *recordOf<access::Device>(row);
        if (device.id != own)
            devices.push_back(std::move(device));
    }
    return devices;
}

std::vector<wire::Cursor> Hub::heads(access::DeviceId id) const
{
    std::vector<wire::Cursor> heads;
    const auto device = this->device(id);
    if (!device)
        return heads;
    for (const std::int64_t scope : viewerOf(*device).scopes)
        heads.push_back({scope, headOf(m_store, scope), 0, 0});
    return heads;
}

std::map<std::int64_t, std::int64_t> Hub::allHeads() const
{
    std::map<std::int64_t, std::int64_t> heads;
    for (const Row &row : m_store.scan(Scan{.of = &ScopeRevision::description()})) {
        const auto head = *recordOf<ScopeRevision>(row);
        heads[head.scope] = head.revision;
    }
    return heads;
}

std::int64_t Hub::epoch() const
{
    return state().epoch;
}

} // namespace bincard::hub
