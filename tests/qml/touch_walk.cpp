// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/qml/touch_walk.h"

#include <QAccessible>
#include <QQuickItem>

namespace bincard::qml_test {

namespace {

/// STANDARDS f: the smallest thing a finger may be asked to hit, in device-independent pixels.
constexpr int touchMin = 48;

QString describe(const QQuickItem &item, QAccessibleInterface *spoken)
{
    return QStringLiteral("%1 \"%2\" %3 x %4")
        .arg(QString::fromLatin1(item.metaObject()->className()),
             spoken == nullptr ? QString() : spoken->text(QAccessible::Name))
        .arg(item.width())
        .arg(item.height());
}

bool isPressable(const QQuickItem &item)
{
    return item.acceptedMouseButtons() != Qt::NoButton && item.inherits("QQuickAbstractButton");
}

bool isField(const QQuickItem &item)
{
    return item.inherits("QQuickTextInput");
}

/// Something with a meaning of its own: a plate, a fact, a dial. What it is made of is silent.
bool isControl(const QQuickItem &item)
{
    return item.inherits("QQuickControl");
}

/// What is wrong with one thing that can be pressed or typed into; nothing for other items.
QStringList findings(QQuickItem &item)
{
    if (!item.isVisible() || item.opacity() <= 0
        || (!isPressable(item) && !isField(item) && !isControl(item)))
        return {};
    QStringList found;
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&item);
    if (spoken == nullptr || spoken->role() == QAccessible::NoRole)
        found << QStringLiteral("has no role: ") + describe(item, spoken);
    if (spoken == nullptr || spoken->text(QAccessible::Name).isEmpty())
        found << QStringLiteral("has no name: ") + describe(item, spoken);
    if (!isPressable(item) && !isField(item))
        return found;
    if (item.width() < touchMin || item.height() < touchMin)
        found << QStringLiteral("is too small: ") + describe(item, spoken);
    return found;
}

} // namespace

QStringList touchFindings(QQuickItem &item)
{
    QStringList found = findings(item);
    const auto children = item.childItems();
    for (QQuickItem *child : children)
        found << touchFindings(*child);
    return found;
}

int pressables(const QQuickItem &item)
{
    int count = item.isVisible() && isPressable(item) ? 1 : 0;
    const auto children = item.childItems();
    for (const QQuickItem *child : children)
        count += pressables(*child);
    return count;
}

} // namespace bincard::qml_test
