// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QString>

#include <string>

namespace bincard::app {

/// The words of returns and lookups: what a choice, a state or an event is called, by its code.
class ReturnText
{
    Q_DECLARE_TR_FUNCTIONS(ReturnText)

public:
    /// Empty where the code is none of theirs.
    [[nodiscard]] static QString of(const std::string &code);
};

} // namespace bincard::app
