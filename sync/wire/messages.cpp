// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/wire/messages.h"

#include "sync/wire/codec.h"
#include "sync/wire/frame.h"

#include <array>

namespace bincard::wire {

namespace {

constexpr std::array<std::string_view, 4> outcomeNames{"applied", "rejected", "held", "parked"};
constexpr std::array<std::string_view, 8> statusNames{
    "ok", "fork", "gap", "epoch_changed", "cursor_gone", "revoked", "version_too_old", "malformed"};

using Records = std::span<const Description *const>;

/// Puts the parts of a message one behind the other into one array, and frames it.
class Writer
{
public:
    explicit Writer(std::size_t parts)
    {
        m_encoder.begin(parts);
    }

    template <class T> Writer &one(const T &part)
    {
        m_encoder.row(T::description(), rowOf(part));
        return *this;
    }

    template <class T> Writer &all(const std::vector<T> &parts)
    {
        m_encoder.begin(parts.size());
        for (const T &part : parts)
            one(part);
        m_encoder.end();
        return *this;
    }

    Writer &number(std::int64_t value)
    {
        m_encoder.integer(value);
        return *this;
    }

    Writer &numbers(const std::vector<std::int64_t> &values)
    {
        m_encoder.begin(values.size());
        for (const std::int64_t value : values)
            m_encoder.integer(value);
        m_encoder.end();
        return *this;
    }

    Writer &groups(const std::vector<Group> &groups)
    {
        m_encoder.begin(groups.size());
        for (const Group &group : groups) {
            m_encoder.begin(3);
            m_encoder.integer(group.of->kind);
            m_encoder.begin(group.rows.size());
            for (const Row &row : group.rows)
                m_encoder.row(*group.of, row);
            m_encoder.end();
            numbers(group.erased);
            m_encoder.end();
        }
        m_encoder.end();
        return *this;
    }

    std::string framed()
    {
        m_encoder.end();
        return frame(m_encoder.take());
    }

private:
    Encoder m_encoder;
};

/// Takes the parts back out; after the first that does not fit all others are empty.
class Parts
{
public:
    Parts(std::string_view message, std::size_t parts)
        : m_decoder(message)
        , m_fits(m_decoder.begin() == parts)
    { }

    template <class T> void one(T &part)
    {
        auto taken = recordOf<T>(m_decoder.row(T::description()));
        m_fits = m_fits && taken.ok();
        if (m_fits)
            part = *std::move(taken);
    }

    template <class T> void all(std::vector<T> &parts)
    {
        const std::size_t count = m_decoder.begin();
        for (std::size_t i = 0; i < count && good(); ++i)
            one(parts.emplace_back());
        m_decoder.end();
    }

    template <class T> void number(T &value)
    {
        const std::int64_t taken = m_decoder.integer();
        m_fits = m_fits && std::in_range<T>(taken);
        value = static_cast<T>(taken);
    }

    void flag(bool &value)
    {
        value = m_decoder.integer() != 0;
    }

    void numbers(std::vector<std::int64_t> &values)
    {
        const std::size_t count = m_decoder.begin();
        for (std::size_t i = 0; i < count && good(); ++i)
            values.push_back(m_decoder.integer());
        m_decoder.end();
    }

    void groups(std::vector<Group> &groups, Records records)
    {
        const std::size_t count = m_decoder.begin();
        for (std::size_t i = 0; i < count && good(); ++i)
            group(groups.emplace_back(), records);
        m_decoder.end();
    }

    [[nodiscard]] bool good() const
    {
        return m_fits && m_decoder.ok();
    }

    [[nodiscard]] bool finished()
    {
        m_decoder.end();
        return m_fits && m_decoder.finished();
    }

private:
    void group(Group &group, Records records)
    {
        m_fits = m_fits && m_decoder.begin() == 3;
        const std::int64_t kind = m_decoder.integer();
        for (const Description *record : records) {
            if (record->kind == kind)
                group.of = record;
        }
        m_fits = m_fits && group.of != nullptr;
        const std::size_t rows = m_decoder.begin();
        for (std::size_t i = 0; i < rows && good(); ++i)
            group.rows.push_back(m_decoder.row(*group.of));
        m_decoder.end();
        numbers(group.erased);
        m_decoder.end();
    }

    Decoder m_decoder;
    bool m_fits;
};

/// Unframes, takes the parts, and says whether all of it was right.
template <class Message, class Take>
Result<Message> decoded(std::string_view bytes, std::size_t parts, Take take)
{
    const auto unpacked = unframe(bytes, messageBytesMax);
    if (!unpacked)
        return unpacked.error();
    Parts from(*unpacked, parts);
    Message message;
    take(from, message);
    if (!from.finished())
        return Error{ErrorCode::Malformed, "message"};
    return message;
}

} // namespace

std::span<const std::string_view> enumNames(OutcomeKind)
{
    return outcomeNames;
}

std::span<const std::string_view> enumNames(Status)
{
    return statusNames;
}

const Description &LoggedOperation::description()
{
    using Op = LoggedOperation;
    static const Description made = describe<Op>("logged_operation", 201)
                                        .field<&Op::seq>("seq")
                                        .field<&Op::kind>("kind")
                                        .field<&Op::schema>("schema")
                                        .bytes<&Op::payload>("payload")
                                        .field<&Op::user>("user")
                                        .field<&Op::baseRevision>("base_revision")
                                        .field<&Op::rulePack>("rule_pack")
                                        .field<&Op::traceId>("trace_id")
                                        .field<&Op::wallMs>("wall_ms")
                                        .field<&Op::monotonicMs>("monotonic_ms")
                                        .field<&Op::bootId>("boot_id")
                                        .field<&Op::recovered>("recovered")
                                        .bytes<&Op::previousHash>("previous_hash")
                                        .bytes<&Op::hash>("hash");
    return made;
}

std::string hashOf(const LoggedOperation &operation, Hash hash)
{
    LoggedOperation unsealed = operation;
    unsealed.hash.clear();
    return hash(encodeRow(LoggedOperation::description(), rowOf(unsealed)));
}

const Description &Outcome::description()
{
    static const Description made = describe<Outcome>("outcome", 202)
                                        .field<&Outcome::seq>("seq")
                                        .field<&Outcome::kind>("kind")
                                        .field<&Outcome::code>("code");
    return made;
}

const Description &Cursor::description()
{
    static const Description made = describe<Cursor>("cursor", 203)
                                        .field<&Cursor::scope>("scope")
                                        .field<&Cursor::revision>("revision")
                                        .field<&Cursor::kind>("kind")
                                        .field<&Cursor::record>("record");
    return made;
}

const Description &Sender::description()
{
    static const Description made = describe<Sender>("sender", 204)
                                        .field<&Sender::device>("device")
                                        .field<&Sender::incarnation>("incarnation")
                                        .field<&Sender::epoch>("epoch")
                                        .field<&Sender::app>("app");
    return made;
}

const Description &Reply::description()
{
    static const Description made = describe<Reply>("reply", 205)
                                        .field<&Reply::status>("status")
                                        .field<&Reply::epoch>("epoch")
                                        .field<&Reply::ackedSeq>("acked_seq")
                                        .bytes<&Reply::ackedHash>("acked_hash")
                                        .field<&Reply::hubMs>("hub_ms")
                                        .field<&Reply::wipe>("wipe");
    return made;
}

std::string encode(const PushRequest &message)
{
    return Writer(4)
        .one(message.sender)
        .number(message.attempt)
        .number(message.oldestKept)
        .all(message.operations)
        .framed();
}

Result<PushRequest> decodePushRequest(std::string_view bytes)
{
    return decoded<PushRequest>(bytes, 4, [](Parts &from, PushRequest &to) {
        from.one(to.sender);
        from.number(to.attempt);
        from.number(to.oldestKept);
        from.all(to.operations);
    });
}

std::string encode(const PushReply &message)
{
    return Writer(3).one(message.reply).all(message.outcomes).all(message.heads).framed();
}

Result<PushReply> decodePushReply(std::string_view bytes)
{
    return decoded<PushReply>(bytes, 3, [](Parts &from, PushReply &to) {
        from.one(to.reply);
        from.all(to.outcomes);
        from.all(to.heads);
    });
}

std::string encode(const PullRequest &message)
{
    return Writer(4)
        .one(message.sender)
        .number(message.ackedSeq)
        .number(message.fresh ? 1 : 0)
        .all(message.cursors)
        .framed();
}

Result<PullRequest> decodePullRequest(std::string_view bytes)
{
    return decoded<PullRequest>(bytes, 4, [](Parts &from, PullRequest &to) {
        from.one(to.sender);
        from.number(to.ackedSeq);
        from.flag(to.fresh);
        from.all(to.cursors);
    });
}

std::string encode(const PullReply &message)
{
    return Writer(5)
        .one(message.reply)
        .number(message.complete ? 1 : 0)
        .all(message.cursors)
        .all(message.outcomes)
        .groups(message.groups)
        .framed();
}

Result<PullReply> decodePullReply(std::string_view bytes, Records records)
{
    return decoded<PullReply>(bytes, 5, [&](Parts &from, PullReply &to) {
        from.one(to.reply);
        from.flag(to.complete);
        from.all(to.cursors);
        from.all(to.outcomes);
        from.groups(to.groups, records);
    });
}

std::string encode(const BootstrapRequest &message)
{
    return Writer(2).one(message.sender).one(message.from).framed();
}

Result<BootstrapRequest> decodeBootstrapRequest(std::string_view bytes)
{
    return decoded<BootstrapRequest>(bytes, 2, [](Parts &from, BootstrapRequest &to) {
        from.one(to.sender);
        from.one(to.from);
    });
}

std::string encode(const BootstrapReply &message)
{
    return Writer(3).one(message.reply).one(message.next).groups(message.groups).framed();
}

Result<BootstrapReply> decodeBootstrapReply(std::string_view bytes, Records records)
{
    return decoded<BootstrapReply>(bytes, 3, [&](Parts &from, BootstrapReply &to) {
        from.one(to.reply);
        from.one(to.next);
        from.groups(to.groups, records);
    });
}

std::string encode(const ResetRequest &message)
{
    return Writer(1).one(message.sender).framed();
}

Result<ResetRequest> decodeResetRequest(std::string_view bytes)
{
    return decoded<ResetRequest>(bytes, 1, [](Parts &from, ResetRequest &to) {
        from.one(to.sender);
    });
}

std::string encode(const ResetReply &message)
{
    return Writer(5)
        .one(message.reply)
        .number(message.incarnation)
        .number(message.node)
        .number(message.warehouse)
        .numbers(message.scopes)
        .framed();
}

Result<ResetReply> decodeResetReply(std::string_view bytes)
{
    return decoded<ResetReply>(bytes, 5, [](Parts &from, ResetReply &to) {
        from.one(to.reply);
        from.number(to.incarnation);
        from.number(to.node);
        from.number(to.warehouse);
        from.numbers(to.scopes);
    });
}

} // namespace bincard::wire
