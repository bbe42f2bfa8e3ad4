// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/scripted_loader.h"

#include "app/ctl/scripted_labels.h"

namespace bincard::ctl {

Result<Answer> ScriptedLoader::loadNext() const
{
    const auto &waiting = floor().at(m_lane);
    if (waiting.empty())
        return pressing("DONE");
    const RealGoods &box = waiting.front();
    return doing(scanPackage(box.sku),
                 {{.sku = box.sku, .quantity = box.quantity, .from = m_lane, .to = m_carrier}});
}

/// The driver says what the tour is called, and goes.
Result<Answer> ScriptedLoader::close()
{
    if (!std::exchange(m_isNamed, true))
        return Answer{Type{"TOUR-7"}};
    m_isGone = true;
    return pressing("CONFIRM");
}

Result<Answer> ScriptedLoader::answer(const floor::Prompt &prompt)
{
    using enum floor::Instruction;
    const floor::Instruction asked = prompt.instruction;
    if (asked == ChooseWork)
        return atHome("Load");
    if (asked == ChooseManifest)
        return m_isGone ? leave() : Result<Answer>{Answer{Type{m_carrier}}};
    if (asked == GoToLocation)
        return doing(scanPlace(m_dock));
    if (asked == LoadParcels)
        return loadNext();
    if (asked == CloseManifest)
        return close();
    if (asked == GiveManifest) // the driver has it
        return pressing("DONE");
    return unforeseen(prompt);
}

} // namespace bincard::ctl
