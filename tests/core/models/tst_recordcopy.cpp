// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/recordcopy.h"
#include "tests/core/models/recordsamples.h"

#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

class tst_RecordCopy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void copiesEachForm();
    void writesOneEventALine();
    void keepsARowOnOneLine();
    void copiesTheWholeValue();
    void leavesOutWhatWasLetGo();
    void copiesNothingWithoutASelection();
    void stopsAtItsBound();

private:
    QString text(CopyForm form) { return copiedText(copyRequest(*m_model, form)).text; }

    std::shared_ptr<live::RecordStore> m_store;
    std::unique_ptr<RecordWindowModel> m_model;
};

void tst_RecordCopy::init()
{
    m_store = sampleStore();
    m_model = std::make_unique<RecordWindowModel>();
    m_model->setPageRows(10);
    m_model->setStore(m_store);
}

void tst_RecordCopy::copiesEachForm()
{
    append(*m_store, {sprintCreated(1), textRecord(2, "plain"), {.offset = 3}});
    QTRY_COMPARE(m_model->total(), 3);
    m_model->selectAll();
    QCOMPARE(text(CopyForm::Values), QString::fromUtf8(*sprintCreated(1).value) + u"\nplain\n"_s);
    QCOMPARE(text(CopyForm::Keys), u"sprint-9f31c07a\nk2\n"_s);
    QCOMPARE(text(CopyForm::Addresses),
             u"sprint.lifecycle:1:1\nsprint.lifecycle:0:2\nsprint.lifecycle:0:3"_s);
    QCOMPARE(text(CopyForm::Links), u"throughline:record/sprint.lifecycle/1/1\n"
                                    "throughline:record/sprint.lifecycle/0/2\n"
                                    "throughline:record/sprint.lifecycle/0/3"_s);
    const QStringList rows = text(CopyForm::Rows).split(u'\n');
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(0), u"2026-03-20 08:15:02.131 UTC\tsprint.lifecycle\t1\t1\tsprint-9f31c07a\t"
                         "sprint.created\tsprint sprint-9f31c07a\t"
                         "Sprint 26-07: 3 people, 2026-03-30 to 2026-04-10"_s);
    QVERIFY(rows.at(2).contains(u"\tnull\t"_s));
}

void tst_RecordCopy::writesOneEventALine()
{
    append(*m_store, {sprintCreated(1), {.key = "k", .value = QByteArray("\xff\x00", 2)}});
    QTRY_COMPARE(m_model->total(), 2);
    m_model->selectAll();
    const QStringList json = text(CopyForm::Json).split(u'\n');
    QCOMPARE(json.size(), 2);
    for (const QString& line : json)
        QVERIFY(QJsonDocument::fromJson(line.toUtf8()).isObject());
}

void tst_RecordCopy::keepsARowOnOneLine()
{
    append(*m_store, {{.key = "a\tb\nc", .value = "x\ty"}});
    QTRY_COMPARE(m_model->total(), 1);
    m_model->selectAll();
    QCOMPARE(text(CopyForm::Rows).count(u'\t'), 7);
    QVERIFY(!text(CopyForm::Rows).contains(u'\n'));
}

void tst_RecordCopy::copiesTheWholeValue()
{
    append(*m_store, {{.key = "k", .value = QByteArray(3'000'000, 'v')},
                      {.key = "b", .value = QByteArray(1000, '\xfe')}});
    QTRY_COMPARE(m_model->total(), 2);
    m_model->setCurrent(SequenceId(0));
    QVERIFY(!copyRequest(*m_model, CopyForm::Values).isSmall());
    QCOMPARE(text(CopyForm::Values).size(), 3'000'000);
    m_model->setCurrent(SequenceId(1));
    QVERIFY(copyRequest(*m_model, CopyForm::Values).isSmall());
    QCOMPARE(text(CopyForm::Values).size(), 2002);
}

void tst_RecordCopy::leavesOutWhatWasLetGo()
{
    const auto small = sampleStore({.limitBytes = 128 * 1024, .segmentBytes = 16 * 1024});
    append(*small, {textRecord(1, "early")});
    m_model->setStore(small);
    QTRY_COMPARE(m_model->total(), 1);
    m_model->setCurrent(SequenceId(0));
    for (int i = 0; i < 400; ++i)
        append(*small, {textRecord(i, QByteArray(1000, '.'))});
    QTRY_VERIFY(m_model->list()->snapshot().first() > SequenceId(0));
    QCOMPARE(copiedText(copyRequest(*m_model, CopyForm::Values)).records, 0);
}

void tst_RecordCopy::copiesNothingWithoutASelection()
{
    QCOMPARE(copiedText(copyRequest(*m_model, CopyForm::Json)).records, 0);
    const RecordWindowModel empty;
    QCOMPARE(copiedText(copyRequest(empty, CopyForm::Json)).records, 0);
}

void tst_RecordCopy::stopsAtItsBound()
{
    for (int i = 0; i < 52; ++i)
        append(*m_store, textRecords(i * 1000, 1000));
    QTRY_COMPARE(m_model->total(), 52'000);
    m_model->selectAll();
    const CopiedText copied = copiedText(copyRequest(*m_model, CopyForm::Addresses));
    QCOMPARE(copied.records, CopiedText::MaxCopied);
    QVERIFY(copied.isCut);
}

QTEST_MAIN(tst_RecordCopy)
#include "tst_recordcopy.moc"
