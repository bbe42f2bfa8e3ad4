// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/kernel/id.h"

#include "core/kernel/check.h"

namespace bincard {

NodeIds::NodeIds(std::int64_t node, std::int64_t counter)
    : m_node(node)
    , m_counter(counter)
{
    check(node > 0 && node <= idNodeMax, "a node is 1 to 2^20 - 1");
    check(counter >= 0, "a counter does not run backwards");
}

std::int64_t NodeIds::next()
{
    ++m_counter;
    check(m_counter < (std::int64_t{1} << idCounterBits), "this node has used all its ids");
    return (m_node << idCounterBits) | m_counter;
}

} // namespace bincard
