// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/day_team.h"

#include "app/ctl/shift_story.h"

#include <QJsonArray>

#include <algorithm>
#include <optional>

namespace bincard::ctl {

namespace {

using namespace Qt::StringLiterals;

std::string textIn(const QJsonObject &said, const QString &field)
{
    return said[field].toString().toStdString();
}

Deed deedFrom(const QJsonObject &moved)
{
    Deed deed{.sku = textIn(moved, u"sku"_s),
              .lot = textIn(moved, u"lot"_s),
              .from = textIn(moved, u"from"_s),
              .to = textIn(moved, u"to"_s)};
    if (const auto quantity = quantityFromText(textIn(moved, u"quantity"_s)))
        deed.quantity = *quantity;
    return deed;
}

} // namespace

std::string Team::name(std::size_t who) const
{
    return m_site.people().at(who).name;
}

/// With what was on the screen when it happened.
Error Team::said(std::size_t who, const Error &error) const
{
    const QJsonObject &last = m_people.at(who).last;
    return {error.code,
            name(who) + ": " + error.detail + " (" + textIn(last, u"work"_s) + ": "
                + textIn(last, u"asked"_s) + ", " + textIn(last, u"scanned"_s) + ", "
                + textIn(last, u"refused"_s) + ", then " + textIn(last, u"next"_s) + ')'};
}

void Team::hear(std::size_t who, const QJsonObject &said)
{
    if (said[u"event"_s] != u"answer"_s)
        return;
    Person &person = m_people.at(who);
    person.last = said;
    person.seq = std::int64_t{said[u"seq"_s].toInteger()};
    ++m_answers;
    for (const QJsonValue &moved : said[u"moved"_s].toArray()) {
        m_deeds.push_back(deedFrom(moved.toObject()));
        m_floor.carryOut(m_deeds.back());
    }
}

Result<> Team::await(std::size_t who, const QStringList &events)
{
    const auto heard = m_people.at(who).device->next(events);
    return heard ? Result<>{} : Result<>{said(who, heard.error())};
}

Result<> Team::tell(std::size_t who, const std::string &command, const QString &event)
{
    m_people.at(who).device->say(command);
    return await(who, {event});
}

Result<> Team::arrive(int minutesAhead, const QString &pictures)
{
    const auto &people = m_site.people();
    const auto &supervisor = people.back();
    for (std::size_t i = 0; i + 1 < people.size(); ++i) {
        auto device
            = m_site.hire({.person = i, .pictures = pictures, .minutesAhead = minutesAhead});
        if (!device)
            return device.error();
        m_people.push_back({.code = people[i].code, .device = *std::move(device)});
        m_people.back().device->hears([this, i](const QJsonObject &said) {
            hear(i, said);
        });
        m_people.back().device->say("supervisor " + supervisor.badge + ' ' + supervisor.pin);
        m_people.back().device->say("run"); // badge and PIN
    }
    for (std::size_t i = 0; i < m_people.size(); ++i) {
        if (const auto in = await(i, {u"finished"_s}); !in)
            return in;
    }
    return {};
}

void Team::assign(const TeamJob &job)
{
    WorkerProcess &device = *m_people.at(job.who).device;
    for (const std::string &place : job.places) {
        device.say("bare " + place);
        for (const RealGoods &goods : m_floor.at(place))
            device.say("there " + place + ' ' + wordsOf(goods));
    }
    device.say("job " + job.job);
}

Result<> Team::step(const std::vector<std::size_t> &who, int answers)
{
    for (int i = 0; i < answers; ++i) {
        for (const std::size_t one : who) {
            m_people.at(one).device->say("step");
            if (const auto done = await(one, {u"answer"_s, u"finished"_s}); !done)
                return done;
        }
    }
    return {};
}

Result<> Team::finish(const std::vector<std::size_t> &who)
{
    for (const std::size_t one : who)
        m_people.at(one).device->say("run");
    for (const std::size_t one : who) {
        if (const auto done = await(one, {u"finished"_s}); !done)
            return done;
    }
    return {};
}

Result<> Team::work(const std::vector<TeamJob> &jobs)
{
    std::vector<std::size_t> who;
    for (const TeamJob &job : jobs) {
        assign(job);
        who.push_back(job.who);
    }
    return finish(who);
}

Result<bool> Team::hasFinished(std::size_t who)
{
    constexpr int pauseMs = 10;
    for (const QJsonObject &line : m_people.at(who).device->listen(pauseMs)) {
        const QString event = line[u"event"_s].toString();
        if (event == u"gave-up"_s)
            return said(who, unlike(textIn(line, u"code"_s) + ": " + textIn(line, u"detail"_s)));
        if (event == u"finished"_s)
            return true;
    }
    if (!m_people.at(who).device->runs())
        return said(who, {ErrorCode::NetworkFailed, "a worker ended"});
    return false;
}

Result<> Team::workOff(std::vector<TeamJob> jobs, const std::function<void(const TeamJob &)> &done)
{
    std::vector<std::optional<TeamJob>> hands(m_people.size());
    const auto isFree = [&](const TeamJob &job) {
        return std::ranges::none_of(hands, [&](const std::optional<TeamJob> &other) {
            return other
                && std::ranges::find_first_of(other->places, job.places) != other->places.end();
        });
    };
    const auto isBusy = [&] {
        return std::ranges::any_of(hands, [](const auto &job) {
            return job.has_value();
        });
    };
    while (!jobs.empty() || isBusy()) {
        for (std::size_t who = 0; who < hands.size(); ++who) {
            if (hands[who]) {
                const auto finished = hasFinished(who);
                if (!finished)
                    return finished.error();
                if (*finished)
                    done(*std::exchange(hands[who], std::nullopt));
            }
            const auto next = hands[who] ? jobs.end() : std::ranges::find_if(jobs, isFree);
            if (next == jobs.end())
                continue;
            hands[who] = *next;
            hands[who]->who = who;
            jobs.erase(next);
            assign(*hands[who]);
            m_people[who].device->say("run");
        }
    }
    return {};
}

Result<> Team::inStep(std::size_t who, const std::string &upTo)
{
    m_people.at(who).device->say("settle" + upTo);
    const auto settled = m_people.at(who).device->next({u"settled"_s});
    if (!settled)
        return said(who, settled.error());
    const int outstanding = (*settled)[u"stored"_s].toInt() + (*settled)[u"sent"_s].toInt();
    if (outstanding != 0)
        return unlike(name(who) + "'s device has " + std::to_string(outstanding)
                      + " operations outstanding");
    if ((*settled)[u"notices"_s].toInt() != 0)
        return unlike(name(who) + " was told that something did not count");
    m_people.at(who).seq = std::int64_t{(*settled)[u"seq"_s].toInteger()};
    return {};
}

Result<> Team::agree(const std::vector<std::size_t> &who)
{
    for (const std::size_t one : who) {
        if (const auto own = inStep(one, {}); !own)
            return own;
    }
    if (const auto looked = m_site.lookAgain(); !looked)
        return looked;
    const Desk &desk = m_site.desk();
    const std::string upTo
        = ' ' + std::to_string(desk.warehouse().value) + ' ' + std::to_string(desk.revision());
    for (const std::size_t one : who) {
        if (const auto all = inStep(one, upTo); !all)
            return all;
    }
    return {};
}

void Team::leave()
{
    for (Person &person : m_people)
        person.device->stop();
}

} // namespace bincard::ctl
