// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/hub/records.h"

#include "sync/hub/documents.h"

#include <array>

namespace bincard::hub {

const Description &HubState::description()
{
    static const Description made = describe<HubState>("hub_state", 220)
                                        .field<&HubState::epoch>("epoch")
                                        .field<&HubState::node>("node")
                                        .field<&HubState::counter>("counter")
                                        .field<&HubState::lastNode>("last_node")
                                        .field<&HubState::device>("device")
                                        .field<&HubState::user>("user");
    return made;
}

const Description &HubProcess::description()
{
    static const Description made = describe<HubProcess>("hub_process", 260)
                                        .field<&HubProcess::counter>("counter")
                                        .field<&HubProcess::startedAt>("started_at")
                                        .field<&HubProcess::lastSeenAt>("last_seen_at");
    return made;
}

const Description &ScopeRevision::description()
{
    static const Description made = describe<ScopeRevision>("scope_revision", 221)
                                        .field<&ScopeRevision::scope>("scope")
                                        .field<&ScopeRevision::revision>("revision")
                                        .field<&ScopeRevision::oldest>("oldest")
                                        .unique("by_scope", {"scope"});
    return made;
}

const Description &ScopeDay::description()
{
    static const Description made = describe<ScopeDay>("scope_day", 225)
                                        .field<&ScopeDay::scope>("scope")
                                        .field<&ScopeDay::at>("at")
                                        .field<&ScopeDay::revision>("revision")
                                        .unique("by_scope", {"scope", "at"});
    return made;
}

const Description &TombstoneSweep::description()
{
    static const Description made = describe<TombstoneSweep>("tombstone_sweep", 226)
                                        .field<&TombstoneSweep::scope>("scope")
                                        .field<&TombstoneSweep::revision>("revision")
                                        .field<&TombstoneSweep::kind>("kind")
                                        .field<&TombstoneSweep::record>("record")
                                        .unique("by_scope", {"scope"});
    return made;
}

const Description &ChangeEntry::description()
{
    static const Description made
        = describe<ChangeEntry>("change", 222)
              .field<&ChangeEntry::scope>("scope")
              .field<&ChangeEntry::kind>("kind")
              .field<&ChangeEntry::record>("record")
              .field<&ChangeEntry::revision>("revision")
              .field<&ChangeEntry::erased>("erased")
              .unique("by_record", {"scope", "kind", "record"})
              .index("by_revision", {"scope", "revision", "kind", "record"});
    return made;
}

const Description &JournalEntry::description()
{
    static const Description made = describe<JournalEntry>("journal", 223)
                                        .field<&JournalEntry::device>("device")
                                        .field<&JournalEntry::incarnation>("incarnation")
                                        .field<&JournalEntry::seq>("seq")
                                        .bytes<&JournalEntry::operation>("operation")
                                        .bytes<&JournalEntry::hash>("hash")
                                        .field<&JournalEntry::outcome>("outcome")
                                        .field<&JournalEntry::code>("code")
                                        .field<&JournalEntry::bookedAt>("booked_at")
                                        .field<&JournalEntry::occurredAt>("occurred_at")
                                        .field<&JournalEntry::revision>("revision")
                                        .unique("by_operation", {"device", "incarnation", "seq"});
    return made;
}

const Description &HeldOperation::description()
{
    static const Description made = describe<HeldOperation>("held_operation", 227)
                                        .field<&HeldOperation::entry>("entry")
                                        .field<&HeldOperation::task>("task");
    return made;
}

const Description &HeldDecision::description()
{
    static const Description made = describe<HeldDecision>("held_decision", 228)
                                        .field<&HeldDecision::held>("held")
                                        .field<&HeldDecision::accepted>("accepted")
                                        .field<&HeldDecision::by>("by")
                                        .field<&HeldDecision::reason>("reason")
                                        .field<&HeldDecision::at>("at")
                                        .field<&HeldDecision::revision>("revision")
                                        .unique("by_held", {"held"});
    return made;
}

const Description &Trial::description()
{
    static const Description made = describe<Trial>("trial", 224)
                                        .field<&Trial::incarnation>("incarnation")
                                        .field<&Trial::seq>("seq")
                                        .field<&Trial::tries>("tries");
    return made;
}

std::span<const Description *const> hubRecords()
{
    static const std::array<const Description *, 12> records{
        &HubState::description(),       &ScopeRevision::description(), &ChangeEntry::description(),
        &JournalEntry::description(),   &Trial::description(),         &ScopeDay::description(),
        &TombstoneSweep::description(), &HeldOperation::description(), &HeldDecision::description(),
        &Content::description(),        &ContentChunk::description(),  &HubProcess::description()};
    return records;
}

} // namespace bincard::hub
