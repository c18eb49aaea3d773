// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/translations.h"

#include <QtCore/QFile>
#include <QtCore/QLocale>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtCore/QXmlStreamReader>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList forms;
    bool numerus = false;
    bool finished = true;
};

QString catalogue(const QString& language)
{
    return QStringLiteral(THROUGHLINE_SOURCE_DIR) +
           u"/translations/throughline_%1.ts"_s.arg(language);
}

QList<Message> messagesOf(const QString& path)
{
    QFile file(path);
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            messages.append(
                {.context = context, .numerus = xml.attributes().value("numerus"_L1) == "yes"_L1});
        } else if (xml.name() == "source"_L1) {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == "numerusform"_L1) {
            messages.last().forms.append(xml.readElementText());
        } else if (xml.name() == "translation"_L1) {
            Message& message = messages.last();
            message.finished = xml.attributes().value("type"_L1).isEmpty();
            if (!message.numerus)
                message.forms.append(xml.readElementText());
        }
    }
    return messages;
}

/// What the program puts in: %1, %n and the tags of links, each once.
QStringList placesIn(const QString& text)
{
    static const QRegularExpression pattern(u"%L?\\d+|%n|<[^>]+>"_s);
    QStringList places;
    for (const QRegularExpressionMatch& match : pattern.globalMatch(text))
        places.append(match.captured());
    places.removeDuplicates();
    places.sort();
    return places;
}

QString told(const Message& message)
{
    return message.context + u": "_s + message.source.left(80);
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();

    void isComplete_data();
    void isComplete();
    void germanKnowsEverySentenceOfTheSources();
    void choosesByTheSystemUnlessToldOtherwise_data();
    void choosesByTheSystemUnlessToldOtherwise();
    void speaksWhatIsChosen();
};

void TestTranslations::cleanup()
{
    installTranslations(*QCoreApplication::instance(), u"en"_s);
}

void TestTranslations::isComplete_data()
{
    QTest::addColumn<QString>("language");
    for (const QString& language : spokenLanguages())
        QTest::newRow(qPrintable(language)) << language;
}

void TestTranslations::isComplete()
{
    QFETCH(QString, language);
    const QList<Message> messages = messagesOf(catalogue(language));
    QVERIFY(messages.size() > 40);
    QStringList problems;
    for (const Message& message : messages) {
        if (!message.finished)
            problems << told(message) + u" – not finished"_s;
        if (message.forms.size() != (message.numerus ? 2 : 1))
            problems << told(message) + u" – a form is missing"_s;
        for (const QString& form : message.forms) {
            if (form.isEmpty())
                problems << told(message) + u" – empty"_s;
            if (placesIn(form) != placesIn(message.source))
                problems << told(message) + u" – other places than the source"_s;
            if (form.contains(u'!') && !message.source.contains(u'!'))
                problems << told(message) + u" – too loud"_s;
            if (form.front().isSpace() != message.source.front().isSpace() ||
                form.back().isSpace() != message.source.back().isSpace())
                problems << told(message) + u" – other spaces around it"_s;
        }
    }
    QCOMPARE(problems, QStringList());
}

void TestTranslations::germanKnowsEverySentenceOfTheSources()
{
    QTemporaryDir folder;
    const QString fresh = folder.filePath(u"fresh.ts"_s);
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(THROUGHLINE_SOURCE_DIR));
    lupdate.setProcessChannelMode(QProcess::MergedChannels);
    lupdate.start(QStringLiteral(THROUGHLINE_LUPDATE),
                  {u"-I"_s, u"."_s, u"-locations"_s, u"none"_s, u"core"_s, u"app/assembly"_s,
                   u"app/ctl"_s, u"app/desktop"_s, u"ui"_s, u"-ts"_s, fresh});
    QTRY_COMPARE_WITH_TIMEOUT(lupdate.state(), QProcess::NotRunning, 60'000);
    QCOMPARE(lupdate.exitCode(), 0);

    QSet<QString> known;
    for (const Message& message : messagesOf(catalogue(u"de"_s)))
        known.insert(message.source);
    QStringList unknown;
    const QList<Message> found = messagesOf(fresh);
    QVERIFY(found.size() > 1000);
    for (const Message& message : found) {
        if (!known.contains(message.source))
            unknown << told(message);
    }
    QCOMPARE(unknown, QStringList());
}

void TestTranslations::choosesByTheSystemUnlessToldOtherwise_data()
{
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QString>("spoken");
    QTest::newRow("German") << u"system"_s << QStringList{u"de-DE"_s, u"en-US"_s} << u"de"_s;
    QTest::newRow("Austrian") << u"system"_s << QStringList{u"de-Latn-AT"_s} << u"de"_s;
    QTest::newRow("old form") << u"system"_s << QStringList{u"de_CH"_s} << u"de"_s;
    QTest::newRow("second best") << u"system"_s << QStringList{u"fr-FR"_s, u"de-DE"_s} << u"de"_s;
    QTest::newRow("neither") << u"system"_s << QStringList{u"fr-FR"_s} << u"en"_s;
    QTest::newRow("like it, but not it") << u"system"_s << QStringList{u"den-CA"_s} << u"en"_s;
    QTest::newRow("none") << u"system"_s << QStringList() << u"en"_s;
    QTest::newRow("English chosen") << u"en"_s << QStringList{u"de-DE"_s} << u"en"_s;
    QTest::newRow("German chosen") << u"de"_s << QStringList{u"en-US"_s} << u"de"_s;
    QTest::newRow("unknown chosen") << u"tlh"_s << QStringList{u"de-DE"_s} << u"de"_s;
}

void TestTranslations::choosesByTheSystemUnlessToldOtherwise()
{
    QFETCH(QString, chosen);
    QFETCH(QStringList, wanted);
    QTEST(languageToSpeak(chosen, wanted), "spoken");
}

void TestTranslations::speaksWhatIsChosen()
{
    QCoreApplication& application = *QCoreApplication::instance();
    const auto saves = [](int count) {
        return QCoreApplication::translate("ActivityPage", "%n save(s)", nullptr, count);
    };
    installTranslations(application, u"de"_s);
    QCOMPARE(QCoreApplication::translate("SettingsPage", "Appearance"), u"Erscheinungsbild"_s);
    QCOMPARE(saves(1), u"1 Speicherung"_s);
    QCOMPARE(saves(3), u"3 Speicherungen"_s);
    QCOMPARE(QLocale().dayName(1), u"Montag"_s);

    installTranslations(application, u"en"_s);
    QCOMPARE(QCoreApplication::translate("SettingsPage", "Appearance"), u"Appearance"_s);
    QCOMPARE(saves(1), u"1 save"_s);
    QCOMPARE(saves(3), u"3 saves"_s);
    QCOMPARE(QLocale().dayName(1), u"Monday"_s);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
