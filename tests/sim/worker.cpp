// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sim/worker.h"

#include "tests/sim/worker_sight.h"

namespace bincard::sim {

using inventory::Location;
using inventory::Usage;

std::vector<Location> places(const Hand &hand, Usage usage)
{
    std::vector<Location> found = all<Location>(hand.seen);
    std::erase_if(found, [&](const Location &at) {
        return at.usage != usage;
    });
    return found;
}

inventory::LocationId anyPlace(const Hand &hand, Usage usage)
{
    return any(hand, places(hand, usage)).id;
}

bool isSoldByWeight(catalog::ProductId product)
{
    return product.value % 3 == 0;
}

Quantity amount(const catalog::Product &of, std::int64_t units)
{
    constexpr std::int64_t partOfUnit = 345'679;
    return {Quantity::units(units).micro + (of.whole ? 0 : partOfUnit)};
}

UnitPrice anyPrice(const Hand &hand)
{
    constexpr std::int64_t oneMicro = 1'000'000;
    if (hand.random.percent(30))
        return {};
    return {oneMicro * hand.random.between(1, 60), Currency{{'E', 'U', 'R'}, 2}};
}

std::vector<Action> workersAction(const Hand &hand)
{
    static constexpr std::array<std::vector<Action> (*)(const Hand &), areas> actions{
        pickersAction, returnsAction,  receiversAction, moversAction, countersAction,
        packersAction, shippersAction, kittersAction,   tasksAction};
    int sum = 0;
    for (const int part : hand.mix)
        sum += part;
    // Where there is nothing to do they look elsewhere.
    for (int looks = 0; looks < 4; ++looks) {
        auto dice = hand.random.below(sum);
        std::size_t area = 0;
        while (dice >= hand.mix[area])
            dice -= hand.mix[area++];
        if (auto found = actions[area](hand); !found.empty())
            return found;
    }
    return {};
}

std::string labelOf(inventory::PackageId package, const Workspace &seen)
{
    const auto known = seen.get(package);
    if (known && known->sameAs)
        return labelOf(known->sameAs, seen);
    return known ? known->code : std::string{};
}

std::optional<inventory::Package> packageBy(const Hand &hand, const std::string &label)
{
    return label.empty() ? std::nullopt : hand.seen.find<inventory::Package>("by_code", label);
}

std::vector<Resting> packagesAtRest(const Hand &hand)
{
    std::vector<Resting> resting;
    for (const std::string &label : hand.floor.atRest()) {
        if (const auto package = packageBy(hand, label))
            resting.push_back({*package, label, hand.floor.whereIs(label)->place});
    }
    return resting;
}

Usage usageOf(const Hand &hand, inventory::LocationId place)
{
    const auto location = hand.seen.get(place);
    return location ? location->usage : Usage::Storage;
}

inventory::LocationId anyRest(const Hand &hand)
{
    const auto dice = hand.random.below(10);
    if (dice < 6)
        return anyPlace(hand, Usage::Storage);
    return anyPlace(hand, dice < 9 ? Usage::Staging : Usage::Quarantine);
}

Quantity some(const Hand &hand, Quantity there)
{
    return hand.random.percent(30) ? there
                                   : std::min(there, Quantity::units(hand.random.between(1, 5)));
}

documents::AttachDocument anyPicture(const Hand &hand, const documents::Subject &subject)
{
    constexpr std::size_t hashBytes = documents::contentHashBytes;
    std::string hash(hand.random.percent(4) ? 1 : hashBytes, '\0');
    for (char &byte : hash)
        byte = static_cast<char>(hand.random.below(256));
    const std::int64_t bytes
        = hand.random.percent(4) ? documents::contentBytesMax + 1 : hand.random.between(1, 200'000);
    return {.attachment = fresh<documents::Attachment>(hand),
            .warehouse = hand.warehouse,
            .subjectKind = subject.kind,
            .subject = subject.number,
            .sha256 = hash,
            .mediaType = "image/jpeg",
            .bytes = bytes};
}

std::pair<Heap, Quantity> anyHeap(const Hand &hand, catalog::ProductId product)
{
    auto heaps = hand.floor.loose();
    std::erase_if(heaps, [&](const auto &heap) {
        return heap.first.second.product != product;
    });
    return any(hand, heaps);
}

void mischief(Random &random, Floor &floor, const std::vector<inventory::LocationId> &shelves)
{
    const auto heaps = floor.loose();
    if (heaps.empty() || shelves.empty())
        return;
    const auto &[heap, there] = random.of(heaps);
    const auto &[spot, goods] = heap;
    // Whole units, or all that is left.
    const Quantity some = std::min(there, Quantity::units(random.between(1, 6)));
    // A serial number is in one place, whoever misplaces it; so what is found has none.
    const auto dice = random.below(goods.lot ? 70 : 100);
    if (dice < 70)
        floor.mischief(heap, -some);
    if (dice >= 40)
        floor.mischief({{.place = random.of(shelves)}, goods}, some);
}

} // namespace bincard::sim
