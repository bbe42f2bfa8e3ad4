// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/input_view.h"

#include "app/floor/explain_view.h"
#include "app/floor/text.h"

#include <algorithm>

namespace bincard::app {

std::span<const std::string_view> enumNames(InputTrouble)
{
    static constexpr std::string_view names[]
        = {"NoCamera", "CameraFails", "ScannerGone", "FolderGone"};
    return names;
}

void InputView::report(InputTrouble trouble, const QString &about)
{
    m_open[trouble] = {about};
    Q_EMIT changed();
}

void InputView::settle(InputTrouble trouble)
{
    if (m_open.erase(trouble) != 0)
        Q_EMIT changed();
}

void InputView::see(const QImage &frame)
{
    if (!m_seeing) {
        m_seeing = true;
        Q_EMIT changed();
    }
    Q_EMIT seen(frame);
}

void InputView::stopSeeing()
{
    m_seeing = false;
    m_hasTorch = false;
    m_torch = false;
    Q_EMIT changed();
}

void InputView::offerTorch(bool has)
{
    m_hasTorch = has;
    Q_EMIT changed();
}

void InputView::offer(const QList<scan::RawScan> &several)
{
    m_several = several;
    QList<FactRow> rows;
    for (const scan::RawScan &raw : m_several)
        rows << factOf(raw);
    m_severalRows.setRows(std::move(rows));
    Q_EMIT changed();
}

void InputView::settleChoice()
{
    if (!m_several.isEmpty())
        offer({});
}

void InputView::choose(int index)
{
    const QList<scan::RawScan> several = m_several;
    settleChoice();
    if (index >= 0 && index < several.size())
        Q_EMIT chosen(several[index]);
}

std::map<InputTrouble, InputView::Open>::const_iterator InputView::first() const
{
    return std::ranges::find_if(m_open, [](const auto &open) {
        return !open.second.dismissed;
    });
}

FeedbackWords InputView::trouble() const
{
    const auto open = first();
    if (open == m_open.end())
        return {};
    constexpr int warning = 2;
    const Saying saying = Text::of(open->first, open->second.about);
    return {warning, saying.headline, saying.advice};
}

QString InputView::troubleName() const
{
    const auto open = first();
    if (open == m_open.end())
        return {};
    const auto name = enumNames(open->first)[static_cast<std::size_t>(open->first)];
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

void InputView::dismiss()
{
    if (const auto open = first(); open != m_open.end()) {
        m_open[open->first].dismissed = true;
        Q_EMIT changed();
    }
}

void InputView::switchTorch()
{
    m_torch = m_hasTorch && !m_torch;
    Q_EMIT torchSwitched(m_torch);
    Q_EMIT changed();
}

} // namespace bincard::app
