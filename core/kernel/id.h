// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Qt 6.4's moc stumbles over <compare> unless <functional> or the like came before it.
#include <functional>

#include <compare>
#include <cstdint>

namespace bincard {

/// The 64-bit name of a record: 20 bits of node and 43 bits of counter, so that a hub process or a
/// device makes ids where the record is made and nobody else can make the same one. Always
/// positive on the hub. Zero is "none"; a negative id is local to one device, may stand in no
/// operation, and vanishes when the operation that made it is rewound.
template <class Record> struct Id
{
    std::int64_t value = 0;

    [[nodiscard]] constexpr bool isLocal() const
    {
        return value < 0;
    }

    constexpr explicit operator bool() const
    {
        return value != 0;
    }

    friend constexpr auto operator<=>(const Id &, const Id &) = default;
};

inline constexpr int idCounterBits = 43;
inline constexpr std::int64_t idNodeMax = (std::int64_t{1} << 20) - 1;

/// Where new ids come from: a node's counter, or a device's local ids.
class IdSource
{
public:
    virtual ~IdSource() = default;
    virtual std::int64_t next() = 0;
};

/// Ids of one node, `counter` being the last one given. The owner keeps `counter()` in the same
/// transaction as the records that carry the ids.
class NodeIds final : public IdSource
{
public:
    NodeIds(std::int64_t node, std::int64_t counter);

    std::int64_t next() override;

    [[nodiscard]] std::int64_t counter() const
    {
        return m_counter;
    }

    [[nodiscard]] std::int64_t node() const
    {
        return m_node;
    }

private:
    std::int64_t m_node;
    std::int64_t m_counter;
};

/// Negative ids for what `apply` creates on a device beside the records an operation names.
class LocalIds final : public IdSource
{
public:
    explicit LocalIds(std::int64_t last = 0)
        : m_last(last)
    { }

    std::int64_t next() override
    {
        return --m_last;
    }

    [[nodiscard]] std::int64_t last() const
    {
        return m_last;
    }

private:
    std::int64_t m_last;
};

} // namespace bincard

template <class Record> struct std::hash<bincard::Id<Record>>
{
    std::size_t operator()(bincard::Id<Record> id) const noexcept
    {
        return std::hash<std::int64_t>{}(id.value);
    }
};
