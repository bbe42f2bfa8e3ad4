// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/headless.h"
#include "app/ctl/office_command.h"
#include "app/ctl/shift_worker.h"

#include <QGuiApplication>
#include <QSocketNotifier>

#include <array>
#include <chrono>
#include <unistd.h>

namespace bincard::ctl {

namespace {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<store::SqlcipherStore>> openDevice(const hubfolder::Opening &opening,
                                                          const Outside &outside)
{
    const auto key = hubfolder::keyFor(opening, outside);
    if (!key)
        return key.error();
    static const auto records = app::everyRecord();
    return store::SqlcipherStore::open({.path = opening.folder + "/device.db", .key = *key},
                                       records);
}

/// What the program does with its arguments. Exit codes as bincardctl's.
int shiftWorker(const QStringList &arguments, const Outside &outside)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"One device of a scripted shift, told what to do by lines "
                                     "on its input: step, run, offline, online, settle, quit."_s);
    addFolderOptions(parser);
    for (const QString &option : {u"code"_s, u"name"_s, u"prefix"_s, u"badge"_s, u"pin"_s,
                                  u"pictures"_s, u"minutes-ahead"_s, u"roll"_s})
        parser.addOption({option, option, option});
    if (const auto over = parsed(parser, u"bincard-shift-worker"_s, arguments))
        return *over;
    const auto value = [&](const QString &option) {
        return parser.value(option).toStdString();
    };
    const auto store = openDevice(openingOf(parser), outside);
    if (!store)
        return saidNo(store.error());
    ShiftWorker worker(**store,
                       {.code = value(u"code"_s),
                        .name = value(u"name"_s),
                        .prefix = value(u"prefix"_s),
                        .badge = value(u"badge"_s),
                        .pin = value(u"pin"_s),
                        .pictures = value(u"pictures"_s),
                        .minutesAhead = parser.value(u"minutes-ahead"_s).toLongLong(),
                        .roll = std::max(1, parser.value(u"roll"_s).toInt())},
                       outside);
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    std::string pending;
    QObject::connect(&input, &QSocketNotifier::activated, &worker, [&] {
        std::array<char, 256> bytes{};
        const auto count = ::read(STDIN_FILENO, bytes.data(), bytes.size());
        if (count <= 0)
            return QCoreApplication::quit(); // whoever gave orders is gone
        pending.append(bytes.data(), static_cast<std::size_t>(count));
        for (auto end = pending.find('\n'); end != std::string::npos; end = pending.find('\n')) {
            const QString command = QString::fromStdString(pending.substr(0, end));
            pending.erase(0, end + 1);
            worker.obey(command);
        }
    });
    worker.start();
    return QCoreApplication::exec();
}

} // namespace

} // namespace bincard::ctl

namespace {

std::int64_t msOf(std::chrono::nanoseconds since)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

} // namespace

/// One device of `bincardctl shift`. It prints labels and draws the handheld's window, which needs
/// fonts and a platform, but no screen.
int main(int argc, char *argv[])
{
    const bincard::ctl::Headless screen;
    qputenv("QT_QUICK_BACKEND", "software");
    const QGuiApplication application(argc, argv);
    const bincard::hubfolder::Outside outside{
        .clock =
            [] {
                return bincard::Instant{msOf(std::chrono::system_clock::now().time_since_epoch())};
            },
        .monotonicMs =
            [] {
                return msOf(std::chrono::steady_clock::now().time_since_epoch());
            },
        .entropy = bincard::wire::systemEntropy()};
    return bincard::ctl::shiftWorker(QGuiApplication::arguments().mid(1), outside);
}
