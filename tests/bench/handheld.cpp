// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/handheld.h"

#include "core/scan/own_code.h"
#include "core/scan/parse.h"
#include "sync/wire/digest.h"
#include "sync/wire/zone_day.h"
#include "tests/bench/figures.h"

namespace bincard::bench {

using floor::PickStep;

Handheld::Handheld(Store &store, const Site &site)
    : m_store(store)
    , m_staging(site.staging())
{
    if (!store.get(device::Identity::description(), 1))
        becomeMember(site);
    m_replica.emplace(store, surroundings());
    m_worker.emplace(*m_replica, site.worker());
}

device::Surroundings Handheld::surroundings()
{
    return {.clock =
                [this] {
                    return Instant{m_ms};
                },
            .monotonicMs =
                [this] {
                    return m_ms;
                },
            .bootId = "bench",
            .hash = wire::sha256Bytes,
            .zoneDay = wire::zoneDay,
            .interrupted =
                [this] {
                    return interrupted();
                }};
}

// Written by hand: adopting through the syncer would load the site that is already here.
void Handheld::becomeMember(const Site &site)
{
    const std::int64_t scope = site.warehouse().value;
    m_store.begin();
    m_store.write(device::Identity::description(),
                  rowOf(device::Identity{.id = {1},
                                         .device = number,
                                         .incarnation = 1,
                                         .node = number,
                                         .warehouse = scope,
                                         .epoch = 1}));
    for (const std::int64_t each : {scopeAll, scope})
        m_store.write(device::ScopeCursor::description(),
                      rowOf(device::ScopeCursor{
                          .id = {each + 1}, .scope = each, .revision = 1, .loaded = true}));
    require(m_store.commit().ok(), "a device is enrolled");
}

Handheld::Answer Handheld::next()
{
    const auto own = [](scan::OwnKind kind, const std::string &code) {
        return scan::RawScan{.bytes = *scan::makeOwnCode(kind, code)};
    };
    const floor::PickState &state = m_worker->state().pick;
    const bool isPicking = m_worker->state().dialogue.flow == floor::Flow::Pick;
    if (!isPicking || state.step == PickStep::Idle || state.step == PickStep::Done)
        return {.chosen = nextWalk()};
    if (state.step == PickStep::LoadTotes)
        return {own(scan::OwnKind::Tote, "T-" + m_worker->prompt().work)};
    if (state.step == PickStep::Unload)
        return {own(scan::OwnKind::Location, m_staging)};
    require(state.step == PickStep::Pick, "a walk has no other steps");
    if (!state.placeProven && m_worker->prompt().place)
        return {own(scan::OwnKind::Location, m_worker->prompt().place->code)};
    return {{.bytes = gtinOf(state.product).substr(1), .symbology = "]E0"}, true};
}

// By its name: "next work" may be another workflow's, of all that this worker may do.
std::string Handheld::nextWalk() const
{
    using fulfilment::Batch;
    using fulfilment::BatchState;
    for (const Row &row : m_store.scan(Scan{.of = &Batch::description()})) {
        const auto batch = *recordOf<Batch>(row);
        if (batch.state == BatchState::Released)
            return batch.name;
    }
    require(false, "a walk is left");
    return {};
}

void Handheld::scan(const Answer &answer)
{
    if (!answer.chosen.empty()) {
        take({.prompt = m_worker->prompt().number,
              .what = floor::Chosen{answer.chosen},
              .at = {m_ms}});
        return;
    }
    const auto parsed = scan::parse(answer.raw);
    require(parsed.ok(), "a label of ours parses");
    floor::Input input{.prompt = m_worker->prompt().number, .what = *parsed, .at = {m_ms}};
    if (const auto *command = std::get_if<scan::Command>(&parsed->meaning))
        input.what = *command;
    take(input);
}

void Handheld::finish()
{
    require(m_replica->finish().ok(), "the disk takes what was done");
}

void Handheld::take(const floor::Input &input)
{
    m_worker->answer(input);
    require(m_worker->prompt().feedback.tone != floor::Tone::Error, "what is asked is accepted");
    m_ms += 1'000;
}

void Handheld::pick(int count)
{
    while (count > 0) {
        const Answer answer = next();
        scan(answer);
        finish();
        count -= answer.books ? 1 : 0;
    }
}

} // namespace bincard::bench
