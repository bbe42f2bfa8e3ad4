// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/device/outbox.h"

#include "core/apply.h"
#include "sync/wire/codec.h"

#include <set>

namespace bincard::device {

namespace {

template <class R> std::vector<R> recordsOf(const std::vector<Row> &rows)
{
    std::vector<R> records;
    records.reserve(rows.size());
    for (const Row &row : rows)
        records.push_back(*recordOf<R>(row));
    return records;
}

} // namespace

std::string pack(const std::vector<BeforeImage> &images)
{
    wire::Encoder encoder;
    encoder.begin(3 * images.size());
    for (const BeforeImage &image : images) {
        encoder.integer(image.kind);
        encoder.integer(image.record);
        encoder.bytes(image.row);
    }
    encoder.end();
    return encoder.take();
}

std::vector<BeforeImage> unpack(std::string_view images)
{
    wire::Decoder decoder(images);
    std::vector<BeforeImage> unpacked(decoder.begin() / 3);
    for (BeforeImage &image : unpacked) {
        image.kind = decoder.integer();
        image.record = decoder.integer();
        image.row = decoder.string();
    }
    decoder.end();
    check(decoder.finished(), "the device's own images are as it wrote them");
    return unpacked;
}

wire::LoggedOperation loggedOf(const OutboxEntry &entry)
{
    const auto row = wire::decodeRow(wire::LoggedOperation::description(), entry.operation);
    return *recordOf<wire::LoggedOperation>(*row);
}

OutboxEntry Outbox::append(wire::LoggedOperation operation, Identity &identity, Hash hash)
{
    operation.seq = identity.lastSeq + 1;
    operation.previousHash = identity.lastHash;
    operation.hash = wire::hashOf(operation, hash);
    identity.lastSeq = operation.seq;
    identity.lastHash = operation.hash;
    OutboxEntry entry{.id = {operation.seq},
                      .operation
                      = wire::encodeRow(wire::LoggedOperation::description(), rowOf(operation)),
                      .hash = operation.hash};
    put(entry);
    return entry;
}

void Outbox::put(const OutboxEntry &entry)
{
    m_store.write(OutboxEntry::description(), rowOf(entry));
}

void Outbox::keepImages(std::int64_t seq, std::span<const Change> changes)
{
    std::vector<BeforeImage> images;
    for (const Change &change : changes) {
        if (change.before == change.after)
            continue;
        images.push_back({change.of->kind, change.id,
                          change.before ? wire::encodeRow(*change.of, *change.before) : ""});
    }
    m_store.write(BeforeImages::description(), rowOf(BeforeImages{{seq}, pack(images)}));
}

void Outbox::dropImages(std::int64_t seq)
{
    m_store.erase(BeforeImages::description(), seq);
}

void Outbox::rewind()
{
    const Description &of = BeforeImages::description();
    const auto rows = m_store.scan(Scan{.of = &of});
    // Of a row that several operations touched, the oldest image is what it was before all of them.
    std::set<std::pair<std::int64_t, std::int64_t>> restored;
    for (const BeforeImages &kept : recordsOf<BeforeImages>(rows)) {
        for (const BeforeImage &image : unpack(kept.images)) {
            if (!restored.emplace(image.kind, image.record).second)
                continue;
            const Description &kind = *recordOfKind(image.kind);
            if (image.row.empty())
                m_store.erase(kind, image.record);
            else
                m_store.write(kind, *wire::decodeStored(kind, image.row));
        }
        m_store.erase(of, kept.id.value);
    }
}

std::optional<OutboxEntry> Outbox::get(std::int64_t seq) const
{
    const auto row = m_store.get(OutboxEntry::description(), seq);
    if (!row)
        return std::nullopt;
    return *recordOf<OutboxEntry>(*row);
}

std::vector<OutboxEntry> Outbox::after(std::int64_t seq, std::size_t limit) const
{
    return recordsOf<OutboxEntry>(m_store.scan(
        Scan{.of = &OutboxEntry::description(), .from = Value{seq + 1}, .limit = limit}));
}

std::vector<OutboxEntry> Outbox::between(std::int64_t seq, std::int64_t last) const
{
    return recordsOf<OutboxEntry>(m_store.scan(
        Scan{.of = &OutboxEntry::description(), .from = Value{seq + 1}, .to = Value{last}}));
}

std::vector<OutboxEntry> Outbox::at(Progress progress, std::size_t limit) const
{
    const Description &of = OutboxEntry::description();
    return recordsOf<OutboxEntry>(m_store.scan(
        Scan{.of = &of,
             .index = &of.index("by_progress"),
             .prefix = {std::string(enumNames(progress)[static_cast<std::size_t>(progress)])},
             .limit = limit}));
}

void Outbox::forget(const OutboxEntry &entry)
{
    dropImages(entry.id.value);
    m_store.erase(OutboxEntry::description(), entry.id.value);
}

} // namespace bincard::device
