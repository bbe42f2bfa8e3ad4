// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/device_records.h"

#include "core/floor/worker.h"
#include "core/records.h"
#include "sync/device/records.h"

namespace bincard::app {

const Description &Membership::description()
{
    static const Description made = describe<Membership>("membership", 150)
                                        .field<&Membership::hubUrl>("hub_url")
                                        .field<&Membership::pin>("pin")
                                        .field<&Membership::backupPin>("backup_pin")
                                        .field<&Membership::authorityPem>("authority_pem")
                                        .field<&Membership::oneTimeCode>("one_time_code")
                                        .field<&Membership::deviceName>("device_name")
                                        .bytes<&Membership::seed>("seed")
                                        .field<&Membership::device>("device")
                                        .field<&Membership::approved>("approved");
    return made;
}

const Description &PinTries::description()
{
    static const Description made = describe<PinTries>("pin_tries", 151)
                                        .field<&PinTries::wrong>("wrong")
                                        .field<&PinTries::last>("last");
    return made;
}

const Description &StationChoice::description()
{
    static const Description made = describe<StationChoice>("station_choice", 156)
                                        .field<&StationChoice::workstation>("workstation");
    return made;
}

std::vector<const Description *> everyRecord()
{
    std::vector<const Description *> records;
    for (const Description *of : allRecords())
        records.push_back(of);
    for (const Description *of : device::deviceRecords())
        records.push_back(of);
    for (const Description *of : floor::workerRecords())
        records.push_back(of);
    records.insert(
        records.end(),
        {&Membership::description(), &PinTries::description(), &StationChoice::description()});
    return records;
}

std::optional<Membership> membershipIn(const Reader &reader)
{
    const auto row = reader.get(Membership::description(), 1);
    if (!row)
        return std::nullopt;
    return *recordOf<Membership>(*row);
}

} // namespace bincard::app
