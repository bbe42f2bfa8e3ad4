// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/label_checks.h"

#include "core/scan/check_digit.h"

#include <algorithm>

namespace bincard::paper {

using namespace Qt::StringLiterals;

Result<> checkKey(const QString &key, const char *name)
{
    const std::string digits = key.toStdString();
    if (!scan::isDigits(digits))
        return Error{ErrorCode::InvalidInput, std::string(name) + " has digits only"};
    if (!scan::hasGs1CheckDigit(digits))
        return Error{ErrorCode::CheckDigitWrong, std::string(name) + ' ' + digits};
    return {};
}

Result<> checkSscc(const QString &sscc)
{
    if (sscc.size() != 18)
        return Error{ErrorCode::InvalidInput, "an SSCC has 18 digits"};
    return checkKey(sscc, "SSCC");
}

QString groupedSscc(const QString &sscc)
{
    return u"%1 %2 %3 %4"_s.arg(sscc.left(1), sscc.mid(1, 8), sscc.mid(9, 8), sscc.right(1));
}

Result<> checkPrintable(const QString &code, const char *name)
{
    const bool ascii = std::ranges::all_of(code, [](QChar c) {
        return c >= u' ' && c <= u'~';
    });
    if (code.isEmpty() || !ascii)
        return Error{ErrorCode::InvalidInput, std::string(name) + " is printable ASCII"};
    return {};
}

} // namespace bincard::paper
