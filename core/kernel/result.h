// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/check.h"
#include "core/kernel/error.h"

#include <optional>
#include <utility>
#include <variant>

namespace bincard {

/// A value, or the reason why there is none. `Result<>` says only that something was done.
template <class T = void> class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    { }

    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    { }

    [[nodiscard]] bool ok() const
    {
        return m_state.index() == 0;
    }

    explicit operator bool() const
    {
        return ok();
    }

    /// Asking for the value of a refusal is a defect.
    const T &value() const &
    {
        check(ok(), "value of a refusal");
        return std::get<0>(m_state);
    }

    T &value() &
    {
        check(ok(), "value of a refusal");
        return std::get<0>(m_state);
    }

    T &&value() &&
    {
        check(ok(), "value of a refusal");
        return std::get<0>(std::move(m_state));
    }

    const T &operator*() const &
    {
        return value();
    }

    T &operator*() &
    {
        return value();
    }

    T &&operator*() &&
    {
        return std::move(*this).value();
    }

    const T *operator->() const
    {
        return &value();
    }

    T *operator->()
    {
        return &value();
    }

    const Error &error() const
    {
        check(!ok(), "error of a success");
        return std::get<1>(m_state);
    }

private:
    std::variant<T, Error> m_state;
};

template <> class [[nodiscard]] Result<void>
{
public:
    Result() = default;

    Result(Error error)
        : m_error(std::move(error))
    { }

    [[nodiscard]] bool ok() const
    {
        return !m_error;
    }

    explicit operator bool() const
    {
        return ok();
    }

    const Error &error() const
    {
        check(!ok(), "error of a success");
        return *m_error;
    }

private:
    std::optional<Error> m_error;
};

} // namespace bincard
