// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/isolated_decoder.h"

#include <QFileInfo>

#include <algorithm>
#include <tuple>

namespace bincard::ctl {

namespace {

using namespace Qt::StringLiterals;

// Starting a program on a busy machine is not the picture's fault.
constexpr int startTimeoutMs = 10'000;
constexpr int childrenPerImageMax = 4;

auto placeOf(const peripherals::Symbol &symbol)
{
    int top = symbol.corners[0].y;
    int left = symbol.corners[0].x;
    for (const peripherals::Point corner : symbol.corners) {
        top = std::min(top, corner.y);
        left = std::min(left, corner.x);
    }
    return std::tuple(top, left, symbol.scan.bytes);
}

} // namespace

IsolatedDecoder::IsolatedDecoder(QString program, QStringList arguments, int imageTimeoutMs)
    : m_program(std::move(program))
    , m_arguments(std::move(arguments))
    , m_imageTimeoutMs(imageTimeoutMs)
{ }

IsolatedDecoder::~IsolatedDecoder()
{
    stopChild();
}

IsolatedDecoder::Outcome IsolatedDecoder::decode(const QString &file, const QString &formats)
{
    Outcome outcome;
    // A pipe or a device would not fail, it would wait.
    if (!QFileInfo(file).isFile()) {
        outcome.unreadable = u"no such file"_s;
        return outcome;
    }
    decoding::Request request{QFileInfo(file).absoluteFilePath(), formats};
    QElapsedTimer timer;
    for (int child = 0; child < childrenPerImageMax; ++child) {
        if (!ensureChild()) {
            outcome.unreadable = u"the decoder does not start"_s;
            return outcome;
        }
        if (child == 0)
            timer.start();
        int stepReached = -1;
        const Attempt ended = attempt(request, timer, outcome, stepReached);
        if (ended == Attempt::Finished)
            break;
        stopChild();
        if (ended == Attempt::Died && stepReached < 0) {
            outcome.unreadable = u"the image library gave up"_s;
            break;
        }
        if (ended == Attempt::TimedOut || !outcome.symbols.empty())
            break;
        request.firstStep = stepReached + 1;
    }
    std::ranges::stable_sort(outcome.symbols, {}, placeOf);
    return outcome;
}

IsolatedDecoder::Attempt IsolatedDecoder::attempt(const decoding::Request &request,
                                                  QElapsedTimer &timer, Outcome &outcome,
                                                  int &stepReached)
{
    m_child->write(lineOf(request));
    while (true) {
        const int left = m_imageTimeoutMs - static_cast<int>(timer.elapsed());
        const auto report = left > 0 ? nextReport(left) : std::nullopt;
        if (!report)
            return m_child->state() == QProcess::Running ? Attempt::TimedOut : Attempt::Died;
        if (const auto *step = std::get_if<decoding::StepBegins>(&*report))
            stepReached = step->step;
        if (const auto *symbol = std::get_if<peripherals::Symbol>(&*report))
            outcome.symbols.push_back(*symbol);
        if (const auto *end = std::get_if<decoding::End>(&*report)) {
            outcome.unreadable = end->unreadable;
            return Attempt::Finished;
        }
    }
}

bool IsolatedDecoder::ensureChild()
{
    if (m_child && m_child->state() == QProcess::Running)
        return true;
    m_child = std::make_unique<QProcess>();
    m_child->setStandardErrorFile(QProcess::nullDevice()); // assertions are not for our user
    m_child->start(m_program, m_arguments);
    const auto report = nextReport(startTimeoutMs);
    return report && std::holds_alternative<decoding::Ready>(*report);
}

void IsolatedDecoder::stopChild()
{
    if (!m_child)
        return;
    m_child->kill();
    m_child->waitForFinished();
    m_child.reset();
}

std::optional<decoding::Report> IsolatedDecoder::nextReport(int timeoutMs)
{
    QElapsedTimer timer;
    timer.start();
    while (!m_child->canReadLine()) {
        const int left = timeoutMs - static_cast<int>(timer.elapsed());
        if (left <= 0 || !m_child->waitForReadyRead(left))
            break;
    }
    if (!m_child->canReadLine())
        return std::nullopt;
    return decoding::reportFrom(m_child->readLine());
}

} // namespace bincard::ctl
