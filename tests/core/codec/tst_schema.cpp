// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/schema.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

class TestSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesWithTheKnownTypes()
    {
        const QStringList types = codec::builtInSchemas().types();
        for (const auto& type :
             {u"sprint.created"_s, u"sprint.deleted"_s, u"sprint.started"_s, u"sprint.completed"_s,
              u"team_member.added"_s, u"team_member.updated"_s, u"task.created"_s,
              u"task.updated"_s, u"task.deleted"_s, u"task.completed"_s, u"reminder.due"_s,
              u"recurring.spawned"_s})
            QVERIFY2(types.contains(type), qPrintable(type));
        const codec::EventSchema* created = codec::builtInSchemas().find(u"sprint.created"_s);
        QVERIFY(created);
        QCOMPARE(created->topic, u"sprint.lifecycle"_s);
        QCOMPARE(created->key, u"sprint_id"_s);
        QCOMPARE(created->entityKind, u"sprint"_s);
        QCOMPARE(codec::builtInSchemas().find(u"team_member.added"_s)->topic,
                 u"sprint.team-members"_s);
        QCOMPARE(codec::builtInSchemas().find(u"task.created"_s)->form, EventForm::TodoJson);
        QCOMPARE(codec::builtInSchemas().find(u"OrderPlaced"_s), nullptr);
    }

    void saysWhatIsWrongWithAFile_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("detail");
        QTest::newRow("not JSON") << QByteArray("{") << u"at byte"_s;
        QTest::newRow("no type") << QByteArray("{}") << u"no type"_s;
        QTest::newRow("unknown form")
            << QByteArray(R"({"type":"x","form":"xml"})") << u"unknown form xml"_s;
        QTest::newRow("field without name")
            << QByteArray(R"({"type":"x","form":"sprint-json","fields":[{}]})")
            << u"without a name"_s;
        QTest::newRow("unknown field type")
            << QByteArray(
                   R"({"type":"x","form":"sprint-json","fields":[{"name":"a","type":"money"}]})")
            << u"unknown type money"_s;
    }

    void saysWhatIsWrongWithAFile()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, detail);
        codec::SchemaCatalog catalog;
        const auto added = catalog.add(json);
        QVERIFY(!added);
        QCOMPARE(added.error().kind, ErrorKind::Malformed);
        QVERIFY2(added.error().detail.contains(detail), qPrintable(added.error().detail));
    }

    void knowsTheTasksFamily()
    {
        QVERIFY(codec::isTaskFamily(u"task.created"));
        QVERIFY(codec::isTaskFamily(u"reminder.due"));
        QVERIFY(codec::isTaskFamily(u"recurring.spawned"));
        QVERIFY(!codec::isTaskFamily(u"tasks.created"));
        QVERIFY(!codec::isTaskFamily(u"sprint.created"));
    }
};

QTEST_APPLESS_MAIN(TestSchema)
#include "tst_schema.moc"
