// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/input_view.h"

#include <QQuickPaintedItem>

namespace bincard::app {

/// What the decoder sees, as it sees it: in gray, and cut to fill the item.
class Viewfinder : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bincard::app::InputView *view READ view WRITE setView NOTIFY viewChanged FINAL)

public:
    [[nodiscard]] InputView *view() const
    {
        return m_view;
    }

    void setView(InputView *view);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void viewChanged();

private:
    InputView *m_view = nullptr;
    QImage m_frame;
};

} // namespace bincard::app
