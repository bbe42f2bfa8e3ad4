// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/situation.h"

#include <QBuffer>
#include <QByteArray>
#include <QObject>

#include <map>
#include <memory>

class QAudioSink;

namespace bincard::app {

/// One sound as samples: 16 bit, mono, 44,100 a second. Pitch and rhythm differ from sound to
/// sound, so that nobody has to hear both.
[[nodiscard]] QByteArray samplesOf(Sound sound);

/// Plays the sounds; silent where the device has no loudspeaker.
/// Thread: the GUI's, as Qt Multimedia wants it.
class Tones : public QObject
{
    Q_OBJECT

public:
    Tones();
    ~Tones() override;

    void play(bincard::app::Sound sound);

private:
    std::map<Sound, QByteArray> m_samples;
    QBuffer m_buffer;
    std::unique_ptr<QAudioSink> m_sink;
};

} // namespace bincard::app
