// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace bincard {

/// Whether the world already did it, or somebody asks for it (DESIGN.md 2).
enum class Nature {
    Fact,
    Request,
};

} // namespace bincard
