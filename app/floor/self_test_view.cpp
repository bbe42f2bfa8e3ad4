// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/self_test_view.h"

#include <algorithm>

namespace bincard::app {

namespace {

using namespace Qt::StringLiterals;

// Bincard.Controls: Phase and Tone.
constexpr int phaseOpen = 0;
constexpr int phaseCurrent = 1;
constexpr int phaseDone = 2;
constexpr int phaseShort = 3;
constexpr int toneNeutral = 0;
constexpr int toneOk = 1;
constexpr int toneWarning = 2;
constexpr int toneError = 3;

/// Two keys can fall together under one hand.
constexpr qsizetype burstMin = 3;

QString countryOf(scan::KeyboardLayout layout)
{
    using enum scan::KeyboardLayout;
    switch (layout) {
    case UnitedStates:
        return QCoreApplication::translate("SelfTestView", "English (US)");
    case UnitedKingdom:
        return QCoreApplication::translate("SelfTestView", "English (UK)");
    case German:
        return QCoreApplication::translate("SelfTestView", "German");
    case French:
        return QCoreApplication::translate("SelfTestView", "French");
    }
    return {};
}

QString purposeOf(const scan::TestCode &code)
{
    using enum scan::TestPurpose;
    switch (code.purpose) {
    case Framing:
        return QCoreApplication::translate("SelfTestView", "Enter at the end, nothing before");
    case Layout:
        return QCoreApplication::translate("SelfTestView", "Letters and signs as printed");
    case Separator:
        return QCoreApplication::translate("SelfTestView", "FNC1 between two parts");
    case Symbology:
        return QCoreApplication::translate("SelfTestView", "Is it read at all");
    case Repeats:
        return QCoreApplication::translate("SelfTestView", "Once for one pull");
    }
    return {};
}

/// What a control character or a blank looks like in a sentence.
QString quoted(const std::string &text)
{
    QString shown = QString::fromStdString(text);
    for (QChar &c : shown) {
        if (c <= QChar(u' '))
            c = QChar(static_cast<char16_t>(0x2400 + c.unicode()));
    }
    return u"“"_s + shown + u"”"_s;
}

int gravest(const std::vector<scan::Finding> &findings)
{
    int level = toneOk;
    for (const scan::Finding &finding : findings)
        level = std::max(level, scan::mustBeMended(finding.fault) ? toneError : toneWarning);
    return level;
}

TestRow rowOf(std::size_t index, const scan::SelfTest &test)
{
    const scan::TestCode &code = scan::testCodes()[index];
    const scan::SelfTest::Result &result = test.results()[index];
    TestRow row{.number = QString::number(index + 1),
                .words = nameOf(code.symbology),
                .detail = purposeOf(code)};
    if (index == test.at())
        row.phase = phaseCurrent;
    else if (!result.done)
        row.phase = phaseOpen;
    else
        row.phase = gravest(result.findings) == toneError ? phaseShort : phaseDone;
    if (!result.findings.empty())
        row.detail = sayingOf(result.findings.front()).headline;
    return row;
}

} // namespace

QString nameOf(scan::TestSymbology symbology)
{
    using enum scan::TestSymbology;
    switch (symbology) {
    case Code128:
        return u"Code 128"_s;
    case Gs1Code128:
        return u"GS1-128"_s;
    case Ean13:
        return u"EAN-13"_s;
    case Itf14:
        return u"ITF-14"_s;
    case Code39:
        return u"Code 39"_s;
    case QrCode:
        return u"QR"_s;
    case Gs1DataMatrix:
        return u"GS1 DataMatrix"_s;
    }
    return {};
}

Saying sayingOf(const scan::Finding &finding)
{
    const QString name = finding.symbology ? nameOf(*finding.symbology) : QString();
    using enum scan::Fault;
    switch (finding.fault) {
    case EndMissing:
        return {
            QCoreApplication::translate("SelfTestView", "No Enter behind the code"),
            QCoreApplication::translate("SelfTestView", "Set the scanner's suffix to Enter (CR).")};
    case PrefixAdded:
        return {QCoreApplication::translate("SelfTestView", "%1 stands before each code")
                    .arg(quoted(finding.text)),
                QCoreApplication::translate("SelfTestView", "Turn the scanner's prefix off.")};
    case SuffixAdded:
        return {QCoreApplication::translate("SelfTestView", "%1 stands behind each code")
                    .arg(quoted(finding.text)),
                QCoreApplication::translate("SelfTestView",
                                            "Turn the scanner's suffix off, all but Enter.")};
    case LayoutDiffers:
        return {
            QCoreApplication::translate("SelfTestView",
                                        "The scanner types as on another country's keyboard"),
            QCoreApplication::translate(
                "SelfTestView", "It is set to %1, this device to %2. Set both to the same country.")
                .arg(countryOf(finding.layouts->scanner), countryOf(finding.layouts->device))};
    case CharactersDiffer:
        return {QCoreApplication::translate("SelfTestView", "Letters or signs arrive changed: %1")
                    .arg(quoted(finding.text)),
                QCoreApplication::translate(
                    "SelfTestView", "Set the scanner's keyboard country to that of this device.")};
    case CaseSwapped:
        return {
            QCoreApplication::translate("SelfTestView", "Capitals and small letters are swapped"),
            QCoreApplication::translate("SelfTestView",
                                        "Turn Caps Lock off, at the device and in the scanner.")};
    case CaseRaised:
        return {QCoreApplication::translate("SelfTestView", "All letters arrive as capitals"),
                QCoreApplication::translate("SelfTestView",
                                            "Set the scanner's letter case to unchanged.")};
    case CaseLowered:
        return {QCoreApplication::translate("SelfTestView", "All letters arrive small"),
                QCoreApplication::translate("SelfTestView",
                                            "Set the scanner's letter case to unchanged.")};
    case SeparatorLost:
        return {
            QCoreApplication::translate("SelfTestView", "FNC1 is lost: lot and date run together"),
            QCoreApplication::translate(
                "SelfTestView", "Let the scanner send FNC1 as GS (control character 29, Ctrl+]).")};
    case SeparatorReplaced:
        return {
            QCoreApplication::translate("SelfTestView", "FNC1 arrives as %1")
                .arg(quoted(finding.text)),
            QCoreApplication::translate(
                "SelfTestView", "Let the scanner send FNC1 as GS (control character 29, Ctrl+]).")};
    case SeparatorWritten:
        return {QCoreApplication::translate("SelfTestView", "FNC1 arrives as %1")
                    .arg(quoted(finding.text)),
                QCoreApplication::translate("SelfTestView",
                                            "It works. GS (control character 29) would be safer.")};
    case CheckDigitCut:
        return {QCoreApplication::translate("SelfTestView", "%1 arrives without its check digit")
                    .arg(name),
                QCoreApplication::translate("SelfTestView",
                                            "Turn on that the scanner sends the check digit of %1.")
                    .arg(name)};
    case IdentifierMissing:
        return {QCoreApplication::translate("SelfTestView",
                                            "The scanner does not say what kind of code it was"),
                QCoreApplication::translate(
                    "SelfTestView",
                    "It works. Turn AIM identifiers on: misread codes are noticed better.")};
    case Repeated:
        return {QCoreApplication::translate("SelfTestView", "One pull reads the code twice"),
                QCoreApplication::translate(
                    "SelfTestView",
                    "Lengthen the scanner's time-out for the same code to a second, and "
                    "let it read once for a pull.")};
    case NotRead:
        return {QCoreApplication::translate("SelfTestView", "%1 is not read").arg(name),
                QCoreApplication::translate(
                    "SelfTestView",
                    "Turn %1 on in the scanner. If it has none, it is no scanner for it.")
                    .arg(name)};
    case OtherCode:
        return {finding.text.empty()
                    ? QCoreApplication::translate("SelfTestView", "That code is not on the sheet")
                    : QCoreApplication::translate("SelfTestView", "That was number %1")
                          .arg(QString::fromStdString(finding.text)),
                QCoreApplication::translate("SelfTestView", "Scan the number that is asked for.")};
    }
    return {};
}

SelfTestView::SelfTestView(std::function<Instant()> clock)
    : m_clock(std::move(clock))
{
    show();
}

void SelfTestView::take(const scan::RawScan &raw)
{
    m_test.take({.scan = raw, .ended = true, .atMs = m_clock().ms});
    show();
}

void SelfTestView::takeKeys(const QString &text)
{
    if (text.size() < burstMin)
        return; // a person
    m_test.take({.scan = {.bytes = text.toStdString()}, .ended = false, .atMs = m_clock().ms});
    show();
}

void SelfTestView::setOpen(bool open)
{
    if (m_open == open)
        return;
    m_open = open;
    if (open)
        m_test.restart();
    show();
}

void SelfTestView::skip()
{
    m_test.skip();
    show();
}

void SelfTestView::restart()
{
    m_test.restart();
    show();
}

void SelfTestView::show()
{
    QList<TestRow> rows;
    for (std::size_t i = 0; i < scan::testCodes().size(); ++i)
        rows << rowOf(i, m_test);
    m_codes.setRows(std::move(rows));
    QList<EventRow> findings;
    for (const scan::Finding &finding : m_test.summary()) {
        const Saying saying = sayingOf(finding);
        findings << EventRow{.level = scan::mustBeMended(finding.fault) ? toneError : toneWarning,
                             .title = saying.headline,
                             .detail = saying.advice};
    }
    m_findings.setRows(std::move(findings));
    Q_EMIT changed();
}

QString SelfTestView::instruction() const
{
    if (m_test.isDone())
        return QCoreApplication::translate("SelfTestView", "The test is done");
    if (scan::testCodes()[m_test.at()].purpose == scan::TestPurpose::Repeats)
        return QCoreApplication::translate("SelfTestView",
                                           "Scan number %1 once and hold the trigger")
            .arg(done() + 1);
    return QCoreApplication::translate("SelfTestView", "Scan number %1 of the sheet")
        .arg(done() + 1);
}

FeedbackWords SelfTestView::feedback() const
{
    if (m_test.stray()) {
        const Saying saying = sayingOf(*m_test.stray());
        return {toneWarning, saying.headline, saying.advice};
    }
    if (!m_test.isDone())
        return {};
    const auto summary = m_test.summary();
    const int grave = static_cast<int>(std::ranges::count_if(summary, [](const auto &finding) {
        return scan::mustBeMended(finding.fault);
    }));
    if (grave > 0)
        return {
            toneError,
            QCoreApplication::translate("SelfTestView", "%n thing(s) to change in the scanner",
                                        nullptr, grave),
            QCoreApplication::translate("SelfTestView", "Change what is listed, then test again.")};
    return {summary.empty() ? toneOk : toneNeutral,
            QCoreApplication::translate("SelfTestView", "This scanner works"),
            summary.empty() ? QString()
                            : QCoreApplication::translate("SelfTestView",
                                                          "What is listed would make it better.")};
}

} // namespace bincard::app
