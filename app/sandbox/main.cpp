// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandbox.h"
#include "core/base/version.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSocketNotifier>
#include <QtCore/QTimer>

#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace {

int signalPipe[2] = {-1, -1};

void handleSignal(int)
{
    const char byte = 0;
    // A full pipe has the message already.
    [[maybe_unused]] const auto written = ::write(signalPipe[1], &byte, 1);
}

bool catchSignals()
{
    if (::pipe2(signalPipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return false;
    struct sigaction action = {};
    action.sa_handler = handleSignal;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        ::sigaction(number, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    return true;
}

void print(const QByteArray& text)
{
    std::fwrite(text.constData(), 1, std::size_t(text.size()), stdout);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"throughline-sandbox"_s);
    QCoreApplication::setApplicationVersion(programVersion());

    const auto options = sandbox::readOptions(QCoreApplication::arguments());
    if (!options) {
        std::fprintf(stderr, "%s\n", qPrintable(options.error().message));
        return 2;
    }
    if (!options->information.isEmpty()) {
        print(options->information.toUtf8());
        return 0;
    }
    if (!catchSignals()) {
        std::perror("throughline-sandbox");
        return 1;
    }

    sandbox::Sandbox backend(*options);
    QObject::connect(&backend, &sandbox::Sandbox::ready, &application,
                     [](const QByteArray& line) { print(line + '\n'); });
    QObject::connect(&backend, &sandbox::Sandbox::finished, &application,
                     [](int exitCode) { QCoreApplication::exit(exitCode); });

    QSocketNotifier signalled(signalPipe[0], QSocketNotifier::Read);
    QObject::connect(&signalled, &QSocketNotifier::activated, &backend, [&backend] {
        char bytes[16];
        [[maybe_unused]] const auto count = ::read(signalPipe[0], bytes, sizeof bytes);
        backend.stop();
    });

    std::unique_ptr<QSocketNotifier> input;
    if (options->untilEof) {
        input = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
        QObject::connect(input.get(), &QSocketNotifier::activated, &backend, [&] {
            char bytes[4096];
            if (::read(STDIN_FILENO, bytes, sizeof bytes) <= 0) {
                input->setEnabled(false);
                backend.stop();
            }
        });
    }

    QTimer::singleShot(0, &backend, &sandbox::Sandbox::start);
    return QCoreApplication::exec();
}
