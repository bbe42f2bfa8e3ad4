// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/qml/touch_walk.h"

#include <QAccessible>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QtTest>

using namespace bincard::qml_test;

/// What holds for every page of the gallery, and so for every control in every state.
class TestGallery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everything_that_can_be_pressed_has_a_name_a_role_and_room_for_a_finger_data();
    void everything_that_can_be_pressed_has_a_name_a_role_and_room_for_a_finger();
    void the_walk_sees_what_is_wrong();
    void every_page_looks_different_in_the_dark();
    void pictures_are_written_and_the_program_ends_well();

private:
    void open(int page, int width, double textScale);

    QQmlApplicationEngine m_engine;
    QQuickWindow *m_window = nullptr;
};

void TestGallery::initTestCase()
{
    QAccessible::setActive(true);
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_engine.setInitialProperties({{QStringLiteral("still"), true}});
    m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Bincard/Gallery/Gallery.qml")));
    QCOMPARE(m_engine.rootObjects().size(), 1);
    m_window = qobject_cast<QQuickWindow *>(m_engine.rootObjects().constFirst());
    QVERIFY(m_window != nullptr);
}

void TestGallery::open(int page, int width, double textScale)
{
    m_window->setProperty("textScale", textScale);
    m_window->setProperty("page", page);
    m_window->resize(width, 640);
    QCoreApplication::processEvents();
    (void)m_window->grabWindow();
}

void TestGallery::everything_that_can_be_pressed_has_a_name_a_role_and_room_for_a_finger_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<int>("width");
    QTest::addColumn<double>("textScale");
    const auto pages = m_window->property("pages").toStringList();
    QVERIFY(pages.size() > 20);
    for (int page = 0; page < pages.size(); ++page) {
        const auto name = pages[page].toLatin1();
        QTest::addRow("%s on a handheld", name.constData()) << page << 360 << 1.0;
        QTest::addRow("%s on the smallest screen, small text", name.constData())
            << page << 320 << 0.7;
        QTest::addRow("%s on a handheld, big text", name.constData()) << page << 360 << 2.0;
        QTest::addRow("%s in landscape", name.constData()) << page << 800 << 1.0;
    }
}

void TestGallery::everything_that_can_be_pressed_has_a_name_a_role_and_room_for_a_finger()
{
    QFETCH(int, page);
    QFETCH(int, width);
    QFETCH(double, textScale);
    open(page, width, textScale);
    const QStringList found = touchFindings(*m_window->contentItem());
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    QVERIFY2(pressables(*m_window->contentItem()) >= 3, "the walk found the head's own buttons");
}

void TestGallery::the_walk_sees_what_is_wrong()
{
    open(0, 360, 1.0);
    QQmlComponent component(&m_engine);
    component.setData("import QtQuick.Templates as T\nT.Button { width: 20; height: 20 }", QUrl());
    const std::unique_ptr<QObject> object(component.create());
    auto *button = qobject_cast<QQuickItem *>(object.get());
    QVERIFY2(button != nullptr, qPrintable(component.errorString()));
    button->setParentItem(m_window->contentItem());
    const QStringList found = touchFindings(*m_window->contentItem());
    QCOMPARE(found.filter(QStringLiteral("has no role")).size(), 1);
    QCOMPARE(found.filter(QStringLiteral("has no name")).size(), 1);
    QCOMPARE(found.filter(QStringLiteral("is too small")).size(), 1);
}

void TestGallery::every_page_looks_different_in_the_dark()
{
    open(0, 360, 1.0);
    m_window->setProperty("dark", false);
    const QImage light = m_window->grabWindow();
    m_window->setProperty("dark", true);
    const QImage dark = m_window->grabWindow();
    m_window->setProperty("dark", false);
    QVERIFY(light.pixelColor(2, 300).lightness() > 200);
    QVERIFY(dark.pixelColor(2, 300).lightness() < 50);
}

void TestGallery::pictures_are_written_and_the_program_ends_well()
{
    QTemporaryDir folder;
    QProcess gallery;
    gallery.start(QStringLiteral(BINCARD_GALLERY), {QStringLiteral("--screenshot"), folder.path()});
    QVERIFY(gallery.waitForFinished(60'000));
    QCOMPARE(gallery.exitCode(), 0);
    const auto pages = m_window->property("pages").toStringList();
    QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("*.png")}).size(), 2 * pages.size());
    const QImage first(folder.filePath(pages[0] + QStringLiteral("-light.png")));
    QCOMPARE(first.width(), 360);
    QVERIFY(first.height() > 100);
}

QTEST_MAIN(TestGallery)

#include "tst_gallery.moc"
