// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// People and their badges, roles and their limits, and the programs that speak to the hub.

#include "app/desk/form_parts.h"
#include "app/desk/forms.h"
#include "app/floor/new_badge.h"
#include "core/sales/webhook.h"
#include "sync/rest/key_text.h"
#include "sync/wire/digest.h"

#include <algorithm>

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t dayMs = 24LL * 60 * 60 * 1'000;
constexpr qsizetype pinMin = 4;
constexpr qsizetype pinMax = 12;

/// In the order of access::Permission.
QStringList titlesOfPermissions()
{
    return {DeskText::tr("Pick"),
            DeskText::tr("Finish others' work"),
            DeskText::tr("Plan work"),
            DeskText::tr("Adjust stock"),
            DeskText::tr("Orders"),
            DeskText::tr("Master data"),
            DeskText::tr("People"),
            DeskText::tr("Supervise"),
            DeskText::tr("Pack"),
            DeskText::tr("Load"),
            DeskText::tr("Receive"),
            DeskText::tr("Put away"),
            DeskText::tr("Move stock"),
            DeskText::tr("Scrap"),
            DeskText::tr("Count"),
            DeskText::tr("Approve counts"),
            DeskText::tr("Returns"),
            DeskText::tr("Approve refunds"),
            DeskText::tr("Cases"),
            DeskText::tr("Build kits"),
            DeskText::tr("Purchases"),
            DeskText::tr("Break glass"),
            DeskText::tr("Let held orders go")};
}

QList<FormOption> permissions()
{
    QList<FormOption> options;
    for (const QString &title : titlesOfPermissions())
        options << FormOption{{}, title};
    return options;
}

/// In the order of access::ApiScope.
QList<FormOption> scopes()
{
    QList<FormOption> options;
    for (const QString &title :
         {DeskText::tr("Read stock"), DeskText::tr("Read orders"), DeskText::tr("Write orders"),
          DeskText::tr("Read master data"), DeskText::tr("Write master data"),
          DeskText::tr("Purchases"), DeskText::tr("Returns and cases"), DeskText::tr("People"),
          DeskText::tr("Everything")})
        options << FormOption{{}, title};
    return options;
}

/// In the order of sales::News.
QList<FormOption> news()
{
    QList<FormOption> options;
    for (const QString &title :
         {DeskText::tr("Parcel packed"), DeskText::tr("Parcel left"), DeskText::tr("Parcel void"),
          DeskText::tr("Order changed"), DeskText::tr("Order held"), DeskText::tr("Order let go"),
          DeskText::tr("Stock changed"), DeskText::tr("Return came"),
          DeskText::tr("Return settled")})
        options << FormOption{{}, title};
    return options;
}

QList<FormOption> languages()
{
    return {{{}, DeskText::tr("As the device")}, {u"en"_s, u"English"_s}, {u"de"_s, u"Deutsch"_s}};
}

/// The badge says it beside its secret.
std::string badgeIn(const QVariantMap &values)
{
    return QString::fromStdString(textIn(values, "badge")).toUpper().toStdString();
}

/// A verifier for a PIN with a fresh secret; what is on the badge is shown once. Errors:
/// InvalidInput.
Result<std::string> giveBadge(const FormAnswer &answer, const std::string &code)
{
    const std::string typed = textIn(answer.values, "pin");
    const std::string pin = typed.empty() ? app::makePin(answer.entropy) : typed;
    const auto badge = app::makeBadge(code, pin, answer.entropy);
    if (!badge)
        return badge.error();
    answer.outcome->code = QString::fromStdString(badge->text);
    answer.outcome->secret = DeskText::tr("PIN %1").arg(QString::fromStdString(pin));
    answer.outcome->note = DeskText::tr("Print the badge now, and tell the PIN to nobody else: "
                                        "neither is kept anywhere.");
    return badge->verifier;
}

void describePerson(const QVariantMap &said, access::User &user)
{
    user.name = textIn(said, "name");
    user.role = recordIn<access::Role>(said, "role");
    user.language = textIn(said, "language");
    user.active = flagIn(said, "active");
}

Draft personDraft(const FormAnswer &answer)
{
    return savedAs<access::User>(
        answer, [answer](access::User &user, const QVariantMap &values) -> Result<> {
            describePerson(values, user);
            if (answer.subject != 0)
                return {};
            user.warehouse = {answer.warehouse};
            user.code = badgeIn(values);
            const auto verifier = giveBadge(answer, user.code);
            if (!verifier)
                return verifier.error();
            user.verifier = *verifier;
            return {};
        });
}

std::optional<FormProblem> pinProblem(const FormAnswer &answer)
{
    const QString pin = answer.values[u"pin"_s].toString();
    const bool isPin = std::ranges::all_of(pin, [](QChar sign) {
        return sign >= u'0' && sign <= u'9';
    });
    if (!pin.isEmpty() && (!isPin || pin.size() < pinMin || pin.size() > pinMax))
        return FormProblem{u"pin"_s, DeskText::tr("4 to 12 figures")};
    const std::string code = badgeIn(answer.values);
    const bool isCode = std::ranges::all_of(code, [](char sign) {
        return (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9') || sign == '-';
    });
    if (!isCode)
        return FormProblem{u"badge"_s, DeskText::tr("Letters and figures only")};
    return std::nullopt;
}

FormField pinField()
{
    return {.name = u"pin"_s,
            .title = DeskText::tr("PIN"),
            .kind = FormKind::Code,
            .hint = DeskText::tr("Six figures, made by itself")};
}

FormSource personForm(bool isNew)
{
    QList<FormField> fields{{.name = u"name"_s, .title = DeskText::tr("Name"), .needed = true},
                            {.name = u"badge"_s,
                             .title = DeskText::tr("Badge"),
                             .kind = FormKind::Code,
                             .needed = true,
                             .hint = DeskText::tr("Short, in capitals: MARA"),
                             .fixed = true,
                             .unique = u"user.by_code"_s},
                            {.name = u"role"_s,
                             .title = DeskText::tr("Role"),
                             .kind = FormKind::Reference,
                             .needed = true,
                             .search = u"find_roles"_s},
                            {.name = u"language"_s,
                             .title = DeskText::tr("Language"),
                             .kind = FormKind::Choice,
                             .options = languages()},
                            activeField(DeskText::tr("Works here"))};
    if (isNew)
        fields << pinField();
    return {
        .code = isNew ? u"person"_s : u"change"_s,
        .title = isNew ? DeskText::tr("New person") : DeskText::tr("Change the person"),
        .about = isNew ? DeskText::tr("Their badge and PIN are shown once, when this is saved.")
                       : QString(),
        .fields = fields,
        .reading = isNew ? QString() : u"person_form"_s,
        .subject = isNew ? QString() : u"id"_s,
        .makes = isNew,
        .draft = personDraft,
        .check = pinProblem,
    };
}

Draft badgeDraft(const FormAnswer &answer)
{
    return savedAs<access::User>(answer,
                                 [answer](access::User &user, const QVariantMap &) -> Result<> {
                                     const auto verifier = giveBadge(answer, user.code);
                                     if (!verifier)
                                         return verifier.error();
                                     user.verifier = *verifier;
                                     return {};
                                 });
}

FormSource badgeForm()
{
    return {
        .code = u"badge"_s,
        .title = DeskText::tr("New badge"),
        .about
        = DeskText::tr("For a badge that is lost, or a PIN that is forgotten. The one before "
                       "opens nothing any more."),
        .fields = {pinField()},
        .subject = u"id"_s,
        .submits = {{{}, DeskText::tr("Make the badge")}},
        .draft = badgeDraft,
        .check = pinProblem,
    };
}

Draft roleDraft(const FormAnswer &answer)
{
    return savedAs<access::Role>(answer,
                                 [](access::Role &role, const QVariantMap &values) -> Result<> {
                                     role.name = textIn(values, "name");
                                     role.permissions = numberIn(values, "permissions");
                                     return {};
                                 });
}

FormSource roleForm(bool isNew)
{
    return {
        .code = isNew ? u"role"_s : u"change_role"_s,
        .title = isNew ? DeskText::tr("New role") : DeskText::tr("Change the role"),
        .about
        = DeskText::tr("What people of this role may do. Whoever has it works by it at once."),
        .fields = {{.name = u"name"_s, .title = DeskText::tr("Name"), .needed = true, .wide = true},
                   {.name = u"permissions"_s,
                    .title = DeskText::tr("May"),
                    .kind = FormKind::Several,
                    .options = permissions()}},
        .reading = isNew ? QString() : u"role_form"_s,
        .subject = isNew ? QString() : u"subject"_s,
        .makes = isNew,
        .draft = roleDraft,
    };
}

QList<FormOption> limited()
{
    QList<FormOption> options;
    for (const std::string_view name : enumNames(access::LimitSubject{})) {
        const QString value = QString::fromLatin1(name.data(), qsizetype(name.size()));
        options << FormOption{value, wordFor(value)};
    }
    return options;
}

/// Of what is counted or of what is money, as the subject is.
Draft limitDraft(const FormAnswer &answer)
{
    return [answer](const Workspace &records, IdSource &ids) -> Result<Operations> {
        const access::RoleId role{answer.subject};
        const auto about = choiceIn<access::LimitSubject>(answer.values, "about");
        const auto currency = currencyIn(answer.values, "currency");
        if (isMoney(about) && !currency)
            return currency.error();
        const auto known = records.find<access::RoleLimit>("by_role", role, about);
        Operations operations;
        const auto limit = save<access::RoleLimit>(
            known,
            [&](access::RoleLimit &record) -> Result<> {
                record.role = role;
                record.subject = about;
                if (isMoney(about))
                    record.amount = {numberIn(answer.values, "amount"), *currency};
                else
                    record.quantity = quantityIn(answer.values, "units");
                return {};
            },
            ids, operations);
        if (!limit)
            return limit.error();
        return operations;
    };
}

std::optional<FormProblem> limitProblem(const FormAnswer &answer)
{
    const auto about = choiceIn<access::LimitSubject>(answer.values, "about");
    if (isMoney(about) && !currencyIn(answer.values, "currency"))
        return FormProblem{u"currency"_s, DeskText::tr("Three letters: EUR")};
    if (isMoney(about) && numberIn(answer.values, "units") != 0)
        return FormProblem{u"units"_s, DeskText::tr("This is money")};
    if (!isMoney(about) && numberIn(answer.values, "amount") != 0)
        return FormProblem{u"amount"_s, DeskText::tr("This is counted")};
    return std::nullopt;
}

FormSource limitForm()
{
    FormField currency = currencyField();
    currency.needed = false;
    return {
        .code = u"limit"_s,
        .title = DeskText::tr("Limit of the role"),
        .about = DeskText::tr("How much its people do on their own word; beyond it somebody else "
                              "approves. Nothing typed is a limit of nothing: it always asks."),
        .fields = {{.name = u"about"_s,
                    .title = DeskText::tr("Of what"),
                    .kind = FormKind::Choice,
                    .options = limited(),
                    .wide = true},
                   {.name = u"units"_s,
                    .title = DeskText::tr("Up to so many"),
                    .kind = FormKind::Quantity,
                    .wide = true},
                   {.name = u"amount"_s,
                    .title = DeskText::tr("Or up to so much money"),
                    .kind = FormKind::Money},
                   currency},
        .reading = u"trade_form"_s,
        .subject = u"subject"_s,
        .draft = limitDraft,
        .check = limitProblem,
    };
}

Draft keyDraft(const FormAnswer &answer)
{
    return [answer](const Workspace &, IdSource &ids) -> Result<Operations> {
        const QVariantMap &said = answer.values;
        const rest::KeyText key{{ids.next()}, rest::makeSecret(answer.entropy)};
        const std::int64_t days = numberIn(said, "days");
        answer.outcome->id = key.key.value;
        answer.outcome->secret = QString::fromStdString(toText(key));
        answer.outcome->note
            = DeskText::tr("Give it to the program now: it is kept nowhere and shown this once.");
        return Operations{
            access::IssueApiKey{.key = key.key,
                                .name = textIn(said, "name"),
                                .user = recordIn<access::User>(said, "person"),
                                .scopes = numberIn(said, "scopes"),
                                .hash = wire::sha256Bytes(key.secret),
                                .expiresAt = {days > 0 ? answer.now.ms + days * dayMs : 0}}};
    };
}

FormSource keyForm()
{
    return {
        .code = u"key"_s,
        .title = DeskText::tr("New key for a program"),
        .about
        = DeskText::tr("It works in somebody's name: what they may do, and no more than what "
                       "the key opens."),
        .fields = {{.name = u"name"_s,
                    .title = DeskText::tr("Name"),
                    .needed = true,
                    .hint = DeskText::tr("Web shop")},
                   {.name = u"person"_s,
                    .title = DeskText::tr("In whose name"),
                    .kind = FormKind::Reference,
                    .needed = true,
                    .search = u"find_people"_s,
                    .blamed = {ErrorCode::NotAllowed, ErrorCode::UserInactive}},
                   {.name = u"days"_s,
                    .title = DeskText::tr("For so many days"),
                    .kind = FormKind::Count,
                    .hint = DeskText::tr("For ever")},
                   {.name = u"scopes"_s,
                    .title = DeskText::tr("Opens"),
                    .kind = FormKind::Several,
                    .needed = true,
                    .options = scopes()}},
        .makes = true,
        .submits = {{{}, DeskText::tr("Make the key")}},
        .draft = keyDraft,
    };
}

Draft webhookDraft(const FormAnswer &answer)
{
    return [answer](const Workspace &records, IdSource &ids) -> Result<Operations> {
        return savedAs<sales::Webhook>(
            answer, [&records](sales::Webhook &webhook, const QVariantMap &values) -> Result<> {
                const auto channel = records.get(recordIn<catalog::Channel>(values, "channel"));
                webhook.name = textIn(values, "name");
                webhook.url = textIn(values, "url");
                webhook.news = numberIn(values, "news");
                webhook.onlyChannel = channel ? channel->code : std::string();
                webhook.active = flagIn(values, "active");
                return {};
            })(records, ids);
    };
}

std::optional<FormProblem> webhookProblem(const FormAnswer &answer)
{
    if (!answer.values[u"url"_s].toString().startsWith(u"http"_s))
        return FormProblem{u"url"_s, DeskText::tr("An address: https://shop.example/bincard")};
    return std::nullopt;
}

FormSource webhookForm(bool isNew)
{
    return {
        .code = isNew ? u"webhook"_s : u"change"_s,
        .title = isNew ? DeskText::tr("New webhook") : DeskText::tr("Change the webhook"),
        .about = isNew
            ? DeskText::tr("Whom the hub tells what happens. It begins when its secret is "
                           "made, by a button beside it.")
            : QString(),
        .fields = {{.name = u"name"_s,
                    .title = DeskText::tr("Name"),
                    .needed = true,
                    .hint = DeskText::tr("Web shop, tracking")},
                   {.name = u"channel"_s,
                    .title = DeskText::tr("Orders of one channel only"),
                    .kind = FormKind::Reference,
                    .hint = DeskText::tr("Of all"),
                    .search = u"find_channels"_s},
                   {.name = u"url"_s,
                    .title = DeskText::tr("Address"),
                    .kind = FormKind::Code,
                    .needed = true,
                    .hint = u"https://"_s,
                    .wide = true,
                    .blamed = {ErrorCode::InvalidInput}},
                   {.name = u"news"_s,
                    .title = DeskText::tr("It is told"),
                    .kind = FormKind::Several,
                    .needed = true,
                    .options = news()},
                   activeField(DeskText::tr("In use"))},
        .reading = isNew ? QString() : u"webhook_form"_s,
        .subject = isNew ? QString() : u"id"_s,
        .makes = isNew,
        .draft = webhookDraft,
        .check = webhookProblem,
    };
}

} // namespace

QList<FormSource> staffForms()
{
    return {personForm(true), roleForm(true),  personForm(false),
            badgeForm(),      roleForm(false), limitForm()};
}

QList<FormSource> programForms()
{
    return {keyForm(), webhookForm(true), webhookForm(false)};
}

QStringList permissionTitles()
{
    return titlesOfPermissions();
}

} // namespace bincard::desk
