// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/translations.h"
#include "app/ctl/program.h"
#include "core/base/version.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTimer>

using namespace Qt::Literals::StringLiterals;

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    // The same name as the window's: both find the same folders.
    QCoreApplication::setApplicationName(u"throughline"_s);
    QCoreApplication::setApplicationVersion(programVersion());

    installTranslations(application, u"system"_s);

    ctl::Console console;
    ctl::Program program(console);
    QObject::connect(
        &program, &ctl::Program::finished, &application,
        [](int exitCode) { QCoreApplication::exit(exitCode); }, Qt::QueuedConnection);
    QTimer::singleShot(0, &program,
                       [&program] { program.start(QCoreApplication::arguments().sliced(1)); });
    return QCoreApplication::exec();
}
