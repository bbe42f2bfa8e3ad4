// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/store.h"

#include <QMetaType>

#include <functional>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace bincard::store {

/// A fresh, empty store and whatever it stands on; gone with all its files when destroyed.
class StoreUnderTest
{
public:
    virtual ~StoreUnderTest() = default;
    virtual Store &store() = 0;
};

/// Null when this machine cannot run such a store.
using StoreMaker
    = std::function<std::unique_ptr<StoreUnderTest>(std::span<const Description *const>)>;

/// In memory, SQLCipher, PostgreSQL, and a workspace over each.
[[nodiscard]] std::vector<std::pair<const char *, StoreMaker>> storesUnderTest();

} // namespace bincard::store

Q_DECLARE_METATYPE(bincard::store::StoreMaker)
