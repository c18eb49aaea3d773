// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/event.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

class TestEvent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheFormsAsTheCommandLinePromises()
    {
        QCOMPARE(eventFormName(EventForm::SprintJson), u"sprint-json"_s);
        QCOMPARE(eventFormName(EventForm::TodoJson), u"todo-json"_s);
        QCOMPARE(eventFormName(EventForm::CloudEvents), u"cloudevents"_s);
        QCOMPARE(eventFormName(EventForm::CloudEventsText), u"cloudevents-text"_s);
        QCOMPARE(eventFormName(EventForm::CloudEventsBinary), u"cloudevents-binary"_s);
        QCOMPARE(eventFormName(EventForm::Avro), u"avro"_s);
        QCOMPARE(eventFormName(EventForm::Json), u"json"_s);
        QCOMPARE(eventFormName(EventForm::Text), u"text"_s);
        QCOMPARE(eventFormName(EventForm::Binary), u"binary"_s);
        QCOMPARE(eventFormName(EventForm::Tombstone), u"tombstone"_s);
    }
};

QTEST_APPLESS_MAIN(TestEvent)
#include "tst_event.moc"
