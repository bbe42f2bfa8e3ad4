// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/wire/json_keys.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QString>

#include <algorithm>
#include <set>

namespace bincard::wire {

namespace {

/// A file with more of them was made to harm; below it each is said.
constexpr std::size_t doubledMax = 100;

/// An object or a list that is open.
struct Level
{
    bool isObject = false;
    bool expectsKey = false;
    std::set<std::string> keys = {};
    std::string key = {};
    std::size_t position = 0;
};

/// "\u0069d" is "id".
std::string unescaped(const QByteArray &key)
{
    if (!key.contains('\\'))
        return key.toStdString();
    const auto document = QJsonDocument::fromJson("[\"" + key + "\"]");
    return document.array().at(0).toString().toStdString();
}

/// What a stranger wrote, for a reason: short, and nothing that a terminal would obey.
std::string legible(const std::string &key)
{
    constexpr qsizetype lettersMax = 40;
    QString text = QString::fromStdString(key).left(lettersMax);
    std::ranges::replace_if(
        text,
        [](QChar letter) {
            return letter.category() == QChar::Other_Control
                || letter.category() == QChar::Other_Format;
        },
        QChar(QChar::ReplacementCharacter));
    return text.toStdString();
}

class KeyScan
{
public:
    KeyScan(const QByteArray &json, std::size_t nestingMax)
        : m_json(json)
        , m_nestingMax(nestingMax)
    { }

    Result<std::vector<std::string>> run()
    {
        for (m_at = 0; m_at < m_json.size(); ++m_at) {
            take(m_json[m_at]);
            if (m_levels.size() > m_nestingMax)
                return Error{ErrorCode::Malformed,
                             "nested deeper than " + std::to_string(m_nestingMax) + " levels"};
            if (m_doubled.size() > doubledMax)
                return Error{ErrorCode::Malformed, "more than 100 keys are there twice"};
        }
        return std::move(m_doubled);
    }

private:
    void take(char letter)
    {
        if (letter == '{' || letter == '[')
            m_levels.push_back({.isObject = letter == '{', .expectsKey = letter == '{'});
        else if ((letter == '}' || letter == ']') && !m_levels.empty())
            m_levels.pop_back();
        else if (letter == '"')
            takeString();
        else if (letter == ':' && !m_levels.empty())
            m_levels.back().expectsKey = false;
        else if (letter == ',' && !m_levels.empty())
            next(m_levels.back());
    }

    static void next(Level &level)
    {
        level.expectsKey = level.isObject;
        ++level.position;
    }

    void takeString()
    {
        const qsizetype begin = ++m_at;
        while (m_at < m_json.size() && m_json[m_at] != '"')
            m_at += m_json[m_at] == '\\' ? 2 : 1;
        if (m_levels.empty() || !m_levels.back().expectsKey)
            return;
        Level &level = m_levels.back();
        level.key = unescaped(m_json.mid(begin, m_at - begin));
        if (!level.keys.insert(level.key).second)
            m_doubled.push_back(path());
    }

    [[nodiscard]] std::string path() const
    {
        std::string text;
        for (const Level &level : m_levels) {
            if (level.isObject)
                text += (text.empty() ? "" : ".") + legible(level.key);
            else
                text += '[' + std::to_string(level.position) + ']';
        }
        return text;
    }

    const QByteArray &m_json;
    std::size_t m_nestingMax;
    qsizetype m_at = 0;
    std::vector<Level> m_levels;
    std::vector<std::string> m_doubled;
};

} // namespace

Result<std::vector<std::string>> doubledKeys(const QByteArray &json, std::size_t nestingMax)
{
    return KeyScan(json, nestingMax).run();
}

} // namespace bincard::wire
