// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/documents/attachment.h"
#include "core/occasion.h"

namespace bincard::documents {

/// Somebody took a picture of something. Nothing is asked about the subject: a picture of what
/// nobody here knows (any more) is kept as well. Whoever owes one of it owes it no more. What a
/// product looks like is said by those who keep its data or supervise (core/operation.cpp). Errors:
/// InvalidInput (no number, no subject, no SHA-256, nothing in it, a kind that nobody can look at),
/// TooLarge, Duplicate (the attachment's number).
struct AttachDocument
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Pick;
    static constexpr bool anybody = true; // whoever works here may show what they see

    AttachmentId attachment = {};
    inventory::WarehouseId warehouse = {};
    SubjectKind subjectKind = SubjectKind::Order;
    std::int64_t subject = 0;
    std::string sha256 = {};
    std::string mediaType = {};
    std::int64_t bytes = 0;
    std::string note = {};

    static const Description &description();
};

/// Somebody showed the device what it did not ask for. Nothing of it counts. Errors: InvalidInput
/// (no number, no subject, a text beyond 64 bytes), Duplicate (the scan's number).
struct RecordWrongScan
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Pick;
    static constexpr bool anybody = true;

    WrongScanId wrongScan = {};
    inventory::WarehouseId warehouse = {};
    SubjectKind subjectKind = SubjectKind::Order;
    std::int64_t subject = 0;
    std::string step = {};
    std::string wanted = {};
    std::string seen = {};
    std::string refusal = {};

    static const Description &description();
};

/// Of each text of a wrong scan, in bytes: enough for a GS1 label's first elements.
inline constexpr std::size_t evidenceBytesMax = 64;

} // namespace bincard::documents
