// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/recordbody.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

class tst_RecordBody : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void breaksLongLinesAndKeepsTheirColours();
    void showsTheBeginningOfWhatIsLarge();
    void cutsBetweenCharacters();
    void savesBytes();
};

void tst_RecordBody::breaksLongLinesAndKeepsTheirColours()
{
    const QByteArray json = "{\"a\": \"" + QByteArray(2500, 'x') + "\", \"b\": 17}";
    const RecordBody body = recordBody(json, BodyForm::Formatted, FirstBodyChars);
    QVERIFY(body.hasBrokenLines);
    QVERIFY(!body.body.isCut);
    const QStringList lines = body.body.text.split(u'\n');
    for (const QString& line : lines)
        QVERIFY(line.size() <= 1001);
    // Nothing is lost, and the number is still coloured as a number.
    QString joined = body.body.text;
    joined.remove(u'\n');
    QCOMPARE(joined.count(u'x'), 2500);
    const auto number = std::find_if(
        body.body.spans.cbegin(), body.body.spans.cend(),
        [](const codec::TextSpan& span) { return span.part == codec::TextPart::Number; });
    QVERIFY(number != body.body.spans.cend());
    QCOMPARE(body.body.text.mid(number->begin, number->length), u"17"_s);
    const RecordBody whole = recordBody(QByteArray("{\"a\": 1}"), BodyForm::Formatted, 100);
    QVERIFY(!whole.hasBrokenLines);
}

void tst_RecordBody::showsTheBeginningOfWhatIsLarge()
{
    const QByteArray large(20'000'000, 'x');
    for (const BodyForm form : {BodyForm::Formatted, BodyForm::AsItIs}) {
        const RecordBody body = recordBody(large, form, FirstBodyChars);
        QVERIFY(body.body.isCut);
        QCOMPARE(body.body.text.count(u'x'), FirstBodyChars);
        QCOMPARE(recordBody(large, form, MostBodyChars).body.text.count(u'x'), MostBodyChars);
    }
    QCOMPARE(recordBody(std::nullopt, BodyForm::AsItIs, 10).body.kind, codec::BodyKind::Null);
}

void tst_RecordBody::cutsBetweenCharacters()
{
    const RecordBody body = recordBody(QByteArray("ab\xe2\x82\xac"), BodyForm::AsItIs, 4);
    QCOMPARE(body.body.text, u"ab"_s);
    QVERIFY(body.body.isCut);
}

void tst_RecordBody::savesBytes()
{
    QTemporaryDir folder;
    const QString path = QDir(folder.path()).filePath(u"value.bin"_s);
    const QByteArray bytes("\0\1\xff", 3);
    auto saved = saveBytes(path, bytes);
    QTRY_VERIFY(saved.isFinished());
    QVERIFY(saved.result());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes);
    auto failed = saveBytes(QDir(folder.path()).filePath(u"no/such/value"_s), bytes);
    QTRY_VERIFY(failed.isFinished());
    QVERIFY(!failed.result());
    QVERIFY(!failed.result().error().message.isEmpty());
}

QTEST_GUILESS_MAIN(tst_RecordBody)
#include "tst_recordbody.moc"
