// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/tones.h"

#include <QAudioFormat>
#include <QAudioSink>
#include <QMediaDevices>

#include <cmath>
#include <numbers>
#include <span>
#include <vector>

namespace bincard::app {

namespace {

constexpr int samplesPerSecond = 44'100;
constexpr double loudness = 0.6;
/// Without a soft edge each tone begins and ends with a click.
constexpr int edgeMs = 4;

struct Note
{
    int hertz; // 0: a rest
    int ms;
};

std::vector<Note> notesOf(Sound sound)
{
    switch (sound) {
    case Sound::Ok:
        return {{1'760, 70}};
    case Sound::LineDone:
        return {{1'760, 70}, {0, 40}, {2'349, 110}};
    case Sound::Warning:
        return {{880, 110}, {660, 160}};
    case Sound::Error:
        return {{196, 550}};
    case Sound::SyncTrouble:
        return {{523, 60}, {0, 60}, {523, 60}, {0, 60}, {523, 60}};
    }
    return {};
}

void append(QByteArray &samples, Note note)
{
    const int count = samplesPerSecond * note.ms / 1'000;
    const int edge = samplesPerSecond * edgeMs / 1'000;
    for (int i = 0; i < count; ++i) {
        const double swell = std::min({1.0, double(i) / edge, double(count - i) / edge});
        const double phase = 2 * std::numbers::pi * note.hertz * i / samplesPerSecond;
        const auto sample
            = static_cast<qint16>(std::lround(32'767 * loudness * swell * std::sin(phase)));
        samples.append(static_cast<char>(sample & 0xFF));
        samples.append(static_cast<char>(sample >> 8 & 0xFF));
    }
}

} // namespace

QByteArray samplesOf(Sound sound)
{
    QByteArray samples;
    for (const Note note : notesOf(sound))
        append(samples, note);
    return samples;
}

Tones::Tones()
{
    for (const Sound sound :
         {Sound::Ok, Sound::LineDone, Sound::Warning, Sound::Error, Sound::SyncTrouble})
        m_samples[sound] = samplesOf(sound);
    QAudioFormat format;
    format.setSampleRate(samplesPerSecond);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    const QAudioDevice speaker = QMediaDevices::defaultAudioOutput();
    if (!speaker.isNull() && speaker.isFormatSupported(format))
        m_sink = std::make_unique<QAudioSink>(speaker, format);
}

Tones::~Tones() = default;

void Tones::play(Sound sound)
{
    if (!m_sink)
        return;
    // The newest answer is the one that counts.
    m_sink->stop();
    m_buffer.close();
    m_buffer.setData(m_samples[sound]);
    m_buffer.open(QIODevice::ReadOnly);
    m_sink->start(&m_buffer);
}

} // namespace bincard::app
