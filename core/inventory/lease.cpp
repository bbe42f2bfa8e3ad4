// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/lease.h"

#include <algorithm>

namespace bincard::inventory {

std::span<const std::string_view> enumNames(LeaseKind)
{
    static constexpr std::string_view names[] = {"Batch", "ZonePart", "Task", "Count"};
    return names;
}

const Description &Lease::description()
{
    static const Description made = describe<Lease>("lease", 84)
                                        .field<&Lease::warehouse>("warehouse")
                                        .field<&Lease::kind>("kind")
                                        .field<&Lease::subject>("subject")
                                        .field<&Lease::zone>("zone")
                                        .field<&Lease::holder>("holder")
                                        .field<&Lease::device>("device")
                                        .field<&Lease::since>("since")
                                        .unique("by_subject", {"kind", "subject", "zone"})
                                        .index("by_device", {"device"})
                                        .index("by_since", {"warehouse", "since"})
                                        .scope(Scope::Warehouse);
    return made;
}

std::optional<Lease> leaseOn(LeaseKind kind, std::int64_t subject, std::string_view zone,
                             const Workspace &records)
{
    return records.find<Lease>("by_subject", kind, subject, std::string(zone));
}

bool isElsewhere(const Lease &lease, const Occasion &occasion)
{
    return lease.holder != occasion.user || lease.device != occasion.device;
}

Result<> grant(WarehouseId warehouse, LeaseKind kind, std::int64_t subject, std::string_view zone,
               Books &books)
{
    if (const auto held = leaseOn(kind, subject, zone, books.records)) {
        if (isElsewhere(*held, books.occasion))
            return Error{ErrorCode::Leased, "somebody works on it"};
        return {};
    }
    books.records.put(Lease{.id = books.records.newId<Lease>(),
                            .warehouse = warehouse,
                            .kind = kind,
                            .subject = subject,
                            .zone = std::string(zone),
                            .holder = books.occasion.user,
                            .device = books.occasion.device,
                            .since = books.occasion.occurredAt});
    return {};
}

void endLease(LeaseKind kind, std::int64_t subject, std::string_view zone, Workspace &records)
{
    if (const auto held = leaseOn(kind, subject, zone, records))
        records.erase(held->id);
}

std::vector<Lease> leasesOf(access::DeviceId device, const Workspace &records)
{
    return records.list<Lease>("by_device", device);
}

std::vector<Lease> leasesBefore(WarehouseId warehouse, Instant shiftBegan, const Workspace &records)
{
    if (shiftBegan.ms <= 0)
        return {};
    return records.list<Lease>(Range{.to = Value{shiftBegan.ms - 1}}, "by_since", warehouse);
}

} // namespace bincard::inventory
