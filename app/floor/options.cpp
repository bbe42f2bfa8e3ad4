// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/options.h"

#include "app/peripherals/scale.h"

#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>
#include <QSysInfo>

namespace bincard::app {

namespace {

using namespace Qt::StringLiterals;

QString defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/bincard/device"_s;
}

Error wrong(const QString &what)
{
    return {ErrorCode::InvalidInput, what.toStdString()};
}

/// "360x640". Empty size when it is not that.
QSize sizeFrom(const QString &text)
{
    const QStringList parts = text.split(u'x');
    if (parts.size() != 2)
        return {};
    const QSize size(parts[0].toInt(), parts[1].toInt());
    return size.width() >= 240 && size.height() >= 240 ? size : QSize();
}

void declare(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"Bincard for the people on the floor."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"shell"_s, u"handheld, kiosk or supervisor."_s, u"name"_s, u"handheld"_s},
        {u"data"_s, u"Folder of this device's data."_s, u"folder"_s, defaultFolder()},
        {u"key-source"_s, u"Where the database key is: keychain, systemd, file:PATH or fd:N."_s,
         u"source"_s, u"keychain"_s},
        {u"device-name"_s, u"What the hub calls this device."_s, u"name"_s,
         QSysInfo::machineHostName()},
        {u"enrol"_s, u"The text of an enrolment code, once."_s, u"code"_s},
        {u"language"_s, u"en or de; else the system's."_s, u"code"_s},
        {u"theme"_s, u"light or dark."_s, u"name"_s, u"light"_s},
        {u"text-scale"_s, u"Size of all text, 0.7 to 2."_s, u"factor"_s, u"1"_s},
        {u"voice"_s, u"Speaks each prompt, where the system has a voice."_s},
        {u"still"_s, u"Nothing moves on the screen."_s},
        {u"windowed"_s, u"A window of that size, e.g. 360x640."_s, u"WxH"_s},
        {u"scans-from"_s, u"A folder that pictures of codes are put into."_s, u"folder"_s},
        {u"photos-from"_s, u"A folder that photos of goods and boxes are put into."_s, u"folder"_s},
        {u"serial"_s, u"A scanner on this serial port, now or when it comes."_s, u"port"_s},
        {u"camera"_s, u"Read codes with the device's camera."_s},
        {u"scale"_s, u"A scale on this serial port, now or when it comes."_s, u"port"_s},
        {u"scale-protocol"_s, u"What it speaks: toledo or sics."_s, u"name"_s, u"toledo"_s},
        {u"labels"_s, u"A folder of the site's own label templates."_s, u"folder"_s},
        {u"screenshot"_s, u"Save a picture at each change of what is asked."_s, u"folder"_s},
        {u"trace"_s, u"Append a line of JSON at each change of what is asked."_s, u"file"_s},
    });
}

} // namespace

QUrl windowOf(const QString &shell)
{
    if (shell == handheld)
        return QUrl(u"qrc:/qt/qml/Bincard/Handheld/HandheldWindow.qml"_s);
    if (shell == supervisor)
        return QUrl(u"qrc:/qt/qml/Bincard/Supervisor/SupervisorWindow.qml"_s);
    if (shell == kiosk)
        return QUrl(u"qrc:/qt/qml/Bincard/Kiosk/KioskWindow.qml"_s);
    return {};
}

Result<Options> readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    declare(parser);
    if (!parser.parse(arguments))
        return wrong(parser.errorText());
    if (parser.isSet(u"help"_s))
        parser.showHelp();
    if (parser.isSet(u"version"_s))
        parser.showVersion();
    Options options{.shell = parser.value(u"shell"_s),
                    .folder = QDir(parser.value(u"data"_s)).absolutePath(),
                    .deviceName = parser.value(u"device-name"_s),
                    .enrolmentCode = parser.value(u"enrol"_s),
                    .language = parser.value(u"language"_s),
                    .dark = parser.value(u"theme"_s) == u"dark"_s,
                    .still = parser.isSet(u"still"_s),
                    .textScale = parser.value(u"text-scale"_s).toDouble(),
                    .voice = parser.isSet(u"voice"_s),
                    .scansFrom = parser.value(u"scans-from"_s),
                    .photosFrom = parser.value(u"photos-from"_s),
                    .serialPort = parser.value(u"serial"_s),
                    .camera = parser.isSet(u"camera"_s),
                    .scalePort = parser.value(u"scale"_s),
                    .scaleProtocol = parser.value(u"scale-protocol"_s),
                    .labels = parser.value(u"labels"_s),
                    .screenshots = parser.value(u"screenshot"_s),
                    .trace = parser.value(u"trace"_s)};
    const auto source = wire::keySourceFrom(parser.value(u"key-source"_s).toStdString());
    if (!source)
        return source.error();
    options.keySource = *source;
    if (!QStringList{u"light"_s, u"dark"_s}.contains(parser.value(u"theme"_s)))
        return wrong(u"--theme is light or dark"_s);
    if (options.textScale < 0.7 || options.textScale > 2)
        return wrong(u"--text-scale is between 0.7 and 2"_s);
    if (!peripherals::scaleProtocolNamed(options.scaleProtocol))
        return wrong(u"--scale-protocol is toledo or sics"_s);
    if (parser.isSet(u"windowed"_s)) {
        options.window = sizeFrom(parser.value(u"windowed"_s));
        if (options.window.isEmpty())
            return wrong(u"--windowed wants a size as 360x640, 240 at least"_s);
    }
    return options;
}

} // namespace bincard::app
