// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace bincard::rest {

/// Writes JSON as it is said, in the order in which it is said: a document of 20,000 rows is one
/// string and no tree. Text that is no UTF-8 is written with replacement characters.
class JsonText
{
public:
    JsonText &beginObject();
    JsonText &endObject();
    JsonText &beginArray();
    JsonText &endArray();
    JsonText &name(std::string_view name);

    JsonText &text(std::string_view value);
    JsonText &number(std::int64_t value);
    JsonText &boolean(bool value);
    JsonText &null();
    /// A value that is JSON already.
    JsonText &raw(std::string_view json);

    JsonText &member(std::string_view name, std::string_view value)
    {
        return this->name(name).text(value);
    }

    [[nodiscard]] std::string take()
    {
        return std::move(m_out);
    }

private:
    void begin();

    std::string m_out;
    bool m_isFirst = true; // of its object or list
    bool m_isNamed = false;
};

} // namespace bincard::rest
