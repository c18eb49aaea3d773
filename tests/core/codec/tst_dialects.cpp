// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/dialects.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject goodDialect()
{
    return {{u"dialect"_s, u"mine"_s},
            {u"writer"_s, u"Mine"_s},
            {u"meaning"_s, u"A test's."_s},
            {u"order"_s, 5},
            {u"headers"_s,
             QJsonArray{QJsonObject{{u"name"_s, u"my-error"_s}, {u"is"_s, u"message"_s}}}},
            {u"recognised-by"_s, QJsonArray{QJsonArray{u"my-error"_s}}},
            {u"hops"_s, u"once"_s},
            {u"time"_s, u"record"_s},
            {u"keeps-bytes"_s, u"never"_s},
            {u"remove"_s, QJsonArray{u"my-*"_s}}};
}

} // namespace

class DialectsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheNamesOfTheContract()
    {
        const QStringList names{
            u"spring"_s,    u"spring-retry"_s, u"spring-cloud-stream"_s, u"connect"_s,
            u"streams"_s,   u"smallrye"_s,     u"smallrye-retry"_s,      u"karafka"_s,
            u"watermill"_s, u"share-group"_s,  u"registry-rule"_s,       u"azkarra"_s,
            u"dsh"_s,       u"eventferry"_s,   u"nservicebus"_s,         u"masstransit"_s};
        for (const QString& name : names)
            QVERIFY2(codec::builtInDialects().find(name), qPrintable(name));
        // And no others: those have no name there.
        for (const codec::Dialect& dialect : codec::builtInDialects().dialects())
            QVERIFY2(dialect.id.isEmpty() || names.contains(dialect.id), qPrintable(dialect.id));
        QVERIFY(!codec::builtInDialects().find(u""));
        // Retry topics carry names that begin like others: they are tested first.
        QCOMPARE(codec::builtInDialects().dialects().front().id, u"spring-retry"_s);
        QVERIFY(codec::removableHeaders(u"spring").contains("kafka_dlt-*"));
        QVERIFY(codec::removableHeaders(u"nobody's").isEmpty());
    }

    void takesANewDialectAsData()
    {
        codec::DialectCatalog catalog;
        QVERIFY(catalog.add(QJsonDocument(goodDialect()).toJson()));
        QCOMPARE(catalog.dialects().size(), std::size_t(1));
        QVERIFY(catalog.uses("my-error"));
        QVERIFY(!catalog.uses("my-erro"));
        // The same again replaces it.
        QVERIFY(catalog.add(QJsonDocument(goodDialect()).toJson()));
        QCOMPARE(catalog.dialects().size(), std::size_t(1));
    }

    void refusesSlips_data()
    {
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char* name, const std::function<void(QJsonObject&)>& change) {
            QJsonObject json = goodDialect();
            change(json);
            QTest::newRow(name) << QJsonDocument(json).toJson();
        };
        row("unknown member", [](QJsonObject& json) { json.insert("hop"_L1, u"once"_s); });
        row("no hops", [](QJsonObject& json) { json.remove("hops"_L1); });
        row("unknown word", [](QJsonObject& json) { json.insert("time"_L1, u"soon"_s); });
        row("order as text", [](QJsonObject& json) { json.insert("order"_L1, u"5"_s); });
        row("no headers", [](QJsonObject& json) { json.insert("headers"_L1, QJsonArray()); });
        row("nothing removed", [](QJsonObject& json) { json.insert("remove"_L1, QJsonArray()); });
        row("recognised by another's header", [](QJsonObject& json) {
            json.insert("recognised-by"_L1, QJsonArray{QJsonArray{u"other"_s}});
        });
        row("recognised by nothing",
            [](QJsonObject& json) { json.insert("recognised-by"_L1, QJsonArray{QJsonArray()}); });
        row("header of unknown meaning", [](QJsonObject& json) {
            json.insert("headers"_L1, QJsonArray{QJsonObject{{u"name"_s, u"my-error"_s},
                                                             {u"is"_s, u"weather"_s}}});
        });
        row("header that is a text",
            [](QJsonObject& json) { json.insert("headers"_L1, QJsonArray{u"my-error"_s}); });
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("huge") << QByteArray(1'000'000, ' ');
    }

    void refusesSlips()
    {
        QFETCH(QByteArray, json);
        codec::DialectCatalog catalog;
        const auto added = catalog.add(json);
        QVERIFY(!added);
        QCOMPARE(added.error().kind, ErrorKind::Malformed);
        QVERIFY(!added.error().message.isEmpty());
        QVERIFY(catalog.dialects().empty());
    }
};

QTEST_APPLESS_MAIN(DialectsTest)
#include "tst_dialects.moc"
