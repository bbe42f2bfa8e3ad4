// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/channel/order.h"

#include <QString>

namespace bincard::channel {

/// The fields of one order, or of one of its lines, by the names that its channel gives them. What
/// is not as it should be is refused with its place, and read as empty; so a reader takes
/// everything in one go, and whoever made the file learns of all that is wrong with it.
class Fields
{
public:
    Fields(std::string place, std::vector<Refused> &refused);
    virtual ~Fields() = default;
    Fields(const Fields &) = default;

    /// What people typed, as it is: at most textLettersMax, without control characters other than
    /// tabulator and line ends.
    [[nodiscard]] std::string text(const char *name) const;
    /// What machines compare: at most keyLettersMax, no control character, no markup.
    [[nodiscard]] std::string key(const char *name) const;
    /// Not below zero; nothing is zero.
    [[nodiscard]] Quantity quantity(const char *name) const;
    /// Of one unit, not below zero. No price is without currency.
    [[nodiscard]] UnitPrice price(const char *name, Currency currency) const;
    [[nodiscard]] Money money(const char *name, Currency currency) const;
    [[nodiscard]] Currency currency(const char *name) const;
    /// ISO 8601, in UTC where it names no zone.
    [[nodiscard]] Instant instant(const char *name) const;
    /// Whether there is anything.
    [[nodiscard]] bool has(const char *name) const;

    void refuse(const char *name, std::string reason) const;
    [[nodiscard]] const std::string &place() const;
    [[nodiscard]] std::vector<Refused> &refused() const;

protected:
    /// As it stands there; empty where there is nothing.
    [[nodiscard]] virtual QString raw(const char *name) const = 0;
    [[nodiscard]] virtual std::string placeOf(const char *name) const = 0;

private:
    [[nodiscard]] std::int64_t decimal(const char *name, const QString &text, int decimals) const;

    std::string m_place;
    std::vector<Refused> *m_refused;
};

/// What a stranger wrote, for a reason: short, and nothing that a terminal would obey.
[[nodiscard]] std::string shown(QString text);

/// What one unit costs, of an amount for all of them. Nothing where it cannot be said.
[[nodiscard]] UnitPrice unitPriceOf(UnitPrice amount, Quantity units);

} // namespace bincard::channel
