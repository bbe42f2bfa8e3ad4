// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desk/form.h"
#include "app/paper/label.h"
#include "app/paper/print_queue.h"

#include <QtQml/qqmlregistration.h>

namespace bincard::desk {

/// What is shown this once and kept nowhere: a badge with its PIN, a key, a webhook's secret. A
/// badge is printed from here, on a printer of the warehouse or as a file.
/// Thread: the GUI's.
class SecretView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("FormView has it")
    Q_PROPERTY(QString secret READ secret NOTIFY changed FINAL)
    /// The same as a QR code says it; empty: it is no badge.
    Q_PROPERTY(QString code READ code NOTIFY changed FINAL)
    Q_PROPERTY(QString note READ note NOTIFY changed FINAL)
    /// What the chosen printer is called; empty: there is none.
    Q_PROPERTY(QString printer READ printer NOTIFY changed FINAL)
    /// What came of printing it; empty: nothing yet.
    Q_PROPERTY(QString said READ said NOTIFY changed FINAL)
    Q_PROPERTY(bool failed READ hasFailed NOTIFY changed FINAL)

public:
    explicit SecretView(app::DeviceSession &device);

    /// How paper gets to printers from here; without it a badge is a file.
    void printBy(std::unique_ptr<paper::PrintQueue> queue);
    void show(const FormOutcome &outcome, inventory::WarehouseId warehouse);
    /// Nothing of it is known here any more.
    void forget();

    [[nodiscard]] QString secret() const
    {
        return m_outcome.secret;
    }

    [[nodiscard]] QString code() const
    {
        return m_outcome.code;
    }

    [[nodiscard]] QString note() const
    {
        return m_outcome.note;
    }

    [[nodiscard]] QString printer() const;

    [[nodiscard]] QString said() const
    {
        return m_said;
    }

    [[nodiscard]] bool hasFailed() const
    {
        return m_failed;
    }

    Q_INVOKABLE void copy();
    /// On to the next printer, or back.
    Q_INVOKABLE void stepPrinter(int by);
    Q_INVOKABLE void print();
    /// As a PDF where downloads are; whoever has the file has the badge.
    Q_INVOKABLE void savePdf();

Q_SIGNALS:
    void changed();

private:
    using Made = std::function<void(const paper::Label &badge)>;

    void readPrinters();
    /// The badge as a label, with what the records say of its person.
    void make(Made made);
    void deliver(const paper::Label &badge, const paper::Printer &printer);
    void tell(const QString &what, bool failed);

    app::DeviceSession &m_device;
    std::unique_ptr<paper::PrintQueue> m_queue;
    FormOutcome m_outcome;
    inventory::WarehouseId m_warehouse = {};
    QList<paper::Printer> m_printers;
    qsizetype m_printer = 0;
    int m_copies = 0;
    QString m_said;
    bool m_failed = false;
};

} // namespace bincard::desk
