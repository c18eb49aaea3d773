// SPDX-License-Identifier: GPL-3.0-or-later
// The program takes a picture of itself and ends, whatever is open.
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtGui/QImage>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

class TestPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheWelcomePage();
    void saysWhyThereIsNone();
    void saysWhereItCannotBeWritten();

private:
    /// Its exit code; what it said is in m_said.
    int run(const QStringList& arguments, const QString& sandbox = {});

    QTemporaryDir m_folder;
    QString m_said;
};

int TestPicture::run(const QStringList& arguments, const QString& sandbox)
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!sandbox.isEmpty())
        environment.insert(u"THROUGHLINE_SANDBOX"_s, sandbox);
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(THROUGHLINE_PROGRAM),
                  QStringList{u"--data-dir"_s, m_folder.filePath(u"data"_s)} + arguments);
    const bool hasEnded =
        QTest::qWaitFor([&] { return program.state() == QProcess::NotRunning; }, 30'000);
    m_said = QString::fromUtf8(program.readAllStandardError());
    if (hasEnded)
        return program.exitCode();
    program.kill();
    return -1; // Its destructor waits for it.
}

void TestPicture::showsTheWelcomePage()
{
    const QString file = m_folder.filePath(u"welcome.png"_s);
    QCOMPARE(run({u"--screenshot"_s, file, u"--size"_s, u"900x600"_s}), 0);
    const QImage image(file);
    QCOMPARE(image.size() / image.devicePixelRatio(), QSize(900, 600));
}

void TestPicture::saysWhyThereIsNone()
{
    const QString file = m_folder.filePath(u"sandbox.png"_s);
    QCOMPARE(run({u"--sandbox"_s, u"--screenshot"_s, file}, u"/bin/false"_s), 1);
    QVERIFY2(m_said.contains(u"throughline: "_s), qPrintable(m_said));
    QVERIFY(!QFile::exists(file));
}

void TestPicture::saysWhereItCannotBeWritten()
{
    const QString file = m_folder.filePath(u"nowhere/welcome.png"_s);
    QCOMPARE(run({u"--screenshot"_s, file}), 1);
    QVERIFY2(m_said.contains(file), qPrintable(m_said));
}

QTEST_GUILESS_MAIN(TestPicture)
#include "tst_picture.moc"
