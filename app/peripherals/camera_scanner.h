// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/peripherals/decoder.h"
#include "app/peripherals/frame_source.h"
#include "app/peripherals/scan_source.h"
#include "app/peripherals/sightings.h"

#include <QList>
#include <QThread>

#include <atomic>

namespace bincard::peripherals {

/// Decodes frames on the thread it was moved to.
class DecodeWorker : public QObject
{
    Q_OBJECT

public:
    DecodeWorker(Decoder::Settings settings, Sightings sightings);

    /// Takes the frame unless another is still being decoded: a camera must not build a queue of
    /// what it saw seconds ago. Thread: any.
    void offer(const Frame &frame);

Q_SIGNALS:
    void scanned(bincard::scan::RawScan scan);
    void severalSeen(QList<bincard::scan::RawScan> scans);

private:
    void decode(const Frame &frame);

    Decoder m_decoder;
    Sightings m_sightings;
    std::atomic<bool> m_busy = false;
};

/// A scanner made of frames. Decoding has a thread of its own (DESIGN 8).
class CameraScanner : public ScanSource
{
    Q_OBJECT

public:
    /// `frames` must live in the same thread and outlive the scanner.
    CameraScanner(FrameSource &frames, Decoder::Settings settings, SteadyClock clock,
                  QObject *parent = nullptr);
    ~CameraScanner() override;

Q_SIGNALS:
    /// Several codes came into view at once and none is aimed at: somebody has to choose.
    void severalSeen(QList<bincard::scan::RawScan> scans);

private:
    DecodeWorker m_worker;
    QThread m_thread;
};

} // namespace bincard::peripherals
