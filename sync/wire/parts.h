// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// How messages are put together and taken apart; for the message files of this folder.

#include "sync/wire/codec.h"
#include "sync/wire/frame.h"
#include "sync/wire/messages.h"

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace bincard::wire {

/// Puts the parts of a message one behind the other into one array, and frames it.
class Writer
{
public:
    explicit Writer(std::size_t parts)
    {
        m_encoder.begin(parts);
    }

    template <class T> Writer &one(const T &part)
    {
        m_encoder.row(T::description(), rowOf(part));
        return *this;
    }

    template <class T> Writer &all(const std::vector<T> &parts)
    {
        m_encoder.begin(parts.size());
        for (const T &part : parts)
            one(part);
        m_encoder.end();
        return *this;
    }

    Writer &number(std::int64_t value)
    {
        m_encoder.integer(value);
        return *this;
    }

    Writer &numbers(const std::vector<std::int64_t> &values)
    {
        m_encoder.begin(values.size());
        for (const std::int64_t value : values)
            m_encoder.integer(value);
        m_encoder.end();
        return *this;
    }

    Writer &groups(const std::vector<Group> &groups)
    {
        m_encoder.begin(groups.size());
        for (const Group &group : groups) {
            m_encoder.begin(3);
            m_encoder.integer(group.of->kind);
            m_encoder.begin(group.rows.size());
            for (const Row &row : group.rows)
                m_encoder.row(*group.of, row);
            m_encoder.end();
            numbers(group.erased);
            m_encoder.end();
        }
        m_encoder.end();
        return *this;
    }

    Writer &bytes(std::string_view value)
    {
        m_encoder.bytes(value);
        return *this;
    }

    std::string framed()
    {
        m_encoder.end();
        return frame(m_encoder.take());
    }

private:
    Encoder m_encoder;
};

/// Takes the parts back out; after the first that does not fit all others are empty.
class Parts
{
public:
    Parts(std::string_view message, std::size_t parts)
        : m_decoder(message)
        , m_fits(m_decoder.begin() == parts)
    { }

    /// Fields that an older version does not know are as in a fresh part.
    template <class T> void one(T &part)
    {
        auto taken = recordOf<T>(m_decoder.olderRow(T::description()));
        m_fits = m_fits && taken.ok();
        if (m_fits)
            part = *std::move(taken);
    }

    template <class T> void all(std::vector<T> &parts)
    {
        const std::size_t count = m_decoder.begin();
        for (std::size_t i = 0; i < count && good(); ++i)
            one(parts.emplace_back());
        m_decoder.end();
    }

    template <class T> void number(T &value)
    {
        const std::int64_t taken = m_decoder.integer();
        m_fits = m_fits && std::in_range<T>(taken);
        value = static_cast<T>(taken);
    }

    void bytes(std::string &value)
    {
        value = m_decoder.string();
    }

    void flag(bool &value)
    {
        value = m_decoder.integer() != 0;
    }

    void numbers(std::vector<std::int64_t> &values)
    {
        const std::size_t count = m_decoder.begin();
        for (std::size_t i = 0; i < count && good(); ++i)
            values.push_back(m_decoder.integer());
        m_decoder.end();
    }

    void groups(std::vector<Group> &groups, std::span<const Description *const> records)
    {
        const std::size_t count = m_decoder.begin();
        for (std::size_t i = 0; i < count && good(); ++i)
            group(groups.emplace_back(), records);
        m_decoder.end();
    }

    /// What `pack` made.
    void packed(std::vector<Group> &groups, std::span<const Description *const> records)
    {
        const auto message = unframe(m_decoder.string(), messageBytesMax);
        m_fits = m_fits && message.ok();
        if (!m_fits)
            return;
        Parts from(*message, 1);
        from.groups(groups, records);
        m_fits = from.finished();
    }

    [[nodiscard]] bool good() const
    {
        return m_fits && m_decoder.ok();
    }

    [[nodiscard]] bool finished()
    {
        m_decoder.end();
        return m_fits && m_decoder.finished();
    }

private:
    void group(Group &group, std::span<const Description *const> records)
    {
        m_fits = m_fits && m_decoder.begin() == 3;
        const std::int64_t kind = m_decoder.integer();
        for (const Description *record : records) {
            if (record->kind == kind)
                group.of = record;
        }
        m_fits = m_fits && group.of != nullptr;
        const std::size_t rows = m_decoder.begin();
        for (std::size_t i = 0; i < rows && good(); ++i)
            group.rows.push_back(m_decoder.row(*group.of));
        m_decoder.end();
        numbers(group.erased);
        m_decoder.end();
    }

    Decoder m_decoder;
    bool m_fits;
};

/// Unframes, takes the parts, and says whether all of it was right.
template <class Message, class Take>
Result<Message> decoded(std::string_view bytes, std::size_t parts, Take take)
{
    const auto unpacked = unframe(bytes, messageBytesMax);
    if (!unpacked)
        return unpacked.error();
    Parts from(*unpacked, parts);
    Message message;
    take(from, message);
    if (!from.finished())
        return Error{ErrorCode::Malformed, "message"};
    return message;
}

} // namespace bincard::wire
