// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/secret_view.h"

#include "app/desk/column.h"
#include "app/floor/text.h"
#include "app/paper/label_kinds.h"
#include "app/paper/printer_content.h"
#include "core/scan/parse.h"
#include "sync/wire/digest.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QPointer>
#include <QSaveFile>
#include <QStandardPaths>

#include <array>

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;

std::optional<scan::BadgeCode> badgeIn(const QString &code)
{
    const auto read
        = scan::parse({.bytes = code.toStdString(), .source = scan::Source::Camera}, {});
    const auto *badge = read ? std::get_if<scan::BadgeCode>(&read->meaning) : nullptr;
    return badge ? std::optional(*badge) : std::nullopt;
}

paper::BadgeOnLabel onLabel(const scan::BadgeCode &badge, inventory::WarehouseId warehouse,
                            const Workspace &records)
{
    const auto user = records.find<access::User>("by_code", badge.user);
    const auto role = user ? records.get(user->role) : std::nullopt;
    const auto site = records.get(warehouse);
    return {.user = QString::fromStdString(badge.user),
            .secret = QString::fromStdString(badge.secret),
            .name = user ? QString::fromStdString(user->name) : QString(),
            .role = role ? QString::fromStdString(role->name) : QString(),
            .site = site ? QString::fromStdString(site->name) : QString()};
}

} // namespace

SecretView::SecretView(app::DeviceSession &device)
    : m_device(device)
{ }

void SecretView::printBy(std::unique_ptr<paper::PrintQueue> queue)
{
    m_queue = std::move(queue);
    connect(m_queue.get(), &paper::PrintQueue::printed, this, [this](const paper::PrintJob &job) {
        tell(DeskText::tr("%1 is printed.").arg(job.title), false);
    });
    connect(m_queue.get(), &paper::PrintQueue::changed, this,
            [this](const QList<paper::PrintJob> &jobs) {
                if (!jobs.isEmpty() && !jobs.back().problem.isEmpty())
                    tell(jobs.back().problem, true);
            });
}

void SecretView::show(const FormOutcome &outcome, inventory::WarehouseId warehouse)
{
    m_outcome = outcome;
    m_warehouse = warehouse;
    m_copies = 0;
    m_printers.clear();
    tell({}, false);
    if (!outcome.code.isEmpty() && m_queue)
        readPrinters();
}

void SecretView::forget()
{
    m_outcome = {};
    tell({}, false);
}

QString SecretView::printer() const
{
    return m_printers.isEmpty() ? QString() : m_printers[m_printer].name;
}

void SecretView::tell(const QString &what, bool failed)
{
    m_said = what;
    m_failed = failed;
    Q_EMIT changed();
}

void SecretView::readPrinters()
{
    const QPointer<SecretView> self = this;
    m_device.look([self, warehouse = m_warehouse](const Workspace &records) {
        QList<paper::Printer> printers;
        for (const auto &printer : records.list<inventory::Printer>("by_code", warehouse)) {
            if (printer.active)
                printers << paper::printerFrom(printer);
        }
        if (self)
            QMetaObject::invokeMethod(self.data(), [self, printers] {
                self->m_printers = printers;
                self->m_printer = 0;
                self->m_queue->setPrinters(printers);
                Q_EMIT self->changed();
            });
    });
}

void SecretView::stepPrinter(int by)
{
    if (m_printers.isEmpty())
        return;
    m_printer = (m_printer + by + m_printers.size()) % m_printers.size();
    Q_EMIT changed();
}

void SecretView::make(Made made)
{
    const auto badge = badgeIn(m_outcome.code);
    if (!badge)
        return;
    const QPointer<SecretView> self = this;
    m_device.look([self, badge = *badge, warehouse = m_warehouse,
                   made = std::move(made)](const Workspace &records) {
        const auto label = paper::badgeLabel(onLabel(badge, warehouse, records));
        if (self && label)
            QMetaObject::invokeMethod(self.data(), [made, label = *label] {
                made(label);
            });
    });
}

void SecretView::print()
{
    if (m_printers.isEmpty())
        return;
    make([this, printer = m_printers[m_printer]](const paper::Label &badge) {
        deliver(badge, printer);
    });
}

void SecretView::deliver(const paper::Label &badge, const paper::Printer &printer)
{
    const auto content = paper::contentFor(printer, badge);
    if (!content)
        return tell(app::Text::of(content.error().code).headline, true);
    const QByteArray hash
        = QByteArray::fromStdString(wire::sha256Bytes(m_outcome.code.toStdString()));
    const auto job = m_queue->enqueue({
        // Whoever wants two has two.
        .key = u"badge-%1-%2"_s.arg(QString::fromLatin1(hash.toHex())).arg(++m_copies),
        .title = DeskText::tr("The badge of %1").arg(badge.texts[u"name"_s]),
        .printer = printer.code,
        .content = *content,
    });
    if (!job)
        return tell(app::Text::of(job.error().code).headline, true);
    tell(DeskText::tr("On its way to %1.").arg(printer.name), false);
}

void SecretView::savePdf()
{
    make([this](const paper::Label &badge) {
        const std::array labels{badge};
        const auto pdf = paper::renderPdf(labels);
        const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
        const QString path
            = folder.filePath(DeskText::tr("badge") + u'-' + badge.texts[u"user"_s] + u".pdf"_s);
        QSaveFile file(path);
        const bool isWritten = pdf && QDir().mkpath(folder.path())
            && file.open(QIODevice::WriteOnly) && file.write(*pdf) == pdf->size() && file.commit();
        if (!isWritten)
            return tell(DeskText::tr("%1 cannot be written.").arg(path), true);
        QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        tell(DeskText::tr("Saved as %1. Print it and delete it: the file is the badge.").arg(path),
             false);
    });
}

void SecretView::copy()
{
    QGuiApplication::clipboard()->setText(m_outcome.secret);
}

} // namespace bincard::desk
