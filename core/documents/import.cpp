// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/import.h"

namespace bincard::documents {

std::span<const std::string_view> enumNames(ImportState)
{
    static constexpr std::string_view names[] = {"Staging", "Running", "Done", "Cancelled"};
    return names;
}

const Description &Import::description()
{
    static const Description made = describe<Import>("import", 470)
                                        .field<&Import::warehouse>("warehouse")
                                        .field<&Import::kind>("kind")
                                        .bytes<&Import::sha256>("sha256")
                                        .field<&Import::state>("state")
                                        .field<&Import::parts>("parts")
                                        .field<&Import::partsTaken>("parts_taken")
                                        .field<&Import::saves>("saves")
                                        .field<&Import::saved>("saved")
                                        .field<&Import::refused>("refused")
                                        .field<&Import::governed>("governed")
                                        .field<&Import::by>("by")
                                        .field<&Import::approvedBy>("approved_by")
                                        .field<&Import::stagedAt>("staged_at")
                                        .field<&Import::endedAt>("ended_at")
                                        .field<&Import::open>("open")
                                        .field<&Import::file>("file")
                                        .field<&Import::rows>("rows")
                                        .index("by_open", {"warehouse", "open"})
                                        .index("by_file", {"sha256"})
                                        .scope(Scope::Warehouse)
                                        .visibleTo(Audience::Desk)
                                        .held(Held::InPart);
    return made;
}

const Description &ImportPart::description()
{
    static const Description made = describe<ImportPart>("import_part", 471)
                                        .field<&ImportPart::import>("import")
                                        .field<&ImportPart::position>("position")
                                        .bytes<&ImportPart::rows>("rows")
                                        .unique("by_position", {"import", "position"})
                                        .scope(Scope::None)
                                        .visibleTo(Audience::Hub);
    return made;
}

const Description &ImportRefusal::description()
{
    static const Description made = describe<ImportRefusal>("import_refusal", 472)
                                        .field<&ImportRefusal::warehouse>("warehouse")
                                        .field<&ImportRefusal::import>("import")
                                        .field<&ImportRefusal::row>("row")
                                        .field<&ImportRefusal::operation>("operation")
                                        .field<&ImportRefusal::code>("code")
                                        .index("by_row", {"import", "row"})
                                        .scope(Scope::Warehouse)
                                        .visibleTo(Audience::Desk)
                                        .held(Held::InPart);
    return made;
}

} // namespace bincard::documents
