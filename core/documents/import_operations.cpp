// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/import_operations.h"

namespace bincard::documents {

const Description &StageRows::description()
{
    static const Description made = describe<StageRows>("stage_rows", 330)
                                        .field<&StageRows::import>("import")
                                        .field<&StageRows::warehouse>("warehouse")
                                        .field<&StageRows::kind>("kind")
                                        .bytes<&StageRows::sha256>("sha256")
                                        .field<&StageRows::position>("position")
                                        .bytes<&StageRows::rows>("rows")
                                        .field<&StageRows::file>("file");
    return made;
}

const Description &StartImport::description()
{
    static const Description made = describe<StartImport>("start_import", 331)
                                        .field<&StartImport::import>("import")
                                        .field<&StartImport::warehouse>("warehouse")
                                        .field<&StartImport::parts>("parts")
                                        .field<&StartImport::rows>("rows");
    return made;
}

const Description &CancelImport::description()
{
    static const Description made = describe<CancelImport>("cancel_import", 332)
                                        .field<&CancelImport::import>("import")
                                        .field<&CancelImport::warehouse>("warehouse");
    return made;
}

const Description &TakeRows::description()
{
    static const Description made = describe<TakeRows>("take_rows", 333)
                                        .field<&TakeRows::import>("import")
                                        .field<&TakeRows::warehouse>("warehouse")
                                        .field<&TakeRows::position>("position");
    return made;
}

} // namespace bincard::documents
