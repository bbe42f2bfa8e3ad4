// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The REST API from a command line: as a program of somebody else's would ask.

#include "app/ctl/office_command.h"
#include "app/hub/office.h"
#include "sync/transport/connection.h"
#include "sync/wire/private_file.h"

#include <QFile>

#include <fstream>
#include <iostream>

namespace bincard::ctl {

namespace {

using namespace Qt::StringLiterals;

constexpr int firstRefusal = 400;

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"bincardctl api GET|POST|PUT PATH [FILE]\n\n"
        "Asks the hub's REST API and prints the answer; the status goes to stderr. The key is read "
        "from --key, or from BINCARD_API_KEY. FILE is the body, - is what is piped in."_s);
    addFolderOptions(parser);
    parser.addOptions({
        {u"key"_s, u"A file with the key that only its owner may read."_s, u"FILE"_s},
        {u"url"_s, u"Another hub than the one that runs on --data; with --pin."_s, u"URL"_s},
        {u"pin"_s, u"What that hub's key is: sha256//..."_s, u"PIN"_s},
        {u"header"_s, u"Another header, \"If-Match: ...\"; several times."_s, u"HEADER"_s},
    });
}

/// Errors: NotFound (no key), NotAllowed (others can read it).
Result<std::string> keyFor(const QCommandLineParser &parser)
{
    std::string key = qEnvironmentVariable("BINCARD_API_KEY").toStdString();
    if (parser.isSet(u"key"_s)) {
        auto read = wire::readPrivateFile(parser.value(u"key"_s).toStdString());
        if (!read)
            return read;
        key = *std::move(read);
    }
    while (!key.empty() && (key.back() == '\n' || key.back() == '\r'))
        key.pop_back();
    if (key.empty())
        return Error{ErrorCode::NotFound, "no key: --key FILE, or BINCARD_API_KEY"};
    return key;
}

/// Errors: NetworkFailed (no hub runs on the folder), those of loadOffice.
Result<transport::ConnectionOptions> whereOf(const QCommandLineParser &parser)
{
    if (parser.isSet(u"url"_s))
        return transport::ConnectionOptions{.baseUrl = parser.value(u"url"_s).toStdString(),
                                            .pins = {parser.value(u"pin"_s).toStdString()}};
    const std::string folder = openingOf(parser).folder;
    const auto office = hubfolder::loadOffice(folder);
    if (!office)
        return office.error();
    transport::ConnectionOptions options{.pins = {office->pin, office->backupPin},
                                         .authorityPem = office->authorityPem};
    std::ifstream address(folder + "/address");
    if (!std::getline(address, options.baseUrl))
        return Error{ErrorCode::NetworkFailed, "no hub runs on " + folder};
    return options;
}

/// Errors: NotFound.
Result<std::string> bodyOf(const QString &name)
{
    if (name.isEmpty())
        return std::string();
    QFile file(name);
    const bool opened
        = name == u"-"_s ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return Error{ErrorCode::NotFound, name.toStdString() + " cannot be read"};
    return file.readAll().toStdString();
}

Result<transport::Request> requestOf(const QCommandLineParser &parser, const QStringList &words)
{
    const auto key = keyFor(parser);
    if (!key)
        return key.error();
    auto body = bodyOf(words.value(2));
    if (!body)
        return body.error();
    transport::Request request{.method = words[0].toUpper().toStdString(),
                               .target = words[1].toStdString(),
                               .body = *std::move(body),
                               .headers = {{"authorization", "Bearer " + *key}}};
    if (request.method != "GET")
        request.headers["content-type"] = "application/json";
    for (const QString &header : parser.values(u"header"_s)) {
        const QString value = header.section(u':', 1).trimmed();
        request.headers[header.section(u':', 0, 0).trimmed().toLower().toStdString()]
            = value.toStdString();
    }
    return request;
}

} // namespace

int api(const QStringList &arguments, const Outside & /*outside*/)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto over = parsed(parser, u"api"_s, arguments))
        return *over;
    const QStringList words = parser.positionalArguments();
    if (words.size() < 2 || words.size() > 3 || !words[1].startsWith(u"/api"_s))
        return misused(u"api GET|POST|PUT /api/... [FILE]"_s);
    auto request = requestOf(parser, words);
    if (!request)
        return saidNo(request.error());
    auto where = whereOf(parser);
    if (!where)
        return saidNo(where.error());
    const auto line = transport::Connection::open(*std::move(where));
    if (!line)
        return saidNo(line.error());
    const auto response = (*line)->call(*std::move(request));
    if (!response)
        return saidNo(response.error());
    std::cerr << "HTTP " << response->status << '\n';
    if (const auto tag = response->headers.find("etag"); tag != response->headers.end())
        std::cerr << "ETag: " << tag->second << '\n';
    std::cout << response->body << '\n';
    return response->status < firstRefusal ? Done : Finding;
}

} // namespace bincard::ctl
