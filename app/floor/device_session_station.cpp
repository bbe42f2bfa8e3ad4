// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands beside a device: a scale, printers, the bench with its label.

#include "app/floor/device_session.h"

namespace bincard::app {

void DeviceSession::weigh(std::int64_t grams, std::int64_t prompt)
{
    ask([this, grams, prompt] {
        if (!m_worker || m_worker->prompt().instruction != floor::Instruction::WeighParcel)
            return;
        Q_EMIT heard(scan::Source::Serial);
        takeWeight(grams, prompt);
    });
}

bool DeviceSession::takesWeight(scan::Command command) const
{
    return m_worker && command == scan::Command::Confirm && m_onScaleGrams > 0
        && m_worker->prompt().instruction == floor::Instruction::WeighParcel;
}

void DeviceSession::takeWeight(std::int64_t grams, std::int64_t prompt)
{
    takeAnswer({.prompt = prompt, .what = floor::Weighed{grams}, .at = m_outside.clock()},
               {floor::ThingKind::Quantity, std::to_string(grams)}, false);
}

void DeviceSession::useScale()
{
    ask([this] {
        m_hasScale = true;
        if (m_worker)
            m_worker->setScale(true);
    });
}

void DeviceSession::standOnScale(std::int64_t grams)
{
    ask([this, grams] {
        m_onScaleGrams = grams;
    });
}

void DeviceSession::recordPrint(floor::PaperDue paper, std::string printer, std::string failure)
{
    ask([this, paper = std::move(paper), printer = std::move(printer),
         failure = std::move(failure)] {
        const auto done = m_replica.perform(
            {.operations = {fulfilment::RecordPrint{.print = {m_replica.ids().next()},
                                                    .parcel = paper.parcel,
                                                    .paper = paper.paper,
                                                    .printer = printer,
                                                    .failure = failure,
                                                    .addressVersion = paper.addressVersion,
                                                    .manifest = paper.manifest}},
             .user = m_worker ? m_worker->user() : m_lastUser});
        if (!done)
            return fail(done.error().code);
        if (m_worker)
            m_worker->refresh();
    });
}

void DeviceSession::look(std::function<void(const Workspace &records)> reading)
{
    ask([this, reading = std::move(reading)] {
        const Workspace records = m_replica.workspace();
        reading(records);
    });
}

void DeviceSession::standAt(const scan::WorkstationCode &code)
{
    const Workspace records = m_replica.workspace();
    const auto self = m_replica.identity();
    const auto found = self ? records.find<inventory::Workstation>(
                           "by_code", inventory::WarehouseId{self->warehouse}, code.code)
                            : std::nullopt;
    if (!found || !found->active) {
        if (m_worker)
            return refuseAnswer(ErrorCode::NotFound, {floor::ThingKind::Text, code.code});
        return fail(ErrorCode::NotFound);
    }
    if (!app::store(m_store, StationChoice{.workstation = found->id}))
        return fail(ErrorCode::StorageFailed);
    Q_EMIT sounded(Sound::Ok);
}

StationSituation DeviceSession::station()
{
    const Workspace records = m_replica.workspace();
    const auto choice = records.get(StationChoice{}.id);
    const auto station = choice ? records.get(choice->workstation) : std::nullopt;
    if (!station)
        return {};
    const auto codeOf = [&](inventory::PrinterId id) {
        const auto printer = records.get(id);
        return printer && printer->active ? printer->code : std::string();
    };
    StationSituation now{.code = station->code,
                         .name = station->name,
                         .labelPrinter = codeOf(station->labelPrinter),
                         .paperPrinter = codeOf(station->paperPrinter)};
    for (const auto &printer : records.list<inventory::Printer>("by_code", station->warehouse)) {
        if (printer.active)
            now.printers.push_back(printer);
    }
    return now;
}

} // namespace bincard::app
