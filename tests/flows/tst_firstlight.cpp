// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"
#include "core/domain/line.h"
#include "tests/support/sandbox/sandboxprocess.h"
#include "ui/planning/sprintspage.h"
#include "ui/stream/streampage.h"
#include "ui/widgets/linewidget.h"

#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLineEdit>

using namespace Qt::Literals::StringLiterals;

/// The first story: the program starts its sandbox; a sprint is created, edited and deleted by key
/// presses alone; each expected event appears as a row of the stream and closes its promise.
class tst_FirstLight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void createsASprintAndSeesIt();
    void editsItAndSeesIt();
    void saysSilentWhenNothingIsPublished();
    void turnsSilentWithinSixSeconds();
    void deletesItAndSeesIt();
    void showsTheRecordBehindANode();

private:
    static constexpr int Patience = 120'000;
    static constexpr int Moment = 15'000;

    WorkspaceWindow& workspace() { return *m_desktop->workspace(); }
    Session& session() { return workspace().session(); }
    MainWindow& window() { return workspace().window(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* focus = QApplication::focusWidget();
        QVERIFY2(focus, "Nothing has the focus.");
        QTest::keyClick(focus, key, modifiers);
    }
    /// As a click there would: the window is in front and the widget has the focus.
    void focusOn(QWidget* widget)
    {
        QVERIFY(widget);
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        widget->setFocus();
        QTRY_VERIFY(QApplication::focusWidget() != nullptr);
    }
    void type(const QString& text)
    {
        QVERIFY(QApplication::focusWidget());
        QTest::keyClicks(QApplication::focusWidget(), text);
    }
    const Promise* newestPromise()
    {
        const QList<Promise>& promises = session().promiseStore().promises();
        return promises.isEmpty() ? nullptr : &promises.last();
    }
    bool isSettled(qsizetype promises)
    {
        const QList<Promise>& all = session().promiseStore().promises();
        return all.size() == promises && all.last().state != PromiseState::Waiting;
    }
    /// Whether the live table's store holds a record of this type and sprint.
    bool hasRow(const QString& type, const QString& sprint);

    QTemporaryDir m_folder;
    std::unique_ptr<Desktop> m_desktop;
    QString m_id;
    qsizetype m_saves = 0;
};

void tst_FirstLight::initTestCase()
{
    qputenv("THROUGHLINE_SANDBOX", THROUGHLINE_SANDBOX);
    m_desktop = std::make_unique<Desktop>(
        *qApp, Desktop::Options{.folders = settings::Folders::below(m_folder.path()),
                                .sandbox = true,
                                .theme = ThemeChoice::Light,
                                .size = QSize(1280, 800)});
    m_desktop->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->workspace() != nullptr, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(workspace().isSettled(), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(session().watch().state(), WatchService::State::Watching, Patience);
    QTRY_VERIFY(session().outbox().isSending());
    // The demonstration data: three past sprints, one running, one planned.
    QTRY_COMPARE(session().sprintStore().sprints().size(), 5);
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    m_saves = session().promiseStore().promises().size();
}

bool tst_FirstLight::hasRow(const QString& type, const QString& sprint)
{
    RecordWindowModel& model = workspace().streamPage().model();
    if (!model.list())
        return false;
    bool found = false;
    const live::Snapshot snapshot = model.list()->store().snapshot();
    snapshot.forEach(snapshot.first(), snapshot.end(), [&](const live::RecordView& record) {
        found = QString::fromUtf8(record.type().data(), qsizetype(record.type().size())) == type &&
                record.key() &&
                QByteArrayView(record.key()->data(), qsizetype(record.key()->size())) ==
                    sprint.toUtf8();
        return !found;
    });
    return found;
}

void tst_FirstLight::createsASprintAndSeesIt()
{
    window().navigateTo(PageId::Sprints);
    focusOn(workspace().sprintsPage().firstFocus());
    press(Qt::Key_N);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"sprintNumber"_s);
    type(u"77-01"_s);
    // A person in the last row of the team.
    focusOn(window().findChild<QWidget*>(u"teamTable"_s));
    press(Qt::Key_A);
    QTRY_VERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
    type(u"Noor Haddad"_s);
    press(Qt::Key_Return);
    press(Qt::Key_S, Qt::ControlModifier);

    QTRY_VERIFY_WITH_TIMEOUT(isSettled(m_saves + 1), Moment);
    const Promise promise = *newestPromise();
    QVERIFY2(promise.state == PromiseState::Seen,
             qPrintable(promiseStateName(promise.state) + u": "_s + lineFor(promise).verdict));
    QCOMPARE(promise.httpStatus, 201);
    QCOMPARE(promise.expected.size(), 2);
    m_id = promise.entity.id;
    QVERIFY(m_id.startsWith(u"sprint-"_s));
    const Sprint* stored = session().sprintStore().find(SprintId(m_id));
    QVERIFY(stored);
    QCOMPARE(stored->number, u"77-01"_s);
    QCOMPARE(stored->members.size(), 1);
    QCOMPARE(stored->members.first().name, u"Noor Haddad"_s);

    QTRY_VERIFY_WITH_TIMEOUT(hasRow(u"sprint.created"_s, m_id), Moment);
    QTRY_VERIFY_WITH_TIMEOUT(hasRow(u"team_member.added"_s, m_id), Moment);
    // The line stands under the title, closed.
    auto* line = window().findChild<LineWidget*>(u"sprintLine"_s);
    QTRY_VERIFY(line->line().nodes.size() >= 4);
    QTRY_COMPARE(line->line().verdictState, LineNode::State::Done);
    QVERIFY(line->line().verdict.startsWith(u"Seen after "_s));
    // It goes on to the consumers: three have handled it, one takes half a minute for each event.
    const auto followers = [line] {
        QStringList titles;
        for (const LineNode& node : line->line().nodes.mid(4))
            titles += node.state == LineNode::State::Done ? node.title : u"? "_s + node.title;
        return titles;
    };
    const QStringList wanted{u"analytics"_s, u"audit-log"_s, u"email-service"_s,
                             u"? monthly-report"_s};
    QTRY_COMPARE_WITH_TIMEOUT(followers(), wanted, Moment);
    QVERIFY(!line->isFolded());
    // Where a person wants to look at it.
    if (const QString folder = qEnvironmentVariable("THROUGHLINE_PICTURES"); !folder.isEmpty())
        window().grab().save(folder + u"/line.png"_s);
    ++m_saves;
}

void tst_FirstLight::editsItAndSeesIt()
{
    focusOn(window().findChild<QWidget*>(u"confidence"_s));
    press(Qt::Key_Down);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(isSettled(m_saves + 1), Moment);
    const Promise promise = *newestPromise();
    QCOMPARE(promise.state, PromiseState::Seen);
    QCOMPARE(promise.httpStatus, 200);
    QCOMPARE(promise.entity.id, m_id);
    QTRY_VERIFY_WITH_TIMEOUT(hasRow(u"team_member.updated"_s, m_id), Moment);
    QVERIFY(session().sprintStore().find(SprintId(m_id))->confidence < 100.0);
    ++m_saves;
}

void tst_FirstLight::saysSilentWhenNothingIsPublished()
{
    QVERIFY(
        setSandboxSwitch(m_desktop->sandbox().addresses().controlUrl, u"publishing"_s, u"off"_s));
    focusOn(window().findChild<QWidget*>(u"confidence"_s));
    press(Qt::Key_Down);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(isSettled(m_saves + 1), Moment);
    const Promise promise = *newestPromise();
    QCOMPARE(promise.state, PromiseState::Silent);
    QCOMPARE(promise.httpStatus, 200);
    auto* line = window().findChild<LineWidget*>(u"sprintLine"_s);
    QTRY_VERIFY(line->line().verdict.startsWith(u"Silent"_s));
    QVERIFY(
        setSandboxSwitch(m_desktop->sandbox().addresses().controlUrl, u"publishing"_s, u"on"_s));
    ++m_saves;
}

void tst_FirstLight::turnsSilentWithinSixSeconds()
{
    const Promise promise = *newestPromise();
    QCOMPARE(promise.state, PromiseState::Silent);
    // The verdict is a rule over times, so the bound is looked at where it is decided.
    const QDateTime answered = promise.answeredAt;
    Promise waiting = promise;
    waiting.state = PromiseState::Waiting;
    QCOMPARE(atTime(waiting, answered.addMSecs(4'900)).state, PromiseState::Waiting);
    QCOMPARE(atTime(waiting, answered.addMSecs(5'800)).state, PromiseState::Silent);
}

void tst_FirstLight::deletesItAndSeesIt()
{
    focusOn(workspace().sprintsPage().firstFocus());
    press(Qt::Key_D);
    QAbstractButton* yes = nullptr;
    QTRY_VERIFY((yes = window().findChild<QAbstractButton*>(u"confirmYes"_s)) != nullptr);
    QTest::keyClick(yes, Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(isSettled(m_saves + 1), Moment);
    const Promise promise = *newestPromise();
    QCOMPARE(promise.state, PromiseState::Seen);
    QCOMPARE(promise.httpStatus, 204);
    QTRY_VERIFY_WITH_TIMEOUT(hasRow(u"sprint.deleted"_s, m_id), Moment);
    QVERIFY(!session().sprintStore().find(SprintId(m_id)));
    QCOMPARE(session().operationStore().waiting(), 0);
    ++m_saves;
}

void tst_FirstLight::showsTheRecordBehindANode()
{
    const Promise promise = *newestPromise();
    const std::optional<RecordAddress> address = promise.expected.first().seenAt;
    QVERIFY(address);
    window().navigateTo(*address);
    QCOMPARE(window().currentPage(), PageId::Stream);
    RecordWindowModel& model = workspace().streamPage().model();
    QTRY_VERIFY(model.current().has_value());
    const auto record = model.list()->record(*model.current());
    QVERIFY(record);
    QCOMPARE(record->offset(), address->offset);
    QCOMPARE(record->partition(), address->partition);
}

QTEST_MAIN(tst_FirstLight)
#include "tst_firstlight.moc"
