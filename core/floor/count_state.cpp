// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/count_state.h"

namespace bincard::floor {

std::span<const std::string_view> enumNames(CountStep)
{
    static constexpr std::string_view names[] = {"Choose", "Go", "Count", "Empty", "Done"};
    return names;
}

const Description &CountWork::description()
{
    static const Description made = describe<CountWork>("count_state", 145)
                                        .field<&CountWork::step>("step")
                                        .field<&CountWork::sheet>("sheet")
                                        .field<&CountWork::location>("location")
                                        .field<&CountWork::product>("product")
                                        .field<&CountWork::why>("why")
                                        .field<&CountWork::count>("count")
                                        .field<&CountWork::package>("package")
                                        .field<&CountWork::lastProduct>("last_product")
                                        .field<&CountWork::lastLot>("last_lot")
                                        .field<&CountWork::lastPackage>("last_package")
                                        .field<&CountWork::lastCode>("last_code")
                                        .field<&CountWork::before>("before")
                                        .field<&CountWork::asked>("asked")
                                        .field<&CountWork::pending>("pending")
                                        .field<&CountWork::skipped>("skipped")
                                        .scope(Scope::None);
    return made;
}

} // namespace bincard::floor
