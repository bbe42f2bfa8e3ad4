// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/voice.h"

#ifdef BINCARD_HAS_SPEECH
#include <QLocale>
#include <QTextToSpeech>

#include <algorithm>
#endif

namespace bincard::app {

#ifdef BINCARD_HAS_SPEECH

class Voice::Engine
{
public:
    explicit Engine(VoiceView &view)
    {
        const auto locales = m_speech.availableLocales();
        const QLocale wanted; // the language of the words
        const auto found = std::ranges::find_if(locales, [&](const QLocale &locale) {
            return locale.language() == wanted.language();
        });
        if (found == locales.end())
            return;
        m_speech.setLocale(*found);
        QObject::connect(&view, &VoiceView::said, &m_speech, [this](const QString &text) {
            m_speech.stop();
            m_speech.say(text);
        });
        view.offer(true);
    }

private:
    QTextToSpeech m_speech;
};

Voice::Voice(VoiceView &view)
{
    if (!QTextToSpeech::availableEngines().isEmpty())
        m_engine = std::make_unique<Engine>(view);
}

#else

class Voice::Engine
{ };

Voice::Voice(VoiceView &)
{ }

#endif

Voice::~Voice() = default;

} // namespace bincard::app
