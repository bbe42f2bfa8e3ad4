// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/device.h"
#include "core/access/user.h"
#include "core/inventory/warehouse.h"

namespace bincard::documents {

/// What a picture shows, or a scan was about.
enum class SubjectKind {
    Order,
    TransferLine, // of a picking
    Parcel,
    Manifest,
    ReceiptLine,
    ReturnOrder,
    ReturnItem, // what came back and shares a fate: a return's line may have several
    QualityCheck,
    CountSheet,
    Ticket,
    Task,
    Product, // how it looks: whoever packs or picks it compares
};

[[nodiscard]] std::span<const std::string_view> enumNames(SubjectKind);

/// One record, by its kind and its number.
struct Subject
{
    SubjectKind kind = SubjectKind::Order;
    std::int64_t number = 0;

    friend bool operator==(const Subject &, const Subject &) = default;
};

/// The longest content that anybody takes: a picture of 1280 pixels is a tenth of it.
inline constexpr std::int64_t contentBytesMax = std::int64_t{2} << 20;
/// SHA-256.
inline constexpr std::size_t contentHashBytes = 32;

struct Attachment;
using AttachmentId = Id<Attachment>;

/// A picture or paper that belongs to something: who made it, when, and the hash that its content
/// is found by. The content travels apart (sync/device/documents.h) and may come later, or never.
struct Attachment
{
    AttachmentId id = {};
    inventory::WarehouseId warehouse = {};
    SubjectKind subjectKind = SubjectKind::Order;
    std::int64_t subject = 0;
    std::string sha256 = {}; // 32 bytes
    std::string mediaType = {};
    std::int64_t bytes = 0;
    access::UserId user = {};
    access::DeviceId device = {};
    Instant takenAt = {};
    /// An exception code, where one asked for it; never words of a person.
    std::string note = {};

    static const Description &description();
};

struct WrongScan;
using WrongScanId = Id<WrongScan>;

/// Evidence that somebody showed the device something else than the screen asked for. What went
/// right is in the records it made; this left none.
struct WrongScan
{
    WrongScanId id = {};
    inventory::WarehouseId warehouse = {};
    SubjectKind subjectKind = SubjectKind::Order;
    std::int64_t subject = 0;
    /// What the screen asked, by the name of its instruction: words for people are the app's.
    std::string step = {};
    std::string wanted = {};
    std::string seen = {};
    /// What was said: an ErrorCode's name.
    std::string refusal = {};
    access::UserId user = {};
    access::DeviceId device = {};
    Instant at = {};

    static const Description &description();
};

/// A hash of a content as text, as `quality::QualityCheck::photo` has it: hexadecimal, small
/// letters.
[[nodiscard]] std::string toHex(std::string_view sha256);
/// Errors: InvalidInput where it is no such hash.
[[nodiscard]] Result<std::string> hashFromHex(std::string_view text);

} // namespace bincard::documents
