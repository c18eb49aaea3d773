// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/services/outboxbench.h"

using namespace Qt::Literals::StringLiterals;
using scripted::Behaviour;
using Kind = Behaviour::Kind;

/// Changes and deletions: read first, sent once, merged where somebody else saved meanwhile.
class TestOutboxUpdates : public QObject
{
    Q_OBJECT

private:
    static constexpr auto All = "/v1/sprints";
    static constexpr auto One = "/v1/sprints/sprint-9f31c07a";

    std::unique_ptr<scripted::ScriptedServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OutboxProgram> m_program;

    static Behaviour answer(const Sprint& sprint)
    {
        return Behaviour::answer(200, oneBody(sprint));
    }

    void get(const QList<Behaviour>& behaviours) { m_server->script("GET", One, behaviours); }
    void put(const QList<Behaviour>& behaviours) { m_server->script("PUT", One, behaviours); }

    OperationId update(const Sprint& intent, const Sprint& base = sampleSprint())
    {
        return m_program->outbox.enqueue(OperationKind::UpdateSprint, base, intent);
    }

    QJsonObject sentBody() const
    {
        const QList<scripted::Seen> seen = m_server->seen();
        for (auto it = seen.crbegin(); it != seen.crend(); ++it) {
            if (it->method == "PUT")
                return QJsonDocument::fromJson(it->body).object();
        }
        return {};
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<scripted::ScriptedServer>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_program = std::make_unique<OutboxProgram>(m_folder->path(), m_server->url(u"/v1"_s));
        m_program->outbox.start();
    }

    void cleanup() { m_program.reset(); }

    void readsThenReplaces()
    {
        const Sprint intent = with(sampleSprint(), 70);
        get({answer(sampleSprint()), answer(intent)});
        put({answer(intent)});
        QSignalSpy different(&m_program->outbox, &OutboxService::storedDifferently);
        const OperationId id = update(intent);
        TRY_STATE(*m_program, id, Done);
        // The reading after it tells whether another change went in between.
        QTRY_COMPARE_WITH_TIMEOUT(m_server->seen().size(), 3, Moment);
        const QList<scripted::Seen> seen = m_server->seen();
        QCOMPARE(seen.at(0).method, "GET"_ba);
        QCOMPARE(seen.at(1).method, "PUT"_ba);
        QCOMPARE(seen.at(2).method, "GET"_ba);
        QCOMPARE(m_program->sprints.find(intent.id)->confidence, 70.0);
        QCOMPARE(different.size(), 0);
    }

    void saysWhenSomethingElseWasStored()
    {
        get({answer(sampleSprint())});
        put({answer(with(sampleSprint(), 55))});
        QSignalSpy different(&m_program->outbox, &OutboxService::storedDifferently);
        const OperationId id = update(with(sampleSprint(), 70));
        TRY_STATE(*m_program, id, Done);
        QCOMPARE(different.size(), 1);
        QCOMPARE(different.first().at(1).value<Sprint>().confidence, 55.0);
    }

    void mergesWhatSomebodyElseSaved()
    {
        Sprint stored = sampleSprint();
        stored.holidays.append({QDate(2026, 4, 9), u"Works outing"_s, {}});
        const Sprint intent = with(sampleSprint(), 70);
        get({answer(stored)});
        put({answer(with(stored, 70))});
        const OperationId id = update(intent);
        TRY_STATE(*m_program, id, Done);
        QCOMPARE(m_server->count("PUT"), 1);
        QCOMPARE(sentBody().value(u"confidencePercentage"_s).toDouble(), 70.0);
        QCOMPARE(sentBody().value(u"holidays"_s).toArray().size(), 3);
        QVERIFY(samePlan(m_program->operations.find(id)->intent, with(stored, 70)));
    }

    void asksWhereBothChangedTheSame()
    {
        get({answer(with(sampleSprint(), 50))});
        const OperationId id = update(with(sampleSprint(), 70));
        TRY_STATE(*m_program, id, Refused);
        const Error error = m_program->errorOf(id);
        QCOMPARE(error.kind, ErrorKind::Conflict);
        QCOMPARE(error.fields.size(), 1);
        QCOMPARE(error.fields.first().path, u"confidence"_s);
        QCOMPARE(m_server->count("PUT"), 0);
        // The other one's values are shown at once.
        QCOMPARE(m_program->sprints.find(sampleSprint().id)->confidence, 50.0);
    }

    void saysThatItWasDeleted()
    {
        get({Behaviour::answer(404, R"({"detail":{"code":"NOT_FOUND","message":"gone"}})")});
        const OperationId id = update(with(sampleSprint(), 70));
        TRY_STATE(*m_program, id, Refused);
        QCOMPARE(m_program->errorOf(id).kind, ErrorKind::NotFound);
        const QString sentence = m_program->errorOf(id).message;

        // Deleted between reading and saving.
        get({answer(sampleSprint())});
        put({Behaviour::answer(404, "{}")});
        const OperationId second = update(with(sampleSprint(), 71));
        TRY_STATE(*m_program, second, Refused);
        QCOMPARE(m_program->errorOf(second).message, sentence);
        QCOMPARE(m_server->count("PUT"), 1);
    }

    void recognisesAChangeThatArrived()
    {
        const Sprint intent = with(sampleSprint(), 70);
        get({answer(sampleSprint()), answer(intent)});
        put({Behaviour::of(Kind::Close)});
        const OperationId id = update(intent);
        TRY_STATE(*m_program, id, Done);
        QCOMPARE(m_server->count("PUT"), 1);
        QCOMPARE(m_server->count("GET"), 2);
    }

    void recognisesItUnderASaveOfSomebodyElse()
    {
        const Sprint intent = with(sampleSprint(), 70);
        Sprint later = intent;
        later.members.removeLast();
        get({answer(sampleSprint()), answer(later)});
        put({Behaviour::of(Kind::Close)});
        const OperationId id = update(intent);
        TRY_STATE(*m_program, id, Done);
        QCOMPARE(m_server->count("PUT"), 1);
        QCOMPARE(m_program->operations.find(id)->intent.members.size(), 2);
    }

    void sendsAgainAChangeThatDidNotArrive()
    {
        const Sprint intent = with(sampleSprint(), 70);
        get({answer(sampleSprint())});
        put({Behaviour::of(Kind::Reset), answer(intent)});
        const OperationId id = update(intent);
        TRY_STATE(*m_program, id, Done);
        QCOMPARE(m_server->count("PUT"), 2);
        // One before each, and one after the last.
        QTRY_COMPARE_WITH_TIMEOUT(m_server->count("GET"), 3, Moment);
    }

    void repeatsAMergedChangeWithoutAsking()
    {
        // Merged once with somebody's team; before the repetition that team changes again.
        Sprint first = sampleSprint();
        first.members.removeLast();
        Sprint second = first;
        second.members.last().role = u"Developer"_s;
        get({answer(first), answer(second)});
        put({Behaviour::of(Kind::Close), answer(with(second, 70))});
        const OperationId id = update(with(sampleSprint(), 70));
        TRY_STATE(*m_program, id, Done);
        QCOMPARE(sentBody().value(u"teamMembers"_s).toArray().last()[u"role"].toString(),
                 u"Developer"_s);
    }

    void marksANumberThatIsTaken()
    {
        Sprint other = sampleSprint();
        other.id = SprintId(u"sprint-00000001"_s);
        other.number = u"26-08"_s;
        Sprint intent = sampleSprint();
        intent.number = other.number;
        get({answer(sampleSprint())});
        put({Behaviour::answer(500, "Internal Server Error", "text/plain")});
        m_server->script("GET", All, {Behaviour::answer(200, listBody({sampleSprint(), other}))});
        const OperationId id = update(intent);
        TRY_STATE(*m_program, id, Refused);
        QCOMPARE(m_program->errorOf(id).fields.value(0).path, u"number"_s);
    }

    void joinsEditsThatWait()
    {
        get({Behaviour::answer(503, "").with("Retry-After", "600")});
        const OperationId id = update(with(sampleSprint(), 70));
        QTRY_VERIFY_WITH_TIMEOUT(m_program->errorOf(id).httpStatus == 503, Moment);
        get({answer(sampleSprint())});
        put({answer(with(sampleSprint(), 60))});
        // Until it has been written down that it waits, it counts as under way.
        AWAIT(written, m_program->table.byId(id));
        QVERIFY(written);
        QCOMPARE(update(with(sampleSprint(), 60), with(sampleSprint(), 70)), id);
        QTRY_COMPARE_WITH_TIMEOUT(m_program->operations.waiting(), 0, Moment);
        QCOMPARE(sentBody().value(u"confidencePercentage"_s).toDouble(), 60.0);
        QCOMPARE(m_server->count("PUT"), 1);
    }

    void buildsOnAnEarlierSaveThatIsUnderWay_data()
    {
        QTest::addColumn<double>("base");
        QTest::newRow("the form shows what was saved") << 70.0;
        QTest::newRow("the form shows what is stored") << 85.0;
    }

    void buildsOnAnEarlierSaveThatIsUnderWay()
    {
        QFETCH(double, base);
        // One after the other, and the user is not asked about his own values.
        const Sprint first = with(sampleSprint(), 70);
        Sprint second = with(sampleSprint(), 60);
        second.end = second.end.addDays(1);
        get({answer(sampleSprint()), answer(first)});
        put({Behaviour::of(Kind::Hold, 200, oneBody(first))});
        const OperationId one = update(first);
        QTRY_COMPARE_WITH_TIMEOUT(m_server->count("PUT"), 1, Moment);
        const OperationId two = update(second, with(sampleSprint(), base));
        QVERIFY(two != one);
        QCOMPARE(m_program->stateOf(two), OperationState::Queued);
        put({answer(second)});
        m_server->release();
        TRY_STATE(*m_program, two, Done);
        QCOMPARE(m_program->stateOf(one), OperationState::Done);
        QCOMPARE(m_server->count("PUT"), 2);
        QCOMPARE(sentBody().value(u"confidencePercentage"_s).toDouble(), 60.0);
    }

    void deletes()
    {
        m_server->script("DELETE", One, {Behaviour::answer(204, "")});
        m_program->sprints.applyAll({sampleSprint()}, QDateTime::currentDateTimeUtc());
        const OperationId id =
            m_program->outbox.enqueue(OperationKind::DeleteSprint, sampleSprint(), sampleSprint());
        TRY_STATE(*m_program, id, Done);
        QVERIFY(m_program->sprints.sprints().isEmpty());
        QCOMPARE(m_server->seen().size(), 1);
    }

    void deletesWhatIsGoneAlready()
    {
        m_server->script("DELETE", One, {Behaviour::answer(404, "{}")});
        const OperationId id =
            m_program->outbox.enqueue(OperationKind::DeleteSprint, sampleSprint(), sampleSprint());
        TRY_STATE(*m_program, id, Done);
        QCOMPARE(m_program->operations.find(id)->httpStatus, 404);
        QCOMPARE(m_program->promiseStore.find(id)->state, PromiseState::NoneExpected);
    }

    void looksAfterADeletionWithoutAnswer_data()
    {
        QTest::addColumn<bool>("arrived");
        QTest::newRow("it arrived") << true;
        QTest::newRow("it did not arrive") << false;
    }

    void looksAfterADeletionWithoutAnswer()
    {
        QFETCH(bool, arrived);
        m_server->script("DELETE", One, {Behaviour::of(Kind::Close), Behaviour::answer(204, "")});
        get({arrived ? Behaviour::answer(404, "{}") : answer(sampleSprint())});
        const OperationId id =
            m_program->outbox.enqueue(OperationKind::DeleteSprint, sampleSprint(), sampleSprint());
        TRY_STATE(*m_program, id, Done);
        QCOMPARE(m_server->count("DELETE"), arrived ? 1 : 2);
        QCOMPARE(m_server->count("GET"), 1);
    }

    void keepsTheOrderOfOneSprint()
    {
        const Sprint intent = with(sampleSprint(), 70);
        get({answer(sampleSprint())});
        put({Behaviour::of(Kind::Hold, 200, oneBody(intent))});
        m_server->script("DELETE", One, {Behaviour::answer(204, "")});
        update(intent);
        const OperationId last =
            m_program->outbox.enqueue(OperationKind::DeleteSprint, sampleSprint(), sampleSprint());
        QTRY_COMPARE_WITH_TIMEOUT(m_server->count("PUT"), 1, Moment);
        QCOMPARE(m_server->count("DELETE"), 0);
        m_server->release();
        TRY_STATE(*m_program, last, Done);
        QCOMPARE(m_server->seen().last().method, "DELETE"_ba);
    }
};

QTEST_GUILESS_MAIN(TestOutboxUpdates)
#include "tst_outboxupdates.moc"
