// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/api_key.h"

#include <string>
#include <vector>

namespace bincard::rest {

/// A kind of record as a path: /api/<path> and /api/<path>/{id}.
struct Resource
{
    std::string_view path;
    const Description *of = nullptr;
    /// What one of them is, in a few words.
    std::string_view title;
    /// Any of them lets a key read, or save where the kind has a Save.
    access::ApiScope reads = access::ApiScope::Everything;
    access::ApiScope writes = access::ApiScope::Everything;
    /// The operation that saves one; null: it is changed by operations of its own.
    const Description *save = nullptr;
};

/// In the order of the paths.
[[nodiscard]] const std::vector<Resource> &resources();
/// Null where there is none.
[[nodiscard]] const Resource *resourceAt(std::string_view path);
[[nodiscard]] const Resource *resourceOf(const Description &of);

/// A described kind that is no resource, and why.
struct NotServed
{
    std::string_view table;
    std::string_view why;
};

[[nodiscard]] std::span<const NotServed> notServed();

/// A request that a program may make by POST /api/operations.
struct Offered
{
    const Description *of = nullptr;
    access::ApiScope scope = access::ApiScope::Everything;
};

/// Every request but for those that are not offered.
[[nodiscard]] const std::vector<Offered> &offeredOperations();
/// Null where there is none.
[[nodiscard]] const Offered *offeredAt(std::string_view table);

/// Requests that no program makes, and why. Facts are not in it: what happened in the building is
/// told by a device. Nor are saves: they are PUT and POST of the resource.
[[nodiscard]] std::span<const NotServed> notOffered();

} // namespace bincard::rest
