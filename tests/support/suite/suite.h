// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Several tests in one executable: where a test file ends in QTEST_MAIN or one of its sisters, it
// is entered in a list instead of becoming a program, and the first argument says which one to run.
// Each still runs in a process of its own. Included before every test of a quick build (see
// cmake/ThroughlineRooms.cmake).

#include <QtTest/QTest>
#ifdef QT_WIDGETS_LIB
#include <QtWidgets/QApplication>
#define SUITE_APPLICATION QApplication
#elif defined(QT_GUI_LIB)
#include <QtGui/QGuiApplication>
#define SUITE_APPLICATION QGuiApplication
#else
#define SUITE_APPLICATION QCoreApplication
#endif

namespace suite {

using Run = int (*)(int argc, char** argv);

// `file` is the path of the test's source; its name without the ending is the name of the test.
bool add(const char* file, Run run);

template <typename Application, typename Test>
int run(int argc, char** argv)
{
    Application application(argc, argv);
    application.setAttribute(Qt::AA_Use96Dpi, true);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

template <typename Test>
int runWithout(int argc, char** argv)
{
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace suite

#undef QTEST_MAIN
#undef QTEST_GUILESS_MAIN
#undef QTEST_APPLESS_MAIN
#define QTEST_MAIN(Test)                                                                           \
    static const bool entered##Test = suite::add(__FILE__, &suite::run<SUITE_APPLICATION, Test>);
#define QTEST_GUILESS_MAIN(Test)                                                                   \
    static const bool entered##Test = suite::add(__FILE__, &suite::run<QCoreApplication, Test>);
#define QTEST_APPLESS_MAIN(Test)                                                                   \
    static const bool entered##Test = suite::add(__FILE__, &suite::runWithout<Test>);
