// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/kernel/quantity.h"

#include "core/kernel/decimal.h"

#include <limits>

namespace bincard {

namespace {

__extension__ using Wide = __int128;

bool roundsUp(Wide remainder, Wide denominator, Wide quotient, Rounding rounding)
{
    switch (rounding) {
    case Rounding::HalfAwayFromZero:
        return remainder * 2 >= denominator;
    case Rounding::HalfEven:
        return remainder * 2 > denominator || (remainder * 2 == denominator && quotient % 2 != 0);
    case Rounding::Down:
        return false;
    case Rounding::Up:
        return remainder != 0;
    }
    return false;
}

} // namespace

Result<std::int64_t> divide(std::int64_t a, std::int64_t b, std::int64_t denominator,
                            Rounding rounding)
{
    if (denominator == 0)
        return Error{ErrorCode::InvalidInput, "division by zero"};
    Wide product = Wide{a} * b;
    Wide by = denominator;
    const bool negative = (product < 0) != (by < 0);
    product = product < 0 ? -product : product;
    by = by < 0 ? -by : by;
    Wide quotient = product / by;
    if (roundsUp(product % by, by, quotient, rounding))
        ++quotient;
    if (negative)
        quotient = -quotient;
    if (quotient > std::numeric_limits<std::int64_t>::max()
        || quotient < std::numeric_limits<std::int64_t>::min())
        return Error{ErrorCode::Overflow, "beyond 64 bits"};
    return static_cast<std::int64_t>(quotient);
}

Quantity operator+(Quantity a, Quantity b)
{
    Quantity sum;
    check(!__builtin_add_overflow(a.micro, b.micro, &sum.micro), "a quantity beyond counting");
    return sum;
}

Quantity operator-(Quantity a, Quantity b)
{
    Quantity difference;
    check(!__builtin_sub_overflow(a.micro, b.micro, &difference.micro),
          "a quantity beyond counting");
    return difference;
}

Quantity operator-(Quantity a)
{
    return Quantity{} - a;
}

Quantity &operator+=(Quantity &a, Quantity b)
{
    return a = a + b;
}

Quantity &operator-=(Quantity &a, Quantity b)
{
    return a = a - b;
}

Result<Quantity> times(Quantity factor, std::int64_t count)
{
    Quantity product;
    if (__builtin_mul_overflow(factor.micro, count, &product.micro))
        return Error{ErrorCode::Overflow, "too many packs"};
    return product;
}

std::string toText(Quantity quantity)
{
    return decimalText(quantity.micro, 6, DecimalZeros::Dropped);
}

Result<Quantity> quantityFromText(std::string_view text)
{
    const auto micro = decimalFromText(text, 6);
    if (!micro)
        return micro.error();
    return Quantity{*micro};
}

} // namespace bincard
