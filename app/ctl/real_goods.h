// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/scripted_act.h"
#include "core/kernel/result.h"
#include "core/kernel/time.h"

#include <map>

namespace bincard::ctl {

/// Goods as they lie there.
struct RealGoods
{
    std::string sku = {};
    Quantity quantity = {};
    std::string lot = {};
    Date expiry = {};
    /// Whatever else one sees of them, as the script of their workflow has it.
    std::string state = {};
};

/// What really lies where, whatever the books say: on a shelf, on the pallets of a delivery, in a
/// tote, in a box that came back. Of other places nobody in the script has an opinion.
class RealFloor
{
public:
    /// Adds to what is there.
    void put(const std::string &where, const RealGoods &goods);
    /// Nothing is there, and one knows it.
    void empty(const std::string &where);
    /// Takes from where it is known what is there, and puts where it is known.
    void carryOut(const Deed &deed);

    [[nodiscard]] bool knows(const std::string &where) const
    {
        return m_there.contains(where);
    }

    /// Nothing that is gone. Empty where nobody knows.
    [[nodiscard]] const std::vector<RealGoods> &at(const std::string &where) const;
    [[nodiscard]] Quantity quantityAt(const std::string &where, const std::string &sku,
                                      const std::string &lot = {}) const;

private:
    std::map<std::string, std::vector<RealGoods>> m_there;
};

/// `SKU QUANTITY [lot=L] [expiry=YYYY-MM-DD] [state=WORD]`, for a line of a script.
[[nodiscard]] std::string wordsOf(const RealGoods &goods);
/// Errors: InvalidInput.
[[nodiscard]] Result<RealGoods> goodsFrom(const std::string &words);

} // namespace bincard::ctl
