// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/voice_view.h"

#include <memory>

namespace bincard::app {

/// Says what the view wants said, by the engine that the system has (Qt TextToSpeech). Where the
/// build has no such library, or the system no engine for the language, it stays silent and the
/// view says that there is no voice.
/// Thread: the GUI's.
class Voice : public QObject
{
    Q_OBJECT

public:
    explicit Voice(VoiceView &view);
    ~Voice() override;

private:
    class Engine;
    std::unique_ptr<Engine> m_engine;
};

} // namespace bincard::app
