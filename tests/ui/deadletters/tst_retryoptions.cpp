// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/accessibilityaudit.h"
#include "ui/deadletters/failureinspector.h"
#include "ui/deadletters/retryoptionsdialog.h"
#include "ui/widgets/theme.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;

/// What is decided about a retry, and how a stack is folded.
class tst_RetryOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { new Theme(*qApp, this); }

    void knowsAMergePatch_data();
    void knowsAMergePatch();
    void readsSteps();
    void givesBackWhatWasSet();
    void holdsBackWhatCannotBe();
    void canBeUsedWithAScreenReader();
    void foldsTheFramesOfFrameworks();
    void leavesStacksOfOthersAlone();
};

void tst_RetryOptions::knowsAMergePatch_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fits");
    QTest::newRow("empty") << QString() << true;
    QTest::newRow("an object") << u" {\"a\": {\"b\": null}} "_s << true;
    QTest::newRow("not JSON") << u"{\"a\": }"_s << false;
    QTest::newRow("an array") << u"[1]"_s << false;
    QTest::newRow("a text") << u"\"a\""_s << false;
    QTest::newRow("nothing to change") << u"{}"_s << false;
    QTest::newRow("too large") << u"{\"a\": \"%1\"}"_s.arg(QString(300'000, u'x')) << false;
}

void tst_RetryOptions::knowsAMergePatch()
{
    QFETCH(QString, text);
    QFETCH(bool, fits);
    QCOMPARE(mergePatchProblem(text).isEmpty(), fits);
}

void tst_RetryOptions::readsSteps()
{
    QCOMPARE(stepsFrom(u"1, 10,100 "_s), QList<int>({1, 10, 100}));
    QCOMPARE(stepsFrom(u"  "_s), QList<int>());
    for (const QString& wrong : {u"1,,2"_s, u"0"_s, u"-1"_s, u"1;2"_s, u"x"_s, u"99999999999"_s})
        QVERIFY2(!stepsFrom(wrong), qPrintable(wrong));
}

void tst_RetryOptions::givesBackWhatWasSet()
{
    RetryOptions options;
    options.title = u"KeyError"_s;
    options.into = u"other"_s;
    options.placement = RunPlacement::ByKey;
    options.patch = "{\"a\": 1}";
    options.rate = 12.5;
    options.canary = {1, 5};
    options.mostFailing = 0.02;
    options.watchedGroup = u"email-service"_s;
    auto* dialog = new RetryOptionsDialog(options, {u"analytics"_s}, nullptr);
    QCOMPARE(dialog->options(), options);
    delete dialog;
    options.watchedGroup = QString();
    options.rate.reset();
    dialog = new RetryOptionsDialog(options, {}, nullptr);
    QCOMPARE(dialog->options(), options);
    delete dialog;
    options.watchedGroup.reset();
    dialog = new RetryOptionsDialog(options, {}, nullptr);
    QCOMPARE(dialog->options(), options);
    delete dialog;
}

void tst_RetryOptions::holdsBackWhatCannotBe()
{
    auto* dialog = new RetryOptionsDialog({}, {}, nullptr);
    dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    QSignalSpy chosen(dialog, &RetryOptionsDialog::optionsChosen);
    auto* yes = dialog->findChild<QAbstractButton*>(u"retryOptionsYes"_s);
    auto* patch = dialog->findChild<QPlainTextEdit*>(u"retryPatch"_s);
    auto* into = dialog->findChild<QLineEdit*>(u"retryInto"_s);
    auto* steps = dialog->findChild<QLineEdit*>(u"retrySteps"_s);
    auto* problem = dialog->findChild<QLabel*>(u"retryProblem"_s);
    QVERIFY(yes->isEnabled());
    QTest::keyClicks(patch, u"{\"a\": "_s);
    QVERIFY(!yes->isEnabled());
    QVERIFY(problem->isVisible());
    QTest::keyClicks(patch, u"1}"_s);
    QVERIFY(yes->isEnabled());
    QTest::keyClicks(into, u"no topic"_s);
    QVERIFY(!yes->isEnabled());
    into->clear();
    QTest::keyClicks(steps, u"1,x"_s);
    QVERIFY(!yes->isEnabled());
    steps->setText(u"1, 10"_s);
    QTest::mouseClick(yes, Qt::LeftButton);
    QCOMPARE(chosen.size(), 1);
    const auto options = chosen.first().first().value<RetryOptions>();
    QCOMPARE(options.patch, QByteArray("{\"a\": 1}"));
    QCOMPARE(options.canary, QList<int>({1, 10}));
}

void tst_RetryOptions::canBeUsedWithAScreenReader()
{
    auto* dialog = new RetryOptionsDialog({}, {u"analytics"_s}, nullptr);
    dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    const QStringList problems = accessibilityProblems(dialog);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    dialog->close();
}

void tst_RetryOptions::foldsTheFramesOfFrameworks()
{
    const QString stack = u"org.springframework.kafka.ListenerExecutionFailedException: failed\n"
                          "\tat org.springframework.kafka.listener.A.a(A.java:1)\n"
                          "\tat org.springframework.kafka.listener.A.b(A.java:2)\n"
                          "\tat org.springframework.kafka.listener.A.c(A.java:3)\n"
                          "Caused by: com.example.KeyError: email\n"
                          "\tat com.example.EmailHandler.on(EmailHandler.java:58)\n"
                          "\tat java.base/java.lang.reflect.Method.invoke(Method.java:565)\n"
                          "\tat java.base/java.lang.Thread.run(Thread.java:1)\n"
                          "\tat com.example.Main.main(Main.java:3)\n"
                          "\t... 24 more"_s;
    const QString folded = foldedStack(stack);
    QVERIFY(folded.contains(u"A.a(A.java:1)"_s));
    QVERIFY(!folded.contains(u"A.b(A.java:2)"_s));
    QVERIFY(folded.contains(u"EmailHandler.java:58"_s));
    QVERIFY(!folded.contains(u"Method.invoke"_s));
    QVERIFY(folded.contains(u"Main.java:3"_s));
    QVERIFY(folded.contains(u"... 24 more"_s));
    QCOMPARE(folded.count(u"2 frame(s) folded"_s), 2);
}

void tst_RetryOptions::leavesStacksOfOthersAlone()
{
    QCOMPARE(foldedStack({}), QString());
    const QString python = u"Traceback (most recent call last):\n  File \"a.py\", line 1, in on\n"
                           "    raise KeyError\nKeyError: 'email'"_s;
    QCOMPARE(foldedStack(python), python);
    QCOMPARE(foldedStack(u"at "_s), u"at "_s);
}

QTEST_MAIN(tst_RetryOptions)
#include "tst_retryoptions.moc"
