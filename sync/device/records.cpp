// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/device/records.h"

#include <array>

namespace bincard::device {

namespace {

constexpr std::array<std::string_view, 3> progressNames{"stored", "received", "accepted"};

} // namespace

std::span<const std::string_view> enumNames(Progress)
{
    return progressNames;
}

const Description &Identity::description()
{
    static const Description made = describe<Identity>("identity", 240)
                                        .field<&Identity::device>("device")
                                        .field<&Identity::incarnation>("incarnation")
                                        .field<&Identity::node>("node")
                                        .field<&Identity::warehouse>("warehouse")
                                        .field<&Identity::epoch>("epoch")
                                        .field<&Identity::counter>("counter")
                                        .field<&Identity::localLast>("local_last")
                                        .field<&Identity::lastSeq>("last_seq")
                                        .bytes<&Identity::lastHash>("last_hash")
                                        .field<&Identity::finalSeq>("final_seq")
                                        .field<&Identity::loading>("loading")
                                        .field<&Identity::forked>("forked")
                                        .field<&Identity::revoked>("revoked")
                                        .field<&Identity::wipe>("wipe")
                                        .field<&Identity::checkedMs>("checked_ms")
                                        .field<&Identity::unwritten>("unwritten")
                                        .field<&Identity::rulePack>("rule_pack");
    return made;
}

const Description &OutboxEntry::description()
{
    static const Description made = describe<OutboxEntry>("outbox", 241)
                                        .field<&OutboxEntry::progress>("progress")
                                        .field<&OutboxEntry::outcome>("outcome")
                                        .field<&OutboxEntry::code>("code")
                                        .field<&OutboxEntry::withheld>("withheld")
                                        .bytes<&OutboxEntry::operation>("operation")
                                        .bytes<&OutboxEntry::hash>("hash")
                                        .field<&OutboxEntry::acceptedMs>("accepted_ms")
                                        .index("by_progress", {"progress"});
    return made;
}

const Description &BeforeImages::description()
{
    static const Description made
        = describe<BeforeImages>("before_images", 242).bytes<&BeforeImages::images>("images");
    return made;
}

const Description &ScopeCursor::description()
{
    static const Description made = describe<ScopeCursor>("scope_cursor", 243)
                                        .field<&ScopeCursor::scope>("scope")
                                        .field<&ScopeCursor::revision>("revision")
                                        .field<&ScopeCursor::stagedRevision>("staged_revision")
                                        .field<&ScopeCursor::stagedKind>("staged_kind")
                                        .field<&ScopeCursor::stagedRecord>("staged_record")
                                        .field<&ScopeCursor::loaded>("loaded")
                                        .unique("by_scope", {"scope"});
    return made;
}

const Description &StagedRow::description()
{
    static const Description made = describe<StagedRow>("staged_row", 244)
                                        .field<&StagedRow::kind>("kind")
                                        .field<&StagedRow::record>("record")
                                        .bytes<&StagedRow::row>("row");
    return made;
}

const Description &Notice::description()
{
    static const Description made = describe<Notice>("notice", 245)
                                        .field<&Notice::operationKind>("operation_kind")
                                        .field<&Notice::outcome>("outcome")
                                        .field<&Notice::code>("code")
                                        .field<&Notice::seen>("seen")
                                        .index("by_seen", {"seen"});
    return made;
}

std::span<const Description *const> deviceRecords()
{
    static const std::array<const Description *, 6> records{
        &Identity::description(),    &OutboxEntry::description(), &BeforeImages::description(),
        &ScopeCursor::description(), &StagedRow::description(),   &Notice::description()};
    return records;
}

} // namespace bincard::device
