// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/qml/text_walk.h"

#include <QAccessible>
#include <QQuickItem>

namespace bincard::qml_test {

namespace {

/// Rounding of glyphs to pixels, and the slant of italics.
constexpr qreal slack = 2;

struct Shown
{
    QString text;
    QRectF rect; // in the scene, as far as it is to be seen
    bool whole = true; // all of it is
    bool shortened = false;
};

/// Where the text itself is inside its item.
QRectF paintedRect(const QQuickItem &item)
{
    const qreal width = std::min(item.property("paintedWidth").toReal(), item.width());
    const qreal height = std::min(item.property("paintedHeight").toReal(), item.height());
    const auto across = item.property("effectiveHorizontalAlignment").toInt();
    const auto down = item.property("verticalAlignment").toInt();
    qreal x = 0;
    if ((across & Qt::AlignRight) != 0)
        x = item.width() - width;
    else if ((across & Qt::AlignHCenter) != 0)
        x = (item.width() - width) / 2;
    qreal y = 0;
    if ((down & Qt::AlignBottom) != 0)
        y = item.height() - height;
    else if ((down & Qt::AlignVCenter) != 0)
        y = (item.height() - height) / 2;
    return {x, y, width, height};
}

/// What `slides` is in a list that can be moved across, so that it may end beyond the list's edge.
void walk(const QQuickItem &item, const QRectF &visible, bool slides, std::vector<Shown> &shown,
          QStringList &found)
{
    if (!item.isVisible() || item.opacity() <= 0)
        return;
    QRectF inside = visible;
    if (item.clip())
        inside &= item.mapRectToScene(QRectF(0, 0, item.width(), item.height()));
    const QString text = item.property("text").toString();
    if (item.inherits("QQuickText") && !text.isEmpty()) {
        const QRectF rect = item.mapRectToScene(paintedRect(item));
        const bool mayElide = item.property("elide").toInt() != Qt::ElideNone;
        const bool cutAcross = item.property("paintedWidth").toReal() > item.width() + slack;
        const bool cutBelow = item.property("paintedHeight").toReal() > item.height() + slack;
        if (!mayElide && (cutAcross || cutBelow))
            found << QStringLiteral("is cut: \"%1\"").arg(text);
        if (!slides && (rect.left() < -slack || rect.right() > visible.right() + slack))
            found << QStringLiteral("leaves the window: \"%1\"").arg(text);
        const QRectF seen = rect & inside;
        if (seen.width() > slack && seen.height() > slack)
            shown.push_back({text, seen, seen.height() > rect.height() - slack,
                             item.property("truncated").toBool()});
    }
    const bool movesAcross = item.inherits("QQuickFlickable")
        && item.property("contentWidth").toReal() > item.width() + slack;
    const auto children = item.childItems();
    for (const QQuickItem *child : children)
        walk(*child, inside, slides || movesAcross, shown, found);
}

} // namespace

namespace {

std::vector<Shown> shownBelow(QQuickItem &root, QStringList &found)
{
    std::vector<Shown> shown;
    walk(root, root.mapRectToScene(QRectF(0, 0, root.width(), root.height())), false, shown, found);
    return shown;
}

} // namespace

QStringList shortenedTexts(QQuickItem &root)
{
    QStringList found;
    QStringList shortened;
    for (const Shown &one : shownBelow(root, found)) {
        if (one.shortened)
            shortened << one.text;
    }
    return shortened;
}

QStringList seenTexts(QQuickItem &root)
{
    QStringList found;
    QStringList seen;
    for (const Shown &one : shownBelow(root, found)) {
        if (one.whole)
            seen << one.text;
    }
    return seen;
}

QStringList textFindings(QQuickItem &root)
{
    QStringList found;
    const std::vector<Shown> shown = shownBelow(root, found);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        for (std::size_t j = i + 1; j < shown.size(); ++j) {
            const QRectF both = shown[i].rect & shown[j].rect;
            if (both.width() > slack && both.height() > slack)
                found << QStringLiteral("overlap: \"%1\" and \"%2\"")
                             .arg(shown[i].text, shown[j].text);
        }
    }
    return found;
}

QQuickItem *openDialog(QQuickItem &root)
{
    if (!root.isVisible())
        return nullptr;
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&root);
    if (spoken && spoken->role() == QAccessible::Dialog)
        return &root;
    for (QQuickItem *child : root.childItems()) {
        if (QQuickItem *dialog = openDialog(*child))
            return dialog;
    }
    return nullptr;
}

} // namespace bincard::qml_test
