// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/quality/operations.h"

namespace bincard::quality {

access::Permission RecordCheck::permissionAt(Stage stage)
{
    switch (stage) {
    case Stage::Receipt:
        break;
    case Stage::Pack:
        return access::Permission::Pack;
    case Stage::Shipping:
        return access::Permission::Ship;
    }
    return permission;
}

const Description &RecordCheck::description()
{
    static const Description made = describe<RecordCheck>("record_check", 118)
                                        .field<&RecordCheck::check>("check")
                                        .field<&RecordCheck::warehouse>("warehouse")
                                        .field<&RecordCheck::point>("quality_point")
                                        .field<&RecordCheck::document>("document")
                                        .field<&RecordCheck::product>("product")
                                        .field<&RecordCheck::lot>("lot")
                                        .field<&RecordCheck::location>("location")
                                        .field<&RecordCheck::package>("package")
                                        .field<&RecordCheck::quantity>("quantity")
                                        .field<&RecordCheck::outcome>("outcome")
                                        .field<&RecordCheck::measured>("measured")
                                        .field<&RecordCheck::photo>("photo")
                                        .field<&RecordCheck::note>("note");
    return made;
}

} // namespace bincard::quality
