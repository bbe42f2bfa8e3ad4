// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/tape.h"

#include "tests/bench/figures.h"

#include <sqlite3.h>

#include <cctype>
#include <charconv>

namespace bincard::bench {

namespace {

int hexOf(char digit)
{
    return std::isdigit(static_cast<unsigned char>(digit)) ? digit - '0'
                                                           : (digit | 0x20) - 'a' + 10;
}

/// One literal as SQLite writes it into an expanded statement: 12, -3, 'it''s', x'0aff', NULL.
RawValue literalAt(std::string_view text, std::size_t &at)
{
    std::string bytes;
    if (text[at] == '\'') {
        for (++at; text[at] != '\'' || text.substr(at, 2) == "''"; ++at) {
            at += text[at] == '\'' ? 1U : 0U;
            bytes += text[at];
        }
        ++at;
        return {bytes, false};
    }
    if (text[at] == 'x') {
        for (at += 2; text[at] != '\''; at += 2)
            bytes += static_cast<char>(hexOf(text[at]) * 16 + hexOf(text[at + 1]));
        ++at;
        return {bytes, true};
    }
    if (text.substr(at, 4) == "NULL") {
        at += 4;
        return {bytes, true};
    }
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), number);
    require(error == std::errc(), "a literal that is known: " + std::string(text.substr(at, 20)));
    at = static_cast<std::size_t>(end - text.data());
    return {number, false};
}

/// The values of $1, $2..., found by laying the expanded statement beside the one with parameters.
RawRow valuesOf(std::string_view sql, std::string_view expanded)
{
    RawRow values;
    std::size_t there = 0;
    for (std::size_t here = 0; here < sql.size();) {
        if (sql[here] != '$') {
            ++here;
            ++there;
            continue;
        }
        std::size_t number = 0;
        for (++here; here < sql.size() && std::isdigit(static_cast<unsigned char>(sql[here]));
             ++here)
            number = number * 10 + static_cast<std::size_t>(sql[here] - '0');
        values.resize(std::max(values.size(), number));
        values[number - 1] = literalAt(expanded, there);
    }
    return values;
}

int hear(unsigned, void *recorder, void *statement, void *)
{
    static_cast<Recorder *>(recorder)->heard(static_cast<sqlite3_stmt *>(statement));
    return 0;
}

} // namespace

Recorder::Recorder(sqlite3 *database)
    : m_database(database)
{
    sqlite3_trace_v2(database, SQLITE_TRACE_STMT, hear, this);
    (void)take();
}

Recorder::~Recorder()
{
    sqlite3_trace_v2(m_database, 0, nullptr, nullptr);
}

void Recorder::heard(sqlite3_stmt *statement)
{
    char *expanded = sqlite3_expanded_sql(statement);
    const std::string sql = sqlite3_sql(statement);
    m_take.statements.push_back({sql, valuesOf(sql, expanded)});
    sqlite3_free(expanded);
}

Take Recorder::take()
{
    int most = 0;
    constexpr int andReset = 1;
    sqlite3_db_status(m_database, SQLITE_DBSTATUS_CACHE_WRITE, &m_take.pages, &most, andReset);
    return std::exchange(m_take, {});
}

Player::Player(const store::ConnectionOptions &options)
    : m_connection(nullptr)
{
    auto opened = store::openConnection(options);
    require(opened.ok(), "a raw connection");
    m_connection = *std::move(opened);
}

void Player::learn(const Take &take)
{
    for (const Take::Played &played : take.statements) {
        if (!m_statements.contains(played.sql))
            m_statements.emplace(played.sql, RawStatement(m_connection.get(), played.sql));
    }
}

void Player::play(const Take &take)
{
    for (const Take::Played &played : take.statements)
        m_statements.find(played.sql)->second.run(played.values);
}

} // namespace bincard::bench
