// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/code128.h"

#include <QString>

#include <array>
#include <cstdint>

namespace bincard::paper {

namespace {

constexpr int shift = 98;
constexpr int codeC = 99;
constexpr int codeB = 100;
constexpr int codeA = 101;
constexpr int fnc1 = 102;
constexpr int startA = 103;
constexpr int startB = 104;
constexpr int startC = 105;
constexpr int firstInvisible = 95; // DEL in B, and the functions behind it
constexpr int firstControl = 64; // in A
constexpr int modulus = 103;

// Widths of bar, space, bar, space, bar, space (ISO/IEC 15417, table 1).
constexpr std::array<int, 106> patterns{
    212222, 222122, 222221, 121223, 121322, 131222, 122213, 122312, 132212, 221213, 221312, 231212,
    112232, 122132, 122231, 113222, 123122, 123221, 223211, 221132, 221231, 213212, 223112, 312131,
    311222, 321122, 321221, 312212, 322112, 322211, 212123, 212321, 232121, 111323, 131123, 131321,
    112313, 132113, 132311, 211313, 231113, 231311, 112133, 112331, 132131, 113123, 113321, 133121,
    313121, 211331, 231131, 213113, 213311, 213131, 311123, 311321, 331121, 312113, 312311, 332111,
    314111, 221411, 431111, 111224, 111422, 121124, 121421, 141122, 141221, 112214, 112412, 122114,
    122411, 142112, 142211, 241211, 221114, 413111, 241112, 134111, 111242, 121142, 121241, 114212,
    124112, 124211, 411212, 421112, 421211, 212141, 214121, 412121, 111143, 111341, 131141, 114113,
    114311, 411113, 411311, 113141, 114131, 311141, 411131, 211412, 211214, 211232};
constexpr std::int64_t stopPattern = 2'331'112;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::size_t digitsAt(std::string_view data, std::size_t at)
{
    std::size_t end = at;
    while (end < data.size() && isDigit(data[end]))
        ++end;
    return end - at;
}

int pairAt(std::string_view data, std::size_t at)
{
    return (data[at] - '0') * 10 + (data[at + 1] - '0');
}

int subsetOfStart(int start)
{
    return start == startC ? codeC : start == startA ? codeA : codeB;
}

// What a codeword makes of the subset that it is read in.
int subsetAfter(int codeword, int subset)
{
    const bool changes = codeword == codeA || codeword == codeB || codeword == codeC;
    return changes && codeword != subset ? codeword : subset;
}

// The codeword at `at`, which moves behind it.
Result<int> codewordAt(const QByteArray &field, qsizetype &at, int subset)
{
    static constexpr std::string_view invocations = "0123456789:;<=";
    static constexpr std::array<int, 14> meanings{30,    95,   96,     97,     shift,  codeC, codeB,
                                                  codeA, fnc1, startA, startB, startC, 62,    94};
    if (field[at] == '>' && at + 1 < field.size()) {
        const auto found = invocations.find(field[at + 1]);
        if (found == std::string_view::npos)
            return Error{ErrorCode::Malformed, "Code 128: no invocation code after >"};
        at += 2;
        return meanings[found];
    }
    if (subset == codeB) {
        const auto c = static_cast<unsigned char>(field[at++]);
        if (c < ' ' || c > '\x7F')
            return Error{ErrorCode::Malformed, "Code 128: a character outside of ASCII"};
        return c - ' ';
    }
    // Of A, too, ZPL takes the codewords' numbers.
    if (at + 1 >= field.size() || !isDigit(field[at]) || !isDigit(field[at + 1]))
        return Error{ErrorCode::Malformed, "Code 128: subsets A and C take pairs of digits"};
    at += 2;
    return (field[at - 2] - '0') * 10 + (field[at - 1] - '0');
}

void append(std::vector<bool> &dark, std::int64_t pattern)
{
    const std::string widths = std::to_string(pattern);
    for (std::size_t i = 0; i < widths.size(); ++i)
        dark.insert(dark.end(), static_cast<std::size_t>(widths[i] - '0'), i % 2 == 0);
}

} // namespace

Result<Code128> code128(std::string_view data)
{
    if (data.empty())
        return Error{ErrorCode::InvalidInput, "a barcode needs content"};
    const std::size_t lead = data.front() == '\x1D' ? 1 : 0;
    const std::size_t leadDigits = digitsAt(data, lead);
    const bool digitsOnly = leadDigits == 2 && lead + leadDigits == data.size();
    int subset = leadDigits >= 4 || digitsOnly ? codeC : codeB;
    Code128 codewords{subset == codeC ? startC : startB};
    for (std::size_t i = 0; i < data.size();) {
        const std::size_t digits = digitsAt(data, i);
        if (data[i] == '\x1D') {
            codewords.push_back(fnc1);
            ++i;
        } else if (subset == codeC && digits >= 2) {
            codewords.push_back(pairAt(data, i));
            i += 2;
        } else if (subset == codeC) {
            codewords.push_back(subset = codeB);
        } else if (digits % 2 == 0 && digits >= (i + digits == data.size() ? 4U : 6U)) {
            codewords.push_back(subset = codeC);
        } else if (data[i] >= ' ' && data[i] < '\x7F') {
            // An odd run of digits leaves its first here, and the rest is even.
            codewords.push_back(data[i] - ' ');
            ++i;
        } else {
            return Error{ErrorCode::InvalidInput, "a Code 128 takes printable ASCII"};
        }
    }
    return codewords;
}

QByteArray code128Field(const Code128 &codewords)
{
    QByteArray field = codewords.front() == startC ? ">;" : ">:";
    int subset = subsetOfStart(codewords.front());
    for (std::size_t i = 1; i < codewords.size(); ++i) {
        const int codeword = codewords[i];
        if (codeword == fnc1)
            field += ">8";
        else if (codeword == codeB && subset == codeC)
            field += ">6";
        else if (codeword == codeC && subset != codeC)
            field += ">5";
        else if (subset == codeC)
            field += QByteArray::number(codeword).rightJustified(2, '0');
        else if (codeword == '>' - ' ')
            field += ">0";
        else
            field += static_cast<char>(codeword + ' ');
        subset = subsetAfter(codeword, subset);
    }
    return field;
}

Result<Code128> code128FromField(const QByteArray &field)
{
    Code128 codewords;
    int subset = codeB;
    for (qsizetype i = 0; i < field.size();) {
        const auto codeword = codewordAt(field, i, subset);
        if (!codeword)
            return codeword.error();
        const bool starts = *codeword >= startA;
        if (starts && !codewords.empty())
            return Error{ErrorCode::Malformed, "Code 128: a start in the middle"};
        if (!starts && codewords.empty())
            codewords.push_back(startB);
        codewords.push_back(*codeword);
        subset = starts ? subsetOfStart(*codeword) : subsetAfter(*codeword, subset);
    }
    if (codewords.size() < 2)
        return Error{ErrorCode::Malformed, "Code 128: no content"};
    return codewords;
}

ModuleGrid code128Grid(const Code128 &codewords)
{
    ModuleGrid grid{.rows = 1, .quietLeft = 10, .quietRight = 10};
    int sum = codewords.front();
    for (std::size_t i = 1; i < codewords.size(); ++i)
        sum = (sum + static_cast<int>(i % modulus) * codewords[i]) % modulus;
    for (const int codeword : codewords)
        append(grid.dark, patterns[static_cast<std::size_t>(codeword)]);
    append(grid.dark, patterns[static_cast<std::size_t>(sum % modulus)]);
    append(grid.dark, stopPattern);
    grid.columns = static_cast<int>(grid.dark.size());
    return grid;
}

QString code128Text(const Code128 &codewords)
{
    QString text;
    int subset = subsetOfStart(codewords.front());
    for (std::size_t i = 1; i < codewords.size(); ++i) {
        const int codeword = codewords[i];
        if (subset == codeC)
            text
                += codeword < codeB ? QString::number(codeword).rightJustified(2, u'0') : QString();
        else if (codeword < (subset == codeA ? firstControl : firstInvisible))
            text += QChar(codeword + ' ');
        subset = subsetAfter(codeword, subset);
    }
    return text;
}

} // namespace bincard::paper
