// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/scripted_worker.h"

#include "app/ctl/scripted_clerk.h"
#include "app/ctl/scripted_counter.h"
#include "app/ctl/scripted_labels.h"
#include "app/ctl/scripted_loader.h"
#include "app/ctl/scripted_packer.h"
#include "app/ctl/scripted_picker.h"
#include "app/ctl/scripted_receiver.h"
#include "app/ctl/scripted_stower.h"
#include "app/ctl/scripted_tidier.h"

#include <sstream>

namespace bincard::ctl {

namespace {

std::unique_ptr<ScriptedHand> handFor(const std::vector<std::string> &job, const Reader &records,
                                      const RealFloor &floor, LabelRoll &labels)
{
    const std::string &flow = job.front();
    const std::vector<std::string> what(job.begin() + 1, job.end());
    if (flow == "Pick" && what.size() == 1)
        return std::make_unique<ScriptedPicker>(records, floor, what[0]);
    if (flow == "Receive" && what.size() == 1)
        return std::make_unique<ScriptedReceiver>(records, floor, what[0], labels);
    if (flow == "PutAway" && what.empty())
        return std::make_unique<ScriptedStower>(records, floor);
    if (flow == "Move" && what.empty())
        return std::make_unique<ScriptedReplenisher>(records, floor);
    if (flow == "Count" && what.empty())
        return std::make_unique<ScriptedCounter>(records, floor);
    if (flow == "Tasks" && what.empty())
        return std::make_unique<ScriptedTidier>(records, floor);
    if (flow == "Pack")
        return std::make_unique<ScriptedPacker>(records, floor, what, labels);
    if (flow == "Load" && what.size() == 3)
        return std::make_unique<ScriptedLoader>(records, floor, what[0], what[1], what[2]);
    if (flow == "Return" && (what.size() == 1 || what.size() == 2))
        return std::make_unique<ScriptedClerk>(records, floor, what[0],
                                               what.size() == 2 ? what[1] : std::string());
    return nullptr;
}

} // namespace

Result<> ScriptedWorker::begin(const std::string &job, int roll)
{
    std::istringstream in(job);
    std::vector<std::string> words;
    for (std::string word; in >> word;)
        words.push_back(word);
    if (!m_labels)
        m_labels.emplace(roll);
    m_picks = job.starts_with("Pick ");
    m_hand = words.empty() ? nullptr : handFor(words, m_records, m_floor, *m_labels);
    return m_hand ? Result<>{} : Result<>{Error{ErrorCode::InvalidInput, "job " + job}};
}

Result<Answer> ScriptedWorker::next(const app::Situation &now)
{
    switch (now.stage) {
    case app::Stage::Enrol:
    case app::Stage::Approval:
    case app::Stage::Loading:
        return Answer{Wait{}};
    case app::Stage::SignIn:
        return signIn(now.person, m_own);
    case app::Stage::Working: {
        auto answer = work(now);
        if (answer)
            m_last = *answer;
        return answer;
    }
    case app::Stage::Stopped:
        break;
    }
    return Error{ErrorCode::DeviceRevoked, "the device stopped"};
}

std::vector<Deed> ScriptedWorker::counted()
{
    for (const Deed &deed : m_last.deeds)
        m_floor.carryOut(deed);
    return std::exchange(m_last.deeds, {});
}

Result<Answer> ScriptedWorker::signIn(const std::string &person, const BadgeAndPin &who)
{
    return person.empty() ? doing(scanBadge(who.badge)) : Answer{EnterPin{who.pin}};
}

Result<Answer> ScriptedWorker::work(const app::Situation &now)
{
    if (now.prompt.instruction == floor::Instruction::ConfirmAgain)
        return m_last;
    if (now.prompt.instruction == floor::Instruction::AskSupervisor) {
        auto called = signIn(now.approver, m_supervisor);
        if (called)
            called->deeds = m_last.deeds; // what is allowed was asked for by those hands
        return called;
    }
    if (!m_hand)
        return Answer{Finish{}};
    if (now.prompt.instruction == floor::Instruction::BatchDone && !m_picks)
        return pressing("BACK"); // from the walk before
    return m_hand->answer(now.prompt);
}

} // namespace bincard::ctl
