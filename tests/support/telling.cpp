// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/telling.h"

#include <algorithm>
#include <sstream>
#include <stdexcept>

namespace bincard::support {

std::vector<std::string> wordsIn(std::string_view text)
{
    std::istringstream stream{std::string(text)};
    std::vector<std::string> words;
    for (std::string word; stream >> word;)
        words.push_back(word);
    return words;
}

std::string joined(const std::vector<std::string> &words)
{
    std::string text;
    for (const std::string &word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

const std::string &Sentence::word(std::size_t n) const
{
    if (n >= words.size())
        throw std::runtime_error("a word is missing in " + text);
    return words[n];
}

std::string Sentence::option(const std::string &key, const std::string &otherwise) const
{
    const auto found = options.find(key);
    return found == options.end() ? otherwise : found->second;
}

bool Sentence::has(std::string_view flag) const
{
    return std::ranges::find(words, flag) != words.end();
}

std::string tellTable(std::string_view table,
                      const std::function<std::string(const Sentence &)> &answer)
{
    std::istringstream lines{std::string(table)};
    std::string differences;
    for (std::string line; std::getline(lines, line);) {
        const auto arrow = line.find("->");
        Sentence sentence{.text = line, .verb = {}, .words = {}, .options = {}};
        for (const std::string &word : wordsIn(line.substr(0, arrow))) {
            const auto equals = word.find('=');
            if (equals != std::string::npos)
                sentence.options[word.substr(0, equals)] = word.substr(equals + 1);
            else if (sentence.verb.empty())
                sentence.verb = word;
            else
                sentence.words.push_back(word);
        }
        if (sentence.verb.empty())
            continue;
        const std::string expected
            = arrow == std::string::npos ? "accepted" : joined(wordsIn(line.substr(arrow + 2)));
        const std::string actual = answer(sentence);
        if (actual != expected)
            differences += '\n' + joined(wordsIn(line)) + "   but: " + actual;
    }
    return differences;
}

} // namespace bincard::support
