// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace bincard::support {

/// What spaces part, and the same with one space between.
[[nodiscard]] std::vector<std::string> wordsIn(std::string_view text);
[[nodiscard]] std::string joined(const std::vector<std::string> &words);

/// One line of a table: an event or a question in words.
struct Sentence
{
    /// As it is written, with its answer.
    std::string text;
    std::string verb;
    /// What stands behind the verb: alone, and behind `key=`.
    std::vector<std::string> words;
    std::map<std::string, std::string> options;

    /// The n-th word behind the verb; a missing one is an error of the table.
    [[nodiscard]] const std::string &word(std::size_t n) const;
    [[nodiscard]] std::string option(const std::string &key,
                                     const std::string &otherwise = {}) const;
    [[nodiscard]] bool has(std::string_view flag) const;
};

/// Asks for an answer to each line, and compares it with what stands behind `->`; "accepted" where
/// nothing does. Empty when everything came as written, else the lines that did not.
[[nodiscard]] std::string tellTable(std::string_view table,
                                    const std::function<std::string(const Sentence &)> &answer);

} // namespace bincard::support
