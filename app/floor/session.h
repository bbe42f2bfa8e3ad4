// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/explain_view.h"
#include "app/floor/input_view.h"
#include "app/floor/photo_view.h"
#include "app/floor/prompt_view.h"
#include "app/floor/self_test_view.h"
#include "app/floor/shift_view.h"
#include "app/floor/views.h"
#include "app/floor/voice_view.h"

namespace bincard::app {

/// What a window is given, and all it is given: which page it shows, and a view for each.
/// Thread: the GUI's. Everything it asks of the device goes over to the floor thread.
class Session : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("handed to the window")
    Q_PROPERTY(Page page READ page NOTIFY changed FINAL)
    Q_PROPERTY(QString person READ person NOTIFY changed FINAL)
    Q_PROPERTY(bincard::app::FeedbackWords trouble READ trouble NOTIFY changed FINAL)
    Q_PROPERTY(bincard::app::EnrolView *enrol READ enrol CONSTANT FINAL)
    Q_PROPERTY(bincard::app::SignInView *signIn READ signIn CONSTANT FINAL)
    Q_PROPERTY(bincard::app::HomeView *home READ home CONSTANT FINAL)
    Q_PROPERTY(bincard::app::PromptView *prompt READ prompt CONSTANT FINAL)
    Q_PROPERTY(bincard::app::PhotoView *photo READ photo CONSTANT FINAL)
    Q_PROPERTY(bincard::app::InputView *input READ input CONSTANT FINAL)
    Q_PROPERTY(bincard::app::SyncView *sync READ sync CONSTANT FINAL)
    Q_PROPERTY(bincard::app::HistoryView *history READ history CONSTANT FINAL)
    Q_PROPERTY(bincard::app::ExplainView *explain READ explain CONSTANT FINAL)
    Q_PROPERTY(bincard::app::SelfTestView *selfTest READ selfTest CONSTANT FINAL)
    Q_PROPERTY(bincard::app::ShiftView *shift READ shift CONSTANT FINAL)
    Q_PROPERTY(bincard::app::VoiceView *voice READ voice CONSTANT FINAL)

public:
    enum class Page {
        Enrol,
        Approval,
        Loading,
        SignIn,
        Pin,
        Home,
        Prompt,
        Stopped,
    };
    Q_ENUM(Page)

    Session(DeviceSession &device, const std::function<Instant()> &clock,
            const QString &deviceName);

    [[nodiscard]] Page page() const;
    [[nodiscard]] QString person() const;
    [[nodiscard]] FeedbackWords trouble() const;

    [[nodiscard]] EnrolView *enrol()
    {
        return &m_enrol;
    }

    [[nodiscard]] SignInView *signIn()
    {
        return &m_signIn;
    }

    [[nodiscard]] HomeView *home()
    {
        return &m_home;
    }

    [[nodiscard]] PromptView *prompt()
    {
        return &m_prompt;
    }

    [[nodiscard]] PhotoView *photo()
    {
        return &m_photo;
    }

    [[nodiscard]] InputView *input()
    {
        return &m_input;
    }

    [[nodiscard]] SyncView *sync()
    {
        return &m_sync;
    }

    [[nodiscard]] HistoryView *history()
    {
        return &m_history;
    }

    [[nodiscard]] ExplainView *explain()
    {
        return &m_explain;
    }

    [[nodiscard]] SelfTestView *selfTest()
    {
        return &m_selfTest;
    }

    [[nodiscard]] ShiftView *shift()
    {
        return &m_shift;
    }

    [[nodiscard]] VoiceView *voice()
    {
        return &m_voice;
    }

    /// From whatever reads codes.
    void scanned(const scan::RawScan &raw);
    /// Whoever reads codes before any work does: a form that is open. True: it was theirs.
    using Reading = std::function<bool(const scan::RawScan &raw)>;

    void readFirst(Reading reading)
    {
        m_reading = std::move(reading);
    }

    /// Something that should have brought a code in and did not; `what` as the worker knows it.
    void notRead(ErrorCode why, const QString &what);
    /// Keys of a person, to open or continue the entry line or the keypad.
    void keyed(const QString &text);

    /// A code that could not be scanned.
    Q_INVOKABLE void enterCode(const QString &text);
    Q_INVOKABLE void signOut();
    /// Nobody is there any more: asks who they are before anything goes on.
    Q_INVOKABLE void lock();
    Q_INVOKABLE void acknowledge();

Q_SIGNALS:
    void changed();
    /// Somebody is there: a code came in.
    void stirred();
    void typed(QString text);
    void helpWanted();

private:
    void show(const Situation &situation);

    Reading m_reading;
    DeviceSession &m_device;
    Situation m_situation;
    EnrolView m_enrol;
    SignInView m_signIn;
    HomeView m_home;
    PromptView m_prompt;
    PhotoView m_photo;
    InputView m_input;
    SyncView m_sync;
    HistoryView m_history;
    ExplainView m_explain;
    SelfTestView m_selfTest;
    ShiftView m_shift;
    VoiceView m_voice;
};

} // namespace bincard::app
