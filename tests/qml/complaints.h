// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace bincard::handheld_test {

/// What Qt and QML warn of while this lives.
class Complaints
{
public:
    Complaints();
    ~Complaints();
    Complaints(const Complaints &) = delete;
    Complaints &operator=(const Complaints &) = delete;

    [[nodiscard]] static QStringList heard();
};

} // namespace bincard::handheld_test
