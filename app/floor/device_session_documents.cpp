// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The side of a session that keeps evidence: pictures, and scans that nobody asked for.

#include "app/floor/device_session.h"

#include "app/peripherals/photo.h"
#include "core/documents/rules.h"
#include "sync/wire/digest.h"

namespace bincard::app {

using floor::Named;
using floor::ThingKind;

namespace {

/// The first bytes of a text, whole letters of them.
std::string evidenceOf(std::string text)
{
    std::size_t end = std::min(text.size(), documents::evidenceBytesMax);
    constexpr auto isMiddle = [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
    };
    while (end > 0 && end < text.size() && isMiddle(text[end]))
        --end;
    text.resize(end);
    return text;
}

/// The exception code that wants the picture; empty: nothing does.
std::string reasonFor(const floor::Prompt &prompt)
{
    for (const floor::Notice &notice : prompt.notices) {
        if (notice.kind == floor::NoticeKind::PhotoOwed)
            return notice.about;
    }
    return {};
}

} // namespace

DeviceSession::Asked DeviceSession::asked() const
{
    if (!m_worker)
        return {};
    const floor::Prompt &prompt = m_worker->prompt();
    return {prompt.instruction, prompt.subject, prompt.expectedTail};
}

void DeviceSession::noteWrongScan(const Asked &asked, const Named &seen)
{
    const floor::Feedback &feedback = m_worker->prompt().feedback;
    const bool isWrong = feedback.tone == floor::Tone::Error && feedback.error
        && *feedback.error != ErrorCode::PromptChanged;
    const Named &shown = feedback.seen.text.empty() ? seen : feedback.seen;
    // Who showed a badge is nobody's business here.
    if (!isWrong || !asked.subject || shown.kind == ThingKind::User)
        return;
    const auto step = enumNames(asked.instruction)[static_cast<std::size_t>(asked.instruction)];
    const std::string &wanted
        = feedback.wanted.text.empty() ? asked.expectedTail : feedback.wanted.text;
    // What cannot be kept was refused all the same.
    (void)m_replica.perform({.operations = {documents::RecordWrongScan{
                                 .wrongScan = {m_replica.ids().next()},
                                 .warehouse = {m_replica.identity()->warehouse},
                                 .subjectKind = asked.subject->kind,
                                 .subject = asked.subject->number,
                                 .step = std::string(step),
                                 .wanted = evidenceOf(wanted),
                                 .seen = evidenceOf(shown.text),
                                 .refusal = std::string(nameOf(*feedback.error))}},
                             .user = m_worker->user()});
}

void DeviceSession::attach(std::string picture, documents::Subject subject)
{
    ask([this, picture = std::move(picture), subject] {
        const access::UserId user = m_worker ? m_worker->user() : m_lastUser;
        if (!m_documents || !user || !m_replica.identity())
            return fail(ErrorCode::WrongState);
        const auto hash = m_documents->keep(picture, peripherals::photoMediaType);
        if (!hash)
            return fail(hash.error().code);
        const auto done = m_replica.perform(
            {.operations = {documents::AttachDocument{
                 .attachment = {m_replica.ids().next()},
                 .warehouse = {m_replica.identity()->warehouse},
                 .subjectKind = subject.kind,
                 .subject = subject.number,
                 .sha256 = *hash,
                 .mediaType = peripherals::photoMediaType,
                 .bytes = static_cast<std::int64_t>(picture.size()),
                 .note = m_worker ? evidenceOf(reasonFor(m_worker->prompt())) : std::string()}},
             .user = user});
        if (!done)
            return fail(done.error().code);
        if (m_worker)
            m_worker->refresh(); // it is owed no more
        Q_EMIT sounded(Sound::Ok);
    });
}

void DeviceSession::see(std::string sha256, Seeing seeing)
{
    ask([this, sha256 = std::move(sha256), seeing = std::move(seeing)] {
        const bool isHash = sha256.size() == documents::contentHashBytes;
        if (!m_documents || !isHash || !m_documents->want(sha256))
            return seeing(std::nullopt);
        m_seeing.emplace_back(sha256, seeing);
    });
}

void DeviceSession::tellPictures()
{
    std::erase_if(m_seeing, [this](const auto &waiting) {
        const auto place = m_documents->placeOf(waiting.first);
        if (place == device::ContentPlace::Wanted && m_syncer.online())
            return false;
        waiting.second(m_documents->content(waiting.first));
        return true;
    });
}

std::vector<Shot> DeviceSession::shots()
{
    const auto subject = m_worker ? m_worker->prompt().photo : std::nullopt;
    std::vector<Shot> shots;
    if (!m_documents || !subject)
        return shots;
    for (const documents::Attachment &one :
         documents::attachmentsOf(*subject, m_replica.workspace())) {
        const auto place = m_documents->placeOf(one.sha256);
        shots.push_back({.picture = documents::toHex(one.sha256),
                         .sent = place != device::ContentPlace::ToSend,
                         .refused = place == device::ContentPlace::Refused});
    }
    return shots;
}

} // namespace bincard::app
