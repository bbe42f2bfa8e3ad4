// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/named_rows.h"

#include <QStringList>

#include <array>
#include <optional>

namespace bincard::ctl {

namespace {

using namespace Qt::StringLiterals;

class RowReader
{
public:
    explicit RowReader(const QByteArray &csv)
        : m_text(QString::fromUtf8(csv))
    {
        if (m_text.startsWith(QChar::ByteOrderMark))
            m_text.remove(0, 1);
        const QString names = m_text.section(u'\n', 0, 0);
        for (const QChar candidate : {u',', u';', u'\t'}) {
            if (names.count(candidate) > names.count(m_separator))
                m_separator = candidate;
        }
    }

    // The next row; nothing at the end of the text.
    std::optional<QStringList> next()
    {
        if (m_at >= m_text.size())
            return std::nullopt;
        QStringList row{QString()};
        while (m_at < m_text.size()) {
            const QChar c = m_text.at(m_at++);
            if (m_quoted)
                takeQuoted(c, row);
            else if (c == u'"' && row.back().isEmpty())
                m_quoted = true;
            else if (c == m_separator)
                row << QString();
            else if (c == u'\n')
                break;
            else if (c != u'\r')
                row.back() += c;
        }
        return row;
    }

    [[nodiscard]] bool quoteIsOpen() const
    {
        return m_quoted;
    }

private:
    void takeQuoted(QChar c, QStringList &row)
    {
        if (c != u'"') {
            row.back() += c;
        } else if (m_at < m_text.size() && m_text.at(m_at) == u'"') {
            row.back() += c; // two quotes are one
            ++m_at;
        } else {
            m_quoted = false;
        }
    }

    QString m_text;
    QChar m_separator = u',';
    qsizetype m_at = 0;
    bool m_quoted = false;
};

} // namespace

Result<QList<QMap<QString, QString>>> readNamedRows(const QByteArray &csv)
{
    RowReader reader(csv);
    const std::optional<QStringList> names = reader.next();
    if (!names || names->join(QString()).trimmed().isEmpty())
        return Error{ErrorCode::Malformed, "the first line must name the columns"};
    QList<QMap<QString, QString>> rows;
    while (const std::optional<QStringList> fields = reader.next()) {
        if (fields->size() == 1 && fields->front().trimmed().isEmpty())
            continue;
        if (fields->size() > names->size())
            return Error{ErrorCode::Malformed,
                         "row " + std::to_string(rows.size() + 2) + " has too many fields"};
        QMap<QString, QString> row;
        for (qsizetype i = 0; i < fields->size(); ++i)
            row.insert(names->at(i).toLower().remove(u' '), fields->at(i));
        rows << row;
    }
    if (reader.quoteIsOpen())
        return Error{ErrorCode::Malformed, "a quote is never closed"};
    return rows;
}

} // namespace bincard::ctl
