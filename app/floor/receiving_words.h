// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QString>

#include <string>

namespace bincard::app {

/// What the codes of receiving say: exceptions at the dock, and what a step offers to choose.
class ReceivingWords
{
    Q_DECLARE_TR_FUNCTIONS(ReceivingWords)

public:
    /// Empty where the code is none of receiving's.
    [[nodiscard]] static QString of(const std::string &code);
};

} // namespace bincard::app
