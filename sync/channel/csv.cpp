// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/channel/csv.h"

#include "core/kernel/decimal.h"
#include "sync/channel/encoding.h"

#include <algorithm>
#include <optional>

namespace bincard::channel {

namespace {

using namespace Qt::StringLiterals;

/// RFC 4180, one row after the other.
class RowReader
{
public:
    RowReader(QStringView text, QChar separator)
        : m_text(text)
        , m_separator(separator)
    { }

    std::optional<QStringList> next()
    {
        if (m_at >= m_text.size())
            return std::nullopt;
        QStringList row{QString()};
        bool wasQuoted = false;
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at++];
            if (m_quoted) {
                takeQuoted(c, row.back());
            } else if (c == u'"' && row.back().isEmpty() && !wasQuoted) {
                m_quoted = wasQuoted = true;
            } else if (c == m_separator) {
                row << QString();
                wasQuoted = false;
            } else if (c == u'\n' || c == u'\r') {
                if (c == u'\r' && m_at < m_text.size() && m_text[m_at] == u'\n')
                    ++m_at;
                break;
            } else {
                row.back() += c;
            }
        }
        return row;
    }

    [[nodiscard]] bool quoteIsOpen() const
    {
        return m_quoted;
    }

private:
    void takeQuoted(QChar c, QString &field)
    {
        const bool isDouble = c == u'"' && m_at < m_text.size() && m_text[m_at] == u'"';
        if (c == u'"' && !isDouble) {
            m_quoted = false;
            return;
        }
        field += c;
        m_at += isDouble ? 1 : 0;
    }

    QStringView m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    bool m_quoted = false;
};

QChar separatorOf(const QString &text)
{
    const QStringView names = QStringView(text).left(text.indexOf(u'\n'));
    QChar best = u',';
    for (const QChar candidate : {u';', u'\t', u'|'}) {
        if (names.count(candidate) > names.count(best))
            best = candidate;
    }
    return best;
}

QString normalised(const QString &name)
{
    QString plain;
    for (const QChar letter : name.toLower()) {
        if (letter.isLetterOrNumber())
            plain += letter;
    }
    return plain;
}

Error malformed(int row, const std::string &what)
{
    return {ErrorCode::Malformed, "row " + std::to_string(row) + ": " + what};
}

Result<QStringList> namesIn(RowReader &reader)
{
    QStringList names;
    for (const QString &name : reader.next().value_or(QStringList()))
        names << normalised(name);
    if (names.join(QString()).isEmpty())
        return malformed(1, "it must name the columns");
    for (const QString &name : names) {
        if (!name.isEmpty() && names.count(name) > 1)
            return malformed(1, "column " + name.toStdString() + " is there twice");
    }
    return names;
}

} // namespace

QString TableRow::field(QLatin1StringView name) const
{
    const auto found = std::ranges::find_if(names, [&](const QString &one) {
        return one == name;
    });
    return found == names.end() ? QString() : values.value(found - names.begin());
}

std::string TableRow::text(const char *name) const
{
    return field(QLatin1StringView(name)).trimmed().toStdString();
}

Result<Table> readTable(const QByteArray &csv, const QByteArray &charset)
{
    const auto decoded = decodeText(csv, charset);
    if (!decoded)
        return decoded.error();
    Table table{.guessedEncoding = decoded->isGuessed};
    const QString &text = decoded->text;
    RowReader reader(text, separatorOf(text));
    const auto names = namesIn(reader);
    if (!names)
        return names.error();
    table.names = *names;
    int number = 1;
    while (const auto fields = reader.next()) {
        ++number;
        if (fields->size() == 1 && fields->front().trimmed().isEmpty())
            continue;
        if (fields->size() > names->size())
            return malformed(number, "more fields than columns");
        QStringList values = *fields;
        values.resize(names->size());
        table.rows.push_back({.number = number, .names = *names, .values = std::move(values)});
    }
    if (reader.quoteIsOpen())
        return malformed(number, "a quote is never closed");
    return table;
}

Result<std::int64_t> decimalFrom(const std::string &text, int decimals)
{
    std::string plain = text;
    if (plain.find('.') == std::string::npos)
        std::ranges::replace(plain, ',', '.');
    return decimalFromText(plain, decimals);
}

} // namespace bincard::channel
