// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/peripherals/camera_scanner.h"

#include <utility>

namespace bincard::peripherals {

DecodeWorker::DecodeWorker(Decoder::Settings settings, Sightings sightings)
    : m_decoder(settings)
    , m_sightings(std::move(sightings))
{ }

void DecodeWorker::offer(const Frame &frame)
{
    if (m_busy.exchange(true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this, frame] {
            decode(frame);
        },
        Qt::QueuedConnection);
}

void DecodeWorker::decode(const Frame &frame)
{
    const std::vector<Symbol> symbols = m_decoder.decode(frame->view());
    m_busy = false;
    const Point middle{frame->width() / 2, frame->height() / 2};
    const Sightings::Seen seen = m_sightings.see(symbols, middle);
    if (seen.scan)
        Q_EMIT scanned(*seen.scan);
    if (!seen.several.empty())
        Q_EMIT severalSeen({seen.several.begin(), seen.several.end()});
}

CameraScanner::CameraScanner(FrameSource &frames, Decoder::Settings settings, SteadyClock clock,
                             QObject *parent)
    : ScanSource(parent)
    , m_worker(settings, Sightings(std::move(clock)))
{
    m_worker.moveToThread(&m_thread);
    connect(&m_worker, &DecodeWorker::scanned, this, &ScanSource::scanned);
    connect(&m_worker, &DecodeWorker::severalSeen, this, &CameraScanner::severalSeen);
    connect(&frames, &FrameSource::frameReady, this, [this](const Frame &frame) {
        m_worker.offer(frame);
    });
    m_thread.setObjectName(QStringLiteral("decode"));
    m_thread.start();
}

CameraScanner::~CameraScanner()
{
    m_thread.quit();
    m_thread.wait();
}

} // namespace bincard::peripherals
