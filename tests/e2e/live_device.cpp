// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/live_device.h"

#include "core/scan/check_digit.h"
#include "core/scan/own_code.h"
#include "tests/e2e/live_site.h"

#include <QFile>

#include <algorithm>

namespace bincard::e2e {

namespace {

using floor::Instruction;

Instant wallClock()
{
    using namespace std::chrono;
    return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

std::int64_t steadyMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

std::string totePrinted(const floor::Prompt &prompt)
{
    for (const floor::ToteSlot &slot : prompt.cart) {
        if (slot.light != floor::SlotLight::Lit)
            continue;
        return slot.tote.empty() ? prompt.work + '-' + std::to_string(slot.number) : slot.tote;
    }
    return {};
}

std::string printed(scan::OwnKind kind, const std::string &payload)
{
    const auto code
        = payload.empty() ? Result<std::string>(std::string()) : scan::makeOwnCode(kind, payload);
    return code ? *code : std::string();
}

/// What is printed on the thing that the screen asks a picker for; empty: it asks something else.
std::string labelFor(const floor::Prompt &prompt)
{
    if (prompt.instruction == Instruction::ChooseWork)
        return scan::makeCommand(scan::Command::Done);
    if (prompt.instruction == Instruction::ScanProduct && prompt.goods)
        return gtinFor(prompt.goods->sku);
    const bool isPlace = prompt.instruction == Instruction::GoToLocation
        || prompt.instruction == Instruction::ScanDestination;
    return isPlace && prompt.place ? printed(scan::OwnKind::Location, prompt.place->code)
                                   : printed(scan::OwnKind::Tote, totePrinted(prompt));
}

} // namespace

LiveDevice::LiveDevice(std::string name)
    : m_name(std::move(name))
{ }

LiveDevice::~LiveDevice()
{
    looksFor({});
}

void LiveDevice::start()
{
    m_floor.reset();
    m_wipeWanted = false;
    const QString key = m_folder.filePath(QStringLiteral("key"));
    const auto source = wire::keySourceFrom("file:" + key.toStdString());
    check(source.ok(), "a key has a file");
    auto opened = app::FloorThread::open(m_folder.filePath(QStringLiteral("data")).toStdString(),
                                         *source, {},
                                         {.clock = wallClock,
                                          .monotonicMs = steadyMs,
                                          .entropy = wire::systemEntropy(),
                                          .bootId = "live",
                                          .batteryPercent = [this] {
                                              return std::optional(batteryPercent);
                                          }});
    check(opened.ok(), opened ? "a device opens" : opened.error().detail.c_str());
    m_floor = *std::move(opened);
    app::DeviceSession *session = &m_floor->session();
    QObject::connect(session, &app::DeviceSession::changed, session, [this] {
        look();
    });
    QObject::connect(session, &app::DeviceSession::wipeWanted, session, [this] {
        see();
        m_wipeWanted = true;
    });
    m_floor->start();
}

void LiveDevice::onFloor(const std::function<void()> &work)
{
    QMetaObject::invokeMethod(&m_floor->session(), work, Qt::BlockingQueuedConnection);
}

void LiveDevice::enrol(const std::string &code)
{
    m_floor->session().enrol(code, m_name);
}

void LiveDevice::signIn(const std::string &badge, const std::string &pin)
{
    m_floor->session().scan({.bytes = badge, .source = scan::Source::Wedge}, 0);
    m_floor->session().tryPin(pin);
}

void LiveDevice::signOut()
{
    m_floor->session().signOut();
}

app::Situation LiveDevice::now()
{
    app::Situation now;
    onFloor([&] {
        now = m_floor->session().situation();
    });
    return now;
}

std::int64_t LiveDevice::number()
{
    return now().device;
}

void LiveDevice::read(const std::function<void(const Workspace &records)> &reading)
{
    onFloor([&] {
        m_floor->session().look(reading);
    });
}

Result<> LiveDevice::does(const Making &making)
{
    Result<> done;
    onFloor([&] {
        m_floor->session().request(
            [&](const Workspace &records, IdSource &ids) {
                return Result<std::vector<Operation>>(making(records, ids));
            },
            [&](const Result<> &verdict) {
                done = verdict;
                m_doneAt = Clock::now();
            });
    });
    return done;
}

bool LiveDevice::answersAsPicker()
{
    const floor::Prompt prompt = now().prompt;
    const std::string label = labelFor(prompt);
    if (label.empty())
        return false;
    m_floor->session().scan({.bytes = label, .source = scan::Source::Wedge}, prompt.number);
    return true;
}

void LiveDevice::looksFor(Sight sight)
{
    if (!m_floor)
        return;
    onFloor([&] {
        m_sight = std::move(sight);
        m_seenAtNs = 0;
    });
}

void LiveDevice::look()
{
    // Whoever looks makes the session say once more how it stands.
    if (!m_sight || m_looking)
        return;
    m_looking = true;
    bool seen = false;
    m_floor->session().look([&](const Workspace &records) {
        seen = m_sight(records);
    });
    m_looking = false;
    if (!seen)
        return;
    see();
    m_sight = {};
}

void LiveDevice::see()
{
    m_seenAtNs = Clock::now().time_since_epoch().count();
}

bool LiveDevice::hasSeen() const
{
    return m_seenAtNs != 0;
}

LiveDevice::Clock::time_point LiveDevice::seenAt() const
{
    return Clock::time_point(Clock::duration(m_seenAtNs));
}

std::string LiveDevice::publicKey()
{
    (void)now(); // what was told before is done
    const auto records = app::everyRecord();
    const auto store = store::SqlcipherStore::open(m_floor->reading(), records);
    const auto member = store ? app::membershipIn(**store) : std::nullopt;
    check(member.has_value(), "it was told where to enrol");
    wire::KeySeed seed = {};
    std::ranges::copy(member->seed, seed.begin());
    const auto key = wire::keyPairFrom(seed).publicKey;
    return {key.begin(), key.end()};
}

LiveDevice::Line LiveDevice::line(access::UserId worker)
{
    const auto records = app::everyRecord();
    const auto store = store::SqlcipherStore::open(m_floor->reading(), records);
    check(store.ok(), "a second connection opens");
    const auto member = app::membershipIn(**store);
    const auto row = (*store)->get(device::Identity::description(), device::onlyIdentity.value);
    check(member && row, "it belongs to a hub");
    const auto self = *recordOf<device::Identity>(*row);
    Line line{.options = {.baseUrl = member->hubUrl,
                          .pins = {member->pin, member->backupPin},
                          .authorityPem = member->authorityPem}};
    wire::KeySeed seed = {};
    std::ranges::copy(member->seed, seed.begin());
    line.key = wire::keyPairFrom(seed);
    // As the device itself says it: two that say otherwise of one device are news without end.
    line.pull.sender = {.device = self.device,
                        .incarnation = self.incarnation,
                        .epoch = self.epoch,
                        .app = BINCARD_VERSION,
                        .user = worker.value};
    for (const Row &one : (*store)->scan({.of = &device::ScopeCursor::description()})) {
        const auto cursor = *recordOf<device::ScopeCursor>(one);
        line.pull.cursors.push_back({cursor.scope, cursor.revision, 0, 0});
    }
    return line;
}

transport::Request LiveDevice::Line::signedRequest(const std::string &path,
                                                   const std::string &body) const
{
    static std::atomic<std::uint64_t> last = 0;
    transport::Request request{.id = ++last,
                               .method = "POST",
                               .target = path,
                               .body = body,
                               .headers = {{"content-type", "application/cbor"}},
                               .longPoll = true};
    request.headers.merge(wire::sign(key, std::to_string(pull.sender.device), {"POST", path, body},
                                     wallClock(), wire::systemEntropy()));
    return request;
}

QByteArray LiveDevice::content(const QString &name) const
{
    QFile file(m_folder.filePath(QStringLiteral("data/") + name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray LiveDevice::key() const
{
    QFile file(m_folder.filePath(QStringLiteral("key")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace bincard::e2e
