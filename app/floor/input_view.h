// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/value_list.h"
#include "app/floor/words.h"
#include "core/scan/raw_scan.h"

#include <QImage>

#include <map>
#include <span>
#include <string_view>

namespace bincard::app {

/// Why codes do not come in the way that was asked for.
enum class InputTrouble {
    NoCamera,
    CameraFails,
    ScannerGone,
    FolderGone,
};

[[nodiscard]] std::span<const std::string_view> enumNames(InputTrouble);

/// What brings codes in, as far as somebody has to see it: what the camera sees, its lamp, and what
/// to do where a reader is not there.
class InputView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Session has one")
    Q_PROPERTY(bincard::app::FeedbackWords trouble READ trouble NOTIFY changed FINAL)
    /// A camera delivers pictures.
    Q_PROPERTY(bool seeing READ isSeeing NOTIFY changed FINAL)
    Q_PROPERTY(bool hasTorch READ hasTorch NOTIFY changed FINAL)
    Q_PROPERTY(bool torch READ torch NOTIFY changed FINAL)
    /// Codes that are in view together, to choose one.
    Q_PROPERTY(QAbstractListModel *several READ several CONSTANT FINAL)
    Q_PROPERTY(int severalCount READ severalCount NOTIFY changed FINAL)

public:
    /// `about` is the port or the folder.
    void report(InputTrouble trouble, const QString &about = {});
    void settle(InputTrouble trouble);
    /// A frame of the camera.
    void see(const QImage &frame);
    void stopSeeing();
    void offerTorch(bool has);
    /// Several codes came into view at once.
    void offer(const QList<scan::RawScan> &several);
    /// A code came in: nothing is to be chosen any more.
    void settleChoice();

    [[nodiscard]] FeedbackWords trouble() const;
    /// Its name, for the trace; empty: none.
    [[nodiscard]] QString troubleName() const;

    [[nodiscard]] bool isSeeing() const
    {
        return m_seeing;
    }

    [[nodiscard]] bool hasTorch() const
    {
        return m_hasTorch;
    }

    [[nodiscard]] bool torch() const
    {
        return m_torch;
    }

    [[nodiscard]] QAbstractListModel *several()
    {
        return &m_severalRows;
    }

    [[nodiscard]] int severalCount() const
    {
        return static_cast<int>(m_several.size());
    }

    /// By its place in the list; anything else: none of them.
    Q_INVOKABLE void choose(int index);
    /// The worker has read what there is to do.
    Q_INVOKABLE void dismiss();
    Q_INVOKABLE void switchTorch();

Q_SIGNALS:
    void changed();
    void seen(QImage frame);
    void torchSwitched(bool on);
    void chosen(bincard::scan::RawScan scan);

private:
    struct Open
    {
        QString about;
        bool dismissed = false;
    };

    [[nodiscard]] std::map<InputTrouble, Open>::const_iterator first() const;

    std::map<InputTrouble, Open> m_open;
    bool m_seeing = false;
    bool m_hasTorch = false;
    bool m_torch = false;
    QList<scan::RawScan> m_several;
    ValueList<FactRow> m_severalRows;
};

} // namespace bincard::app
