// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/kernel/check.h"

namespace bincard {

void failedCheck(const char *what, const std::source_location &where)
{
    throw Defect(std::string(what) + " (" + where.file_name() + ':' + std::to_string(where.line())
                 + ')');
}

} // namespace bincard
