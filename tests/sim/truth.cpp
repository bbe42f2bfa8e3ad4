// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sim/truth.h"

#include "core/kernel/error.h"
#include "tests/sim/ledger.h"
#include "tests/sim/worker_sight.h"

#include <algorithm>

namespace bincard::sim {

namespace {

using inventory::Move;
using inventory::Task;
using inventory::TaskId;
using inventory::TaskKind;
using inventory::Usage;

bool asksWhereGoodsAre(TaskKind kind)
{
    return kind == TaskKind::VerifyPick || kind == TaskKind::ReviewReturn
        || kind == TaskKind::ReviewReceipt || kind == TaskKind::CheckQuality;
}

/// Which package this is, if somebody is asked that and not after goods: two bear one label.
bool asksWhichPackage(const Task &task)
{
    if (!task.package || task.product)
        return false;
    return (task.kind == TaskKind::VerifyPick && task.reason == nameOf(ErrorCode::WrongTote))
        || (task.kind == TaskKind::RelabelParcel && task.reason == nameOf(ErrorCode::Duplicate));
}

/// Who went there and said so, or decided at the desk. An undo says nothing about where goods are
/// that the books never believed.
std::set<TaskId> closedByPeople(const std::vector<Entry> &journal)
{
    std::set<TaskId> closed;
    for (const Entry &entry : journal) {
        if (!entry.isBooked)
            continue;
        if (const auto *close = entry.operation->as<inventory::CloseTask>())
            closed.insert(close->task);
        if (const auto *finish = entry.operation->as<inventory::FinishTask>())
            closed.insert(finish->task);
    }
    return closed;
}

/// The tasks, and whether one of them is about a difference.
struct Asked
{
    const Eyes &eyes;
    std::vector<Task> tasks;
    std::set<TaskId> closed;

    [[nodiscard]] bool isAbout(const Task &task, const Goods &goods,
                               const Balance &difference) const
    {
        if (asksWhichPackage(task))
            return std::ranges::any_of(difference, [&](const auto &one) {
                return one.first.first == eyes.spot(task.location, task.package);
            });
        if (eyes.goods({task.product, task.lot}) != goods)
            return false;
        return asksWhereGoodsAre(task.kind) || bringsBack(task, goods, difference)
            || countsSerial(task);
    }

    /// There is one of it: whoever counts where it is said to be finds it, or does not.
    [[nodiscard]] bool countsSerial(const Task &task) const
    {
        return task.kind == TaskKind::CountLocation && task.lot && eyes.isSerial(task.product);
    }

    /// The books have left them where they should be, and somebody brings them there.
    [[nodiscard]] bool bringsBack(const Task &task, const Goods &goods,
                                  const Balance &difference) const
    {
        if (task.kind != TaskKind::PutBack || !task.target)
            return false;
        return std::ranges::all_of(difference, [&](const auto &one) {
            return one.first.second != goods || one.first.first == Spot{.place = task.target}
            || one.first.first == eyes.spot(task.location, task.package);
        });
    }

    /// Whether somebody is told to look at all these goods, or was told and did; or to look which
    /// of two packages one is.
    [[nodiscard]] bool about(const Balance &difference) const
    {
        return std::ranges::all_of(difference, [&](const auto &one) {
            return std::ranges::any_of(tasks, [&](const Task &task) {
                // Whoever put the label on the box has looked which one it is.
                const bool isLabelled = task.kind == TaskKind::RelabelParcel;
                return isAbout(task, one.first.second, difference)
                    && (!task.done || isLabelled || closed.contains(task.id));
            });
        });
    }
};

/// Deeds that were booked otherwise than they were done, as far as they are about one thing.
struct Matter
{
    std::string name;
    Balance difference;
    /// What was done for it and is not booked at all.
    Balance unbooked;

    void add(const std::string &deed, const Balance &more)
    {
        name += (name.empty() ? "" : ", ") + deed;
        difference = std::move(difference) + more;
    }
};

/// Why a deed is not in the books: empty where there is a reason.
std::string whyNot(const std::vector<const Entry *> &entries, const std::string &trace,
                   const Deeds &deeds, const std::set<Logged> &mayBeLost)
{
    if (entries.empty()) {
        const auto logged = deeds.logged.find(trace);
        const bool isLost = logged == deeds.logged.end()
            || std::ranges::all_of(logged->second, [&](const Logged &which) {
                                return mayBeLost.contains(which);
                            });
        return isLost ? "" : "the hub never heard of it";
    }
    for (const Entry *entry : entries) {
        const bool isRefused = entry->journal.outcome == wire::OutcomeKind::Rejected;
        if (isRefused && natureOf(*entry->operation) == Nature::Fact)
            return "a fact was refused: " + entry->journal.code;
    }
    return {};
}

/// Every LossFound move has its count task, and no task has two.
void checkFound(const std::vector<Move> &found, const std::vector<Task> &tasks, const Eyes &eyes,
                std::vector<std::string> &findings)
{
    using Key = std::tuple<inventory::LocationId, Goods, inventory::PackageId, Quantity>;
    std::map<Key, int> open;
    for (const Task &task : tasks) {
        if (task.kind == TaskKind::CountLocation
            && task.reason == nameOf(ErrorCode::InsufficientStock))
            ++open[{task.location, eyes.goods({task.product, task.lot}), task.package,
                    task.quantity}];
    }
    for (const Move &move : found)
        --open[{move.to, eyes.goods({move.product, move.lot}), move.toPackage, move.quantity}];
    for (const auto &[key, surplus] : open) {
        if (surplus != 0)
            findings.push_back("found at " + std::to_string(std::get<0>(key).value) + ": "
                               + std::to_string(std::get<3>(key).micro) + " of "
                               + std::to_string(std::get<1>(key).product.value) + ", tasks too "
                               + (surplus < 0 ? "few" : "many"));
    }
}

/// A package stands where it was put, or a person is asked where it is.
void checkPackages(const Reader &hub, const Eyes &eyes, const Floor &floor,
                   const std::set<std::string> &disputed, std::vector<std::string> &findings)
{
    const auto tasks = all<Task>(hub);
    for (const auto &package : all<inventory::Package>(hub)) {
        const auto real = floor.whereIs(package.code);
        if (package.sameAs || !real || !package.location || disputed.contains(package.code))
            continue;
        const bool isOnCart = eyes.usage(package.location) == Usage::Cart;
        const bool isRight = real->cart >= 0 ? isOnCart : package.location == real->place;
        const bool isAsked = std::ranges::any_of(tasks, [&](const Task &task) {
            return task.package == package.id
                && (task.kind == TaskKind::VerifyPick || task.kind == TaskKind::CheckLease
                    || task.kind == TaskKind::InterceptParcel
                    || task.kind == TaskKind::ReviewReceipt || task.kind == TaskKind::CheckQuality);
        });
        if (!isRight && !isAsked)
            findings.push_back(package.code + " is "
                               + (real->cart >= 0 ? "on cart " + std::to_string(real->cart)
                                                  : "at " + std::to_string(real->place.value))
                               + ", the books say " + std::to_string(package.location.value));
    }
}

/// Works through the journal and the deeds once, and says what remains unexplained.
class Comparison
{
public:
    Comparison(const Reader &hub, const Floor &floor, const Deeds &deeds,
               const std::set<Logged> &mayBeLost);

    [[nodiscard]] std::vector<std::string> findings();

private:
    [[nodiscard]] Logged whichOf(const Entry &entry) const
    {
        return m_deeds.which(entry.journal.device, entry.journal.incarnation, entry.journal.seq);
    }

    [[nodiscard]] std::set<Logged> corrections() const;
    void compareDeed(const std::string &trace, const Deed &deed);
    void compareTheRest();
    void judgeTogether();
    [[nodiscard]] bool isWhereBooksSay(const Goods &goods) const;
    [[nodiscard]] bool takesBackWhatIsHeld(const Goods &goods, const Balance &difference) const;
    void disputeLabels();

    const Reader &m_hub;
    const Floor &m_floor;
    const Deeds &m_deeds;
    const std::set<Logged> &m_mayBeLost;
    Eyes m_eyes;
    std::vector<Entry> m_journal;
    Asked m_asked;
    Booked m_booked;
    std::map<std::string, std::vector<const Entry *>> m_byTrace;
    Balance m_rest;
    /// Deed by deed, what was done and is held, refused or lost.
    std::vector<Balance> m_unbooked;
    /// By the number of what they are about, or by the trace.
    std::map<std::pair<std::int64_t, std::string>, Matter> m_matters;
    /// Packages that somebody moved without the books.
    std::set<std::string> m_disputed;
    std::set<Logged> m_seen;
    std::vector<std::string> m_findings;
};

Comparison::Comparison(const Reader &hub, const Floor &floor, const Deeds &deeds,
                       const std::set<Logged> &mayBeLost)
    : m_hub(hub)
    , m_floor(floor)
    , m_deeds(deeds)
    , m_mayBeLost(mayBeLost)
    , m_eyes(hub)
    , m_journal(journalOf(hub))
    , m_asked{m_eyes, all<Task>(hub), closedByPeople(m_journal)}
    , m_booked(movesOf(hub, m_eyes, deeds, corrections()))
{
    for (const Entry &entry : m_journal)
        m_byTrace[entry.trace].push_back(&entry);
    m_rest = m_eyes.named(m_floor.stock()) - m_eyes.named(booksOf(hub))
        - m_eyes.named(m_floor.untold()) + m_booked.corrections;
}

/// A count says what is there, and who looked into a tote whose number it is: the books follow, and
/// nobody has moved anything.
std::set<Logged> Comparison::corrections() const
{
    std::set<Logged> corrects;
    for (const Entry &entry : m_journal) {
        if (!entry.operation)
            continue;
        const auto deed = m_deeds.byTrace.find(entry.trace);
        const bool isCorrection = entry.operation->as<counting::SubmitCount>() != nullptr
            || entry.operation->as<counting::ApproveCount>() != nullptr
            || (deed != m_deeds.byTrace.end() && deed->second.isCorrection);
        if (isCorrection)
            corrects.insert(whichOf(entry));
    }
    return corrects;
}

void Comparison::compareDeed(const std::string &trace, const Deed &deed)
{
    const auto &entries = m_byTrace[trace];
    const Balance told = m_eyes.named(deed.told);
    Balance difference = told;
    int times = 0;
    for (const Entry *entry : entries) {
        m_seen.insert(whichOf(*entry));
        if (!entry->isBooked)
            continue;
        ++times;
        const auto moves = m_booked.byOperation.find(whichOf(*entry));
        if (moves != m_booked.byOperation.end())
            difference = std::move(difference) - moves->second;
    }
    m_rest = std::move(m_rest) - difference;
    if (times != 1) {
        for (const auto &[label, where] : deed.packages)
            m_disputed.insert(label);
    }
    const std::string name
        = (entries.empty() ? "a deed" : nameOfKind(entries.front()->kind)) + ' ' + trace;
    if (times > 1)
        m_findings.push_back(name + " was booked " + std::to_string(times) + " times");
    const std::string lacking = times == 0 ? whyNot(entries, trace, m_deeds, m_mayBeLost) : "";
    if (!lacking.empty())
        m_findings.push_back(name + ' ' + lacking);
    Matter &matter = m_matters[{deed.about, deed.about != 0 ? "" : trace}];
    if (times == 0) {
        matter.unbooked = std::move(matter.unbooked) + difference;
        m_unbooked.push_back(difference);
    } else if (times == 1 && !deed.isOfContent)
        matter.add(name, difference);
}

/// What moved goods although nobody did: quarantine for what was not checked, an unforeseen rule.
void Comparison::compareTheRest()
{
    std::map<Logged, const Entry *> entries;
    for (const Entry &entry : m_journal)
        entries[whichOf(entry)] = &entry;
    for (const auto &[which, moves] : m_booked.byOperation) {
        if (m_seen.contains(which) || m_deeds.opening.contains(which))
            continue;
        const auto entry = entries.find(which);
        const std::int64_t about = entry == entries.end() || !entry->second->operation
            ? 0
            : matterOf(*entry->second->operation);
        const std::string name = entry == entries.end() ? "?" : nameOfKind(entry->second->kind);
        m_rest = std::move(m_rest) + moves;
        m_matters[{about,
                   about != 0 ? ""
                              : std::to_string(which.device) + '/'
                           + std::to_string(which.incarnation) + '/' + std::to_string(which.seq)}]
            .add(name, Balance{} - moves);
    }
}

/// Two packages bear one label, and somebody is asked to print another.
void Comparison::disputeLabels()
{
    for (const Entry &entry : m_journal) {
        const auto *open
            = entry.operation ? entry.operation->as<fulfilment::OpenParcel>() : nullptr;
        const bool isAsked = open && std::ranges::any_of(m_asked.tasks, [&](const Task &task) {
                                 return task.package == open->package && asksWhichPackage(task);
                             });
        if (isAsked)
            m_disputed.insert(open->code);
    }
}

/// What a rule did to goods (a receipt is closed, what was not checked is held) and what somebody
/// did to them before and after may leave nothing to ask: they are where the books say.
void Comparison::judgeTogether()
{
    std::map<Goods, Matter> open;
    for (const auto &[which, matter] : m_matters) {
        if (m_asked.about(matter.difference) || (matter.difference + matter.unbooked).empty())
            continue;
        std::map<Goods, Balance> byGoods;
        for (const auto &[heap, quantity] : matter.difference)
            add(byGoods[heap.second], heap.first, heap.second, quantity);
        for (const auto &[goods, difference] : byGoods) {
            if (!m_asked.about(difference))
                open[goods].add(matter.name, difference);
        }
    }
    for (const auto &[goods, matter] : open) {
        if (!matter.difference.empty() && !isWhereBooksSay(goods)
            && !takesBackWhatIsHeld(goods, matter.difference))
            m_findings.push_back(matter.name + " is not in the books and nobody is asked: "
                                 + toText(matter.difference));
    }
}

/// All units of the goods are where the books have them, whoever put them there.
bool Comparison::isWhereBooksSay(const Goods &goods) const
{
    const Balance apart = m_eyes.named(m_floor.stock()) - m_eyes.named(booksOf(m_hub));
    return std::ranges::none_of(apart, [&](const auto &heap) {
        return heap.first.second == goods;
    });
}

/// Somebody did the opposite of facts that nobody has accepted yet, one or several after each
/// other: whoever decides about those is asked.
bool Comparison::takesBackWhatIsHeld(const Goods &goods, const Balance &difference) const
{
    constexpr std::size_t enough = 4096;
    std::set<Balance> left{difference};
    for (const Balance &held : m_unbooked) {
        Balance ofGoods;
        for (const auto &[heap, quantity] : held) {
            if (heap.second == goods)
                add(ofGoods, heap.first, goods, quantity);
        }
        if (ofGoods.empty() || left.size() > enough)
            continue;
        std::set<Balance> with;
        for (const Balance &one : left)
            with.insert(one + ofGoods);
        left.merge(with);
    }
    return left.contains({});
}

std::vector<std::string> Comparison::findings()
{
    for (const auto &[trace, deed] : m_deeds.byTrace)
        compareDeed(trace, deed);
    compareTheRest();
    judgeTogether();
    disputeLabels();
    if (!m_rest.empty())
        m_findings.push_back("between building and books: " + toText(m_rest));
    checkFound(m_booked.found, m_asked.tasks, m_eyes, m_findings);
    checkPackages(m_hub, m_eyes, m_floor, m_disputed, m_findings);
    return std::move(m_findings);
}

} // namespace

std::int64_t matterOf(const Operation &operation)
{
    if (const auto *receive = operation.as<returns::ReceiveReturn>())
        return receive->returnItem.value;
    if (const auto *place = operation.as<returns::PlaceReturn>())
        return place->returnItem.value;
    if (const auto *undo = operation.as<returns::UndoReturn>())
        return undo->returnItem.value;
    if (const auto *receive = operation.as<purchase::ReceiveUnits>())
        return receive->receiptLine.value;
    if (const auto *place = operation.as<purchase::PlaceReceived>())
        return place->receiptLine.value;
    if (const auto *undo = operation.as<purchase::UndoReceipt>())
        return undo->receiptLine.value;
    if (const auto *receive = operation.as<purchase::ReceivePackage>())
        return receive->expected.value;
    if (const auto *take = operation.as<kitting::TakeComponent>())
        return take->part.value;
    if (const auto *back = operation.as<kitting::ReturnComponent>())
        return back->part.value;
    return 0;
}

bool isBooked(const std::string &trace, const Reader &hub)
{
    return std::ranges::any_of(journalOf(hub), [&](const Entry &entry) {
        return entry.trace == trace && entry.isBooked;
    });
}

Balance booksOf(const Reader &hub)
{
    const Eyes eyes(hub);
    Balance books;
    for (const auto &quant : all<inventory::Quant>(hub)) {
        if (inventory::isVirtual(eyes.usage(quant.location)))
            continue;
        if (const auto spot = eyes.spot(quant.location, quant.package))
            add(books, *spot, {quant.product, quant.lot}, quant.onHand);
    }
    return books;
}

std::vector<std::string> unexplained(const Reader &hub, const Floor &floor, const Deeds &deeds,
                                     const std::set<Logged> &mayBeLost)
{
    return Comparison(hub, floor, deeds, mayBeLost).findings();
}

} // namespace bincard::sim
