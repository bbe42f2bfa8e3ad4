// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/occasion.h"

#include <type_traits>

namespace bincard {

/// Kinds of operation that save a record are the record's kind plus this.
inline constexpr int saveKinds = 1000;

/// Makes or replaces one record of master data. What is allowed is `validate(record, workspace)`
/// beside the record. Journalled like everything else, so its history is the operation log.
template <class R> struct Save
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission
        = std::is_same_v<R, access::User> || std::is_same_v<R, access::Role>
        ? access::Permission::ManagePeople
        : access::Permission::ManageMasterData;

    R record = {};

    static const Description &description();
};

} // namespace bincard
