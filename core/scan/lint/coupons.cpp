// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/lint/lint.h"

namespace bincard::scan::lint {

namespace {

/// Walks over the digits of a coupon. The first thing that is wrong sticks.
class Coupon
{
public:
    explicit Coupon(std::string_view digits)
        : m_digits(digits)
        , m_verdict(csetnumeric(digits))
    { }

    [[nodiscard]] const Verdict &verdict() const
    {
        return m_verdict;
    }

    /// True, and stepped over, where an optional field with that number comes next.
    bool field(char number)
    {
        if (m_verdict || m_at >= m_digits.size() || m_digits[m_at] != number)
            return false;
        ++m_at;
        return true;
    }

    /// One digit out of `allowed`.
    void digit(std::string_view allowed, std::string_view message)
    {
        const std::string_view taken = fixed(1, message);
        if (!taken.empty() && allowed.find(taken.front()) == std::string_view::npos)
            fail(m_at - 1, message);
    }

    std::string_view fixed(std::size_t length, std::string_view message)
    {
        if (m_verdict)
            return {};
        if (m_digits.size() - m_at < length) {
            fail(m_at, message);
            return {};
        }
        m_at += length;
        return m_digits.substr(m_at - length, length);
    }

    /// A length digit out of `allowed`, to which `more` is added, then that many digits.
    std::string_view counted(std::string_view allowed, std::size_t more, std::string_view message)
    {
        const std::size_t at = m_at;
        digit(allowed, message);
        if (m_verdict)
            return {};
        return fixed(static_cast<std::size_t>(m_digits[at] - '0') + more, message);
    }

    /// A company prefix behind its length digit; 9 says there is none, where that is allowed.
    void company(std::string_view allowed, std::string_view message)
    {
        if (allowed.ends_with('9') && field('9'))
            return;
        const std::string_view prefix = counted(allowed, 6, message);
        if (!m_verdict && gcppos1(prefix))
            fail(m_at - prefix.size(), "no GS1 company prefix");
    }

    std::string_view date(std::string_view message)
    {
        const std::string_view taken = fixed(6, message);
        if (!m_verdict && yymmdd(taken))
            fail(m_at - 6, message);
        return taken;
    }

    void purchase(std::string_view message)
    {
        counted("12345", 0, message);
        digit("012349", message);
        fixed(3, message);
    }

    void end()
    {
        if (!m_verdict && m_at != m_digits.size())
            fail(m_at, "more digits than the coupon has fields");
    }

    void fail(std::size_t at, std::string_view message)
    {
        if (!m_verdict)
            m_verdict = Finding{at, message};
    }

    [[nodiscard]] std::size_t at() const
    {
        return m_at;
    }

private:
    std::string_view m_digits;
    std::size_t m_at = 0;
    Verdict m_verdict;
};

constexpr std::string_view anyDigit = "0123456789";

void datesOf(Coupon &coupon)
{
    std::string_view expiry;
    if (coupon.field('3'))
        expiry = coupon.date("expiry date of the coupon");
    if (coupon.field('4')) {
        const std::string_view start = coupon.date("start date of the coupon");
        if (!expiry.empty() && start > expiry)
            coupon.fail(coupon.at() - start.size(), "coupon expires before it starts");
    }
}

} // namespace

// Source: North American Coupon Application Guideline Using GS1 DataBar Expanded Symbols.
Verdict couponcode(std::string_view data)
{
    Coupon coupon(data);
    coupon.company("0123456", "company prefix of the coupon");
    coupon.fixed(6, "offer code of the coupon");
    coupon.counted("12345", 0, "save value of the coupon");
    coupon.purchase("first purchase of the coupon");
    if (coupon.field('1')) {
        coupon.digit("0123", "additional purchase rules of the coupon");
        coupon.purchase("second purchase of the coupon");
        coupon.company("01234569", "company prefix of the second purchase");
    }
    if (coupon.field('2')) {
        coupon.purchase("third purchase of the coupon");
        coupon.company("01234569", "company prefix of the third purchase");
    }
    datesOf(coupon);
    if (coupon.field('5'))
        coupon.counted(anyDigit, 6, "serial number of the coupon");
    if (coupon.field('6'))
        coupon.company("1234567", "retailer of the coupon");
    if (coupon.field('9')) {
        coupon.digit("01256", "save value code of the coupon");
        coupon.digit("012", "item the save value applies to");
        coupon.digit(anyDigit, "store coupon flag");
        coupon.digit("01", "don't multiply flag");
    }
    coupon.end();
    return coupon.verdict();
}

// Source: GS1 AI (8112) Coupon Data Specification.
Verdict couponposoffer(std::string_view data)
{
    Coupon coupon(data);
    coupon.digit("01", "format code of the coupon");
    coupon.counted("0123456", 6, "funder of the coupon");
    coupon.fixed(6, "offer code of the coupon");
    coupon.counted(anyDigit, 6, "serial number of the coupon");
    coupon.end();
    return coupon.verdict();
}

} // namespace bincard::scan::lint
