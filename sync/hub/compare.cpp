// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/hub/compare.h"

#include "core/access/device.h"
#include "core/records.h"
#include "sync/hub/hub.h"

#include <algorithm>

namespace bincard::hub {

namespace {

wire::KindSums sumsOf(const Reader &books, const Description &of, const Viewer &viewer, Hash hash)
{
    wire::KindSums sums{.kind = of.kind};
    if (of.audience > viewer.audience)
        return sums;
    constexpr std::size_t pageRows = 1'000;
    Scan page{.of = &of, .limit = pageRows};
    for (bool isMore = true; isMore;) {
        const auto rows = books.scan(page);
        for (const Row &row : rows) {
            if (viewer.sees(scopeOf(of, row)))
                sums.add(of, row, hash);
        }
        isMore = rows.size() == pageRows;
        if (isMore)
            page.after = rows.back();
    }
    return sums;
}

bool isAtTheHeads(const Reader &books, const Viewer &viewer, const std::vector<wire::Cursor> &at)
{
    return std::ranges::all_of(viewer.scopes, [&](std::int64_t scope) {
        const auto cursor = std::ranges::find(at, scope, &wire::Cursor::scope);
        return cursor != at.end() && cursor->kind == 0 && cursor->revision == headOf(books, scope);
    });
}

} // namespace

Comparison compare(const Reader &books, const wire::CheckRequest &request, Hash hash)
{
    const auto row = books.get(access::Device::description(), request.sender.device);
    if (!row)
        return {};
    const Viewer viewer = viewerOf(*recordOf<access::Device>(*row));
    if (!isAtTheHeads(books, viewer, request.cursors))
        return {};
    Comparison found{.compared = true, .differing = {}};
    for (const Description *of : allRecords()) {
        if (of->scope == Scope::None)
            continue;
        const auto told = std::ranges::find(request.kinds, of->kind, &wire::KindSums::kind);
        // A kind that an older app does not know is none of its business.
        if (told != request.kinds.end() && *told != sumsOf(books, *of, viewer, hash))
            found.differing.push_back(of->kind);
    }
    return found;
}

Result<wire::CheckReply> Hub::checkReplica(const wire::CheckRequest &request)
{
    return answerCheck(request, compare(m_store, request, m_surroundings.hash));
}

Result<wire::CheckReply> Hub::answerCheck(const wire::CheckRequest &request,
                                          const Comparison &found)
{
    wire::CheckReply answer{.reply = standing(request.sender).reply};
    if (answer.reply.status != wire::Status::Ok)
        return answer;
    answer.compared = found.compared;
    answer.differing = found.differing;
    if (found.differing.empty())
        return answer;
    const auto told = transact([&](Workspace &workspace) -> Result<> {
        const auto device = workspace.require(access::DeviceId{request.sender.device});
        if (!device)
            return device.error();
        workspace.put(inventory::Task{.id = workspace.newId<inventory::Task>(),
                                      .warehouse = device->warehouse,
                                      .kind = inventory::TaskKind::ReplicaDiffers,
                                      .reason = replicaDiffers,
                                      .openedAt = m_surroundings.clock()});
        return {};
    });
    return told ? Result<wire::CheckReply>(answer) : Result<wire::CheckReply>(told.error());
}

} // namespace bincard::hub
