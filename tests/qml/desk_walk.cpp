// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/qml/desk_walk.h"

#include "core/catalog/promotion.h"
#include "tests/qml/handheld.h"

#include <QTemporaryDir>
#include <QtTest>

namespace bincard::handheld_test {

namespace {

using desk::DeskView;

void lookAt(Supervisor &supervisor, DeskView::Page page, int row)
{
    supervisor.show(page);
    if (desk::PageView *view = supervisor.desk().view(page))
        view->table()->setCurrentRow(row);
    supervisor.settle();
}

/// What is typed into a field of the form that is open.
void fill(Supervisor &supervisor, const char *field, const QString &text, int line = -1)
{
    desk::FormView &form = *supervisor.desk().form();
    const int at = form.fieldAt(QString::fromLatin1(field), line);
    Q_EMIT form.wanted(at);
    supervisor.settle();
    form.setText(at, text);
    supervisor.settle();
}

void walkForms(Supervisor &supervisor, const std::function<void(const QString &name)> &look)
{
    desk::FormView &form = *supervisor.desk().form();
    const auto begin = [&](DeskView::Page page, int row = -1) {
        supervisor.desk().acknowledge();
        lookAt(supervisor, page, row);
        supervisor.press(Qt::Key_N, Qt::ControlModifier);
    };
    const auto leave = [&] {
        form.leave();
        form.leave();
        supervisor.settle();
    };
    begin(DeskView::Products);
    look(QStringLiteral("d40-new-product"));
    fill(supervisor, "weight", QStringLiteral("heavy"));
    form.submit(0);
    supervisor.settle();
    look(QStringLiteral("d41-product-lacks"));
    leave();
    begin(DeskView::Orders);
    fill(supervisor, "product", QStringLiteral("LAMP-H7"), 0);
    form.accept(form.fieldAt(QStringLiteral("product"), 0));
    supervisor.settle();
    form.addLine();
    supervisor.settle();
    fill(supervisor, "product", QStringLiteral("k"), 1);
    look(QStringLiteral("d42-new-order"));
    leave();
    begin(DeskView::Purchases);
    look(QStringLiteral("d43-new-purchase"));
    leave();
    begin(DeskView::Suppliers);
    look(QStringLiteral("d44-new-supplier"));
    leave();
    begin(DeskView::Staff);
    look(QStringLiteral("d45-what"));
    form.choose(1);
    supervisor.settle();
    look(QStringLiteral("d46-new-role"));
    leave();
    begin(DeskView::Staff);
    form.choose(0);
    supervisor.settle();
    fill(supervisor, "name", QStringLiteral("Ida Berg"));
    fill(supervisor, "badge", QStringLiteral("IDA"));
    fill(supervisor, "role", QStringLiteral("picker"));
    look(QStringLiteral("d47-new-person"));
    form.submit(0);
    supervisor.settle();
    look(QStringLiteral("d48-badge"));
    form.leave();
    begin(DeskView::Programs);
    form.choose(1);
    supervisor.settle();
    look(QStringLiteral("d49-new-webhook"));
    leave();
    supervisor.desk().undelivered()->begin();
    supervisor.settle();
    look(QStringLiteral("d50-undelivered"));
    supervisor.desk().undelivered()->close();
    lookAt(supervisor, DeskView::Prices, 0);
    supervisor.desk().openForm(QStringLiteral("price"));
    supervisor.settle();
    look(QStringLiteral("d51-price"));
    leave();
}

/// A file with bad rows, then a good one, from the choice to the list of imports.
void walkImports(Supervisor &supervisor, const std::function<void(const QString &name)> &look)
{
    const QTemporaryDir folder;
    const auto write = [&](const char *name, const QByteArray &bytes) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        check(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), "written");
    };
    const QByteArray heads = "Artikelnummer;Bezeichnung;EAN;Gewicht;Warengruppe;Farbe\n";
    write("suppliers-autumn.csv",
          heads
              + "NAIL-40;Nail 40 mm;4006381333931;3;NAILS;plain\n"
                "NAIL-60;Nail 60 mm;4006381333932;5;NAILS;plain\n"
                ";Nail 80 mm;;8;NAILS;plain\n"
                "KETTLE;Kettle, steel, 1.7 l;;heavy;KITCHEN;steel\n"
                "NAIL-40;Nail 40 mm;;3;NAILS;plain\n");
    write("products.csv",
          heads
              + "NAIL-40;Nail 40 mm;4006381333931;3;NAILS;plain\n"
                "NAIL-60;Nail 60 mm;;5;NAILS;plain\n"
                "KETTLE;Kettle, steel;;1200;KITCHEN;steel\n");
    desk::ImportView &view = *supervisor.desk().imports();
    const auto await = [&] {
        (void)QTest::qWaitFor(
            [&] {
                return !view.isBusy();
            },
            10'000);
        supervisor.settle();
    };
    lookAt(supervisor, DeskView::Imports, -1);
    look(QStringLiteral("d52-no-imports"));
    supervisor.press(Qt::Key_N, Qt::ControlModifier);
    view.files()->enter(folder.path());
    supervisor.settle();
    look(QStringLiteral("d53-import-file"));
    view.take(folder.filePath(QStringLiteral("suppliers-autumn.csv")));
    supervisor.settle();
    look(QStringLiteral("d54-import-columns"));
    supervisor.press(Qt::Key_Return, Qt::ControlModifier);
    await();
    look(QStringLiteral("d56-import-bad"));
    view.close();
    view.take(folder.filePath(QStringLiteral("products.csv")));
    supervisor.settle();
    supervisor.press(Qt::Key_Return, Qt::ControlModifier);
    await();
    look(QStringLiteral("d57-import-good"));
    supervisor.press(Qt::Key_Return, Qt::ControlModifier);
    look(QStringLiteral("d58-importing"));
    for (int round = 0; round < 40 && view.isBusy(); ++round)
        supervisor.sync();
    look(QStringLiteral("d59-imported"));
    view.close();
    lookAt(supervisor, DeskView::Imports, 0);
    look(QStringLiteral("d60-imports"));
}

} // namespace

void walkDesk(HubWorld &world, Supervisor &supervisor,
              const std::function<void(const QString &name)> &look)
{
    supervisor.settle();
    look(QStringLiteral("d01-enrol"));
    supervisor.begin("NADIA");
    Handheld handheld(world);
    handheld.enrol();
    handheld.approve();
    handheld.signIn("MARA", QStringLiteral("2468"));
    handheld.session().home()->takeNext();
    handheld.settle();
    for (const char *tote : {"T-1", "T-2", "T-3", "T-4"})
        handheld.scanTote(tote);
    handheld.sync();
    supervisor.sync();
    lookAt(supervisor, DeskView::Board, 1);
    look(QStringLiteral("d02-board"));
    supervisor.desk().view(DeskView::Board)->table()->setGroupedBy(QStringLiteral("state"));
    supervisor.settle();
    look(QStringLiteral("d03-board-grouped"));
    supervisor.desk().view(DeskView::Board)->table()->setGroupedBy({});
    lookAt(supervisor, DeskView::Waves, 0);
    look(QStringLiteral("d04-waves"));
    supervisor.desk().wave()->release();
    supervisor.settle();
    supervisor.sync();
    lookAt(supervisor, DeskView::Waves, 0);
    look(QStringLiteral("d05-wave-released"));
    supervisor.desk().acknowledge();
    lookAt(supervisor, DeskView::Exceptions, 1);
    look(QStringLiteral("d06-exceptions"));
    lookAt(supervisor, DeskView::Approvals, 0);
    look(QStringLiteral("d07-approvals"));
    lookAt(supervisor, DeskView::Counts, 0);
    look(QStringLiteral("d08-counts"));
    lookAt(supervisor, DeskView::Stock, 3);
    look(QStringLiteral("d09-stock"));
    lookAt(supervisor, DeskView::Timeline, 4);
    look(QStringLiteral("d10-timeline"));
    lookAt(supervisor, DeskView::Devices, 0);
    look(QStringLiteral("d11-devices"));
    desk::InviteView &invitation = *supervisor.desk().invitation();
    invitation.begin();
    supervisor.settle();
    look(QStringLiteral("d14-invite-name"));
    invitation.invite(QStringLiteral("Handheld 7"), false);
    supervisor.settle();
    look(QStringLiteral("d15-invite-code"));
    Handheld another(world);
    another.session().scanned(
        {.bytes = invitation.code().toStdString(), .source = scan::Source::Camera});
    another.settle();
    supervisor.sync();
    look(QStringLiteral("d16-invite-compare"));
    invitation.approve(QString::fromStdString(another.device().situation().confirmation));
    supervisor.settle();
    look(QStringLiteral("d17-invite-done"));
    invitation.close();
    supervisor.settle();
    lookAt(supervisor, DeskView::Orders, 1);
    look(QStringLiteral("d20-orders"));
    lookAt(supervisor, DeskView::Cases, 0);
    look(QStringLiteral("d21-cases"));
    lookAt(supervisor, DeskView::Returns, 0);
    look(QStringLiteral("d31-returns"));
    lookAt(supervisor, DeskView::Customers, 0);
    look(QStringLiteral("d22-customers"));
    lookAt(supervisor, DeskView::Products, 2);
    look(QStringLiteral("d23-products"));
    lookAt(supervisor, DeskView::Channels, 0);
    look(QStringLiteral("d24-channels"));
    lookAt(supervisor, DeskView::Prices, 0);
    look(QStringLiteral("d25-prices"));
    lookAt(supervisor, DeskView::Proposals, 0);
    look(QStringLiteral("d26-to-buy"));
    lookAt(supervisor, DeskView::Purchases, 0);
    look(QStringLiteral("d27-purchases"));
    lookAt(supervisor, DeskView::Suppliers, 0);
    look(QStringLiteral("d28-suppliers"));
    lookAt(supervisor, DeskView::Staff, 0);
    look(QStringLiteral("d29-people"));
    lookAt(supervisor, DeskView::Programs, 0);
    look(QStringLiteral("d30-programs"));
    lookAt(supervisor, DeskView::Changes, 0);
    look(QStringLiteral("d31-changes"));
    walkForms(supervisor, look);
    world.must({Save<catalog::Promotion>{{.id = {world.id("SPRING")},
                                          .name = "Spring, pots and pans",
                                          .from = *dateFromText("2026-03-01"),
                                          .until = *dateFromText("2026-05-31"),
                                          .family = "KITCHEN",
                                          .permille = 150}},
                Save<catalog::Promotion>{{.id = {world.id("THREE")},
                                          .name = "Three for two",
                                          .code = "DREI",
                                          .kind = catalog::PromotionKind::BuyNPayM,
                                          .product = {world.id("MUG-BL")},
                                          .buy = 3,
                                          .pay = 2}}});
    supervisor.sync();
    lookAt(supervisor, DeskView::Promotions, 0);
    look(QStringLiteral("d61-promotions"));
    supervisor.press(Qt::Key_N, Qt::ControlModifier);
    look(QStringLiteral("d62-new-promotion"));
    supervisor.press(Qt::Key_Escape);
    walkImports(supervisor, look);
    lookAt(supervisor, DeskView::Map, 0);
    look(QStringLiteral("d12-map"));
    supervisor.press(Qt::Key_F1);
    look(QStringLiteral("d13-keys"));
    supervisor.press(Qt::Key_Escape);
}

} // namespace bincard::handheld_test
