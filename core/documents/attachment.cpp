// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/attachment.h"

namespace bincard::documents {

namespace {

constexpr std::string_view digits = "0123456789abcdef";

} // namespace

std::span<const std::string_view> enumNames(SubjectKind)
{
    static constexpr std::string_view names[]
        = {"Order",      "TransferLine", "Parcel",     "Manifest", "ReceiptLine", "ReturnOrder",
           "ReturnItem", "QualityCheck", "CountSheet", "Ticket",   "Task",        "Product"};
    return names;
}

const Description &Attachment::description()
{
    static const Description made = describe<Attachment>("attachment", 410)
                                        .field<&Attachment::warehouse>("warehouse")
                                        .field<&Attachment::subjectKind>("subject_kind")
                                        .field<&Attachment::subject>("subject")
                                        .bytes<&Attachment::sha256>("sha256")
                                        .field<&Attachment::mediaType>("media_type")
                                        .field<&Attachment::bytes>("bytes")
                                        .field<&Attachment::user>("user")
                                        .field<&Attachment::device>("device")
                                        .field<&Attachment::takenAt>("taken_at")
                                        .field<&Attachment::note>("note")
                                        .index("by_subject", {"subject", "subject_kind"})
                                        .index("by_content", {"sha256"})
                                        .scope(Scope::Warehouse);
    return made;
}

const Description &WrongScan::description()
{
    static const Description made = describe<WrongScan>("wrong_scan", 411)
                                        .field<&WrongScan::warehouse>("warehouse")
                                        .field<&WrongScan::subjectKind>("subject_kind")
                                        .field<&WrongScan::subject>("subject")
                                        .field<&WrongScan::step>("step")
                                        .field<&WrongScan::wanted>("wanted")
                                        .field<&WrongScan::seen>("seen")
                                        .field<&WrongScan::refusal>("refusal")
                                        .field<&WrongScan::user>("user")
                                        .field<&WrongScan::device>("device")
                                        .field<&WrongScan::at>("at")
                                        .index("by_subject", {"subject", "subject_kind"})
                                        .scope(Scope::Warehouse)
                                        .visibleTo(Audience::Desk);
    return made;
}

std::string toHex(std::string_view sha256)
{
    std::string text;
    for (const char byte : sha256) {
        text += digits[static_cast<unsigned char>(byte) >> 4U];
        text += digits[static_cast<unsigned char>(byte) & 0xFU];
    }
    return text;
}

Result<std::string> hashFromHex(std::string_view text)
{
    if (text.size() != 2 * contentHashBytes)
        return Error{ErrorCode::InvalidInput, "no hash of a content"};
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const auto high = digits.find(text[i]);
        const auto low = digits.find(text[i + 1]);
        if (high == std::string_view::npos || low == std::string_view::npos)
            return Error{ErrorCode::InvalidInput, "no hash of a content"};
        bytes += static_cast<char>(high << 4U | low);
    }
    return bytes;
}

} // namespace bincard::documents
