// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/scan/own_code.h"
#include "tests/e2e/handheld_window.h"
#include "tests/e2e/office.h"
#include "tests/e2e/virtual_screen.h"

#include <memory>

namespace bincard::e2e {

/// What answers a prompt, as a label says it and as a person reads it.
struct Answer
{
    QString label;
    QString words;
};

/// Both prove a line: every other one by its goods, the rest by their shelf.
[[nodiscard]] Answer answerTo(const QJsonObject &prompt);

/// What is printed on the goods: P01 to P12.
[[nodiscard]] QString gtinOf(const QString &sku);
/// What is printed at a place, on a tote.
[[nodiscard]] QString printed(scan::OwnKind kind, const QString &payload);

/// A hub with twelve products on as many shelves, one worker, and a handheld in a real window of an
/// Xvfb. Whatever goes wrong in here fails the test that runs: see `QTest::currentTestFailed()`.
class HandheldSite
{
public:
    static constexpr int patienceMs = 120'000; // programs that start, a hub that comes back
    static constexpr int answerMs = 30'000; // a screen on a busy machine
    static constexpr int linesMax = 12;
    static constexpr int ordersOfWalk = 3;

    /// False where there is no Xvfb. The worker may do what that role may.
    bool start(const QString &role = QStringLiteral("picker"), const QSize &screen = {400, 700});
    /// The hub, on the port that devices know.
    void openHub();
    void closeHub();

    /// A walk by that name over three orders.
    void release(const QString &walk, int lines = linesMax);
    /// Rows of bincardctl's import.
    void import(const QString &kind, const QByteArray &csv);
    /// A new device, signed out, whose window has the keyboard.
    /// More arguments may make it a station: of that size, enrolled as a desk.
    void enrol(const QString &device, const QStringList &more = {});
    void enrolStation(const QString &device, const QSize &size, const QStringList &more);
    void becomes(const QString &stage);
    /// The badge was shown: the PIN by keys.
    void enterPin();
    /// Waits until the screen says something else than `asked`, and not a refusal.
    void isAnswered(const QJsonObject &asked);
    /// Everything is at the hub and came back without a notice.
    void isAccepted();
    /// What the screen shows, into BINCARD_SCREENSHOTS=FOLDER.
    void picture(const QString &name);

    [[nodiscard]] VirtualScreen &screen()
    {
        return m_screen;
    }

    [[nodiscard]] OfficeUnderTest &office()
    {
        return m_office;
    }

    [[nodiscard]] HandheldWindow &handheld()
    {
        return *m_handheld;
    }

    void dropHandheld()
    {
        m_handheld.reset();
    }

    /// As it is printed: the worker's badge.
    [[nodiscard]] const QString &badge() const
    {
        return m_badge;
    }

private:
    void enrol(const QString &device, const QStringList &kind, const QSize &size,
               const QStringList &more);

    VirtualScreen m_screen;
    OfficeUnderTest m_office;
    std::unique_ptr<HandheldWindow> m_handheld;
    QString m_address = QStringLiteral("127.0.0.1:0");
    QString m_badge;
};

} // namespace bincard::e2e
