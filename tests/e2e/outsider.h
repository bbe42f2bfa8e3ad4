// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/api_contract.h"

#include <QStringList>

namespace bincard::e2e {

/// Somebody with a key of a hub's API and the program curl, who trusts the hub's authority and
/// nothing else.
class Outsider
{
public:
    /// `authority`: a file with its certificate.
    Outsider(QString url, QString key, QString authority);

    [[nodiscard]] support::ApiReply curl(const QString &method, const QString &target,
                                         const QByteArray &body = {},
                                         const QStringList &headers = {}) const;

private:
    QString m_url;
    QString m_key;
    QString m_authority;
};

} // namespace bincard::e2e
