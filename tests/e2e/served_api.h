// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/hub/office.h"
#include "core/access/api_key.h"
#include "tests/support/api_contract.h"

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace bincard::e2e {

/// A hub's process on a free port, and a key of its administrator's for somebody outside.
class ServedApi
{
public:
    /// `rate`: what the key may ask, a second.
    explicit ServedApi(int rate = 100'000);
    ~ServedApi();

    ServedApi(const ServedApi &) = delete;
    ServedApi &operator=(const ServedApi &) = delete;

    /// By the program curl, which trusts the hub's authority and nothing else.
    [[nodiscard]] support::ApiReply curl(const QString &method, const QString &target,
                                         const QByteArray &body = {},
                                         const QStringList &headers = {}) const;

    /// Empty where the hub did not come up.
    [[nodiscard]] QString url() const
    {
        return m_url;
    }

    [[nodiscard]] QString key() const
    {
        return m_key;
    }

    [[nodiscard]] const hubfolder::Office &office() const
    {
        return m_office;
    }

private:
    void found();
    [[nodiscard]] QString file(const QString &name, const QByteArray &content) const;

    QTemporaryDir m_folder;
    QProcess m_hub;
    hubfolder::Office m_office;
    QString m_url;
    QString m_key;
};

} // namespace bincard::e2e
