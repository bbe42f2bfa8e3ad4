// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/check_digit.h"

#include <algorithm>
#include <array>

namespace bincard::scan {

namespace {

constexpr std::string_view set32 = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
constexpr std::string_view set36 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::string_view set82
    = "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

/// The first 97 primes, the weights of the check pair.
constexpr std::array<unsigned, 97> primes = [] {
    std::array<unsigned, 97> found{};
    std::size_t count = 0;
    for (unsigned candidate = 2; count < found.size(); ++candidate) {
        bool prime = true;
        for (std::size_t i = 0; i < count && prime; ++i)
            prime = candidate % found[i] != 0;
        if (prime)
            found[count++] = candidate;
    }
    return found;
}();

} // namespace

bool isDigits(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) {
        return c >= '0' && c <= '9';
    });
}

char gs1CheckDigit(std::string_view digits)
{
    int sum = 0;
    int weight = 3;
    for (auto it = digits.rbegin(); it != digits.rend(); ++it) {
        sum += weight * (*it - '0');
        weight = 4 - weight;
    }
    return static_cast<char>('0' + (10 - sum % 10) % 10);
}

bool hasGs1CheckDigit(std::string_view digits)
{
    return !digits.empty() && isDigits(digits)
        && gs1CheckDigit(digits.substr(0, digits.size() - 1)) == digits.back();
}

std::optional<std::string> gs1CheckPair(std::string_view text)
{
    if (text.size() > primes.size())
        return {};
    std::size_t sum = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t value = set82.find(text[i]);
        if (value == std::string_view::npos)
            return {};
        sum += value * primes[text.size() - 1 - i];
    }
    sum %= 1021;
    return std::string{set32[sum >> 5], set32[sum & 31]};
}

char iso7064CheckCharacter(std::string_view text)
{
    std::size_t product = 36;
    for (const char c : text) {
        const std::size_t value = set36.find(c);
        if (value == std::string_view::npos)
            continue;
        const std::size_t sum = (product + value) % 36;
        product = (sum == 0 ? 36 : sum) * 2 % 37;
    }
    return set36[(37 - product) % 36];
}

} // namespace bincard::scan
