// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/hub/office.h"
#include "sync/transport/connection.h"
#include "tests/e2e/office.h"

#include <QJsonObject>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace bincard::e2e {

/// Where orders are sent by the API, and by whom.
struct Counter
{
    /// Of every hub that serves the books.
    std::vector<std::string> urls;
    std::string key;
    hubfolder::Office office; // whose pins and authority the hubs have
    std::int64_t warehouse = 0;
    std::int64_t product = 0;
};

/// The API of one of the hubs, as whoever has the key. What is not answered as expected stops.
class ApiLine
{
public:
    ApiLine(const Counter &counter, std::size_t hub);

    QJsonObject ask(const std::string &method, const std::string &target, int expected,
                    const QJsonObject &body = {});
    /// A new record; its number.
    std::int64_t make(const std::string &path, const QJsonObject &record);

private:
    std::string m_key;
    std::unique_ptr<transport::Connection> m_line;
};

/// A key for everything, made by the program that `ctl` runs.
[[nodiscard]] std::string keyMadeBy(const std::function<Ran(const QStringList &arguments)> &ctl);

/// Puts so many units of a new product on a shelf of the first warehouse.
void stock(Counter &counter, int units);

} // namespace bincard::e2e
