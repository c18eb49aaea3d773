// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/translations.h"
#include "app/desktop/desktop.h"
#include "app/desktop/linkdoor.h"
#include "core/base/version.h"
#include "core/domain/destinationlink.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QDir>
#include <QtWidgets/QApplication>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<QSize> sizeOf(const QString& text)
{
    const QStringList parts = text.split(u'x');
    if (parts.size() != 2)
        return std::nullopt;
    const QSize size(parts.at(0).toInt(), parts.at(1).toInt());
    return size.width() >= 200 && size.height() >= 200 ? std::optional(size) : std::nullopt;
}

int wrongUsage(const QString& sentence)
{
    std::fprintf(stderr, "throughline: %s\n", qPrintable(sentence));
    return 2;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"throughline"_s);
    QApplication::setApplicationDisplayName(u"Throughline"_s);
    QApplication::setApplicationVersion(programVersion());
    QApplication::setDesktopFileName(u"org.throughline.Throughline"_s);
    // What the preferences choose is known, and counts, before the first window.
    installTranslations(application, u"system"_s);

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QApplication::translate("main", "Follow every edit from the form to the bus."));
    const QCommandLineOption sandbox(
        u"sandbox"_s, QApplication::translate("main", "Start the sandbox and open it."));
    const QCommandLineOption dataDir(
        u"data-dir"_s, QApplication::translate("main", "Keep all settings and data below DIR."),
        u"DIR"_s);
    const QCommandLineOption screenshot(
        u"screenshot"_s,
        QApplication::translate("main", "Write a picture of the window to FILE and end."),
        u"FILE"_s);
    const QCommandLineOption page(
        u"page"_s,
        QApplication::translate("main", "For the picture: %1.").arg(pageNames().join(u", "_s)),
        u"PAGE"_s, u"sprints"_s);
    const QCommandLineOption theme(
        u"theme"_s, QApplication::translate("main", "For this run: light or dark."), u"THEME"_s);
    const QCommandLineOption size(
        u"size"_s, QApplication::translate("main", "For this run: the window's size, 1280x800."),
        u"WxH"_s);
    QCommandLineOption endWhenShown(
        u"end-when-shown"_s, QApplication::translate("main", "End once the window is painted."));
    endWhenShown.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({sandbox, dataDir, screenshot, page, theme, size, endWhenShown});
    parser.addPositionalArgument(
        u"link"_s, QApplication::translate("main", "A “throughline:” link to open."), u"[LINK]"_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(application);

    Desktop::Options options{
        .folders = parser.isSet(dataDir)
                       ? settings::Folders::below(QDir(parser.value(dataDir)).absolutePath())
                       : settings::Folders::standard(),
        .sandbox = parser.isSet(sandbox),
        .screenshot = parser.value(screenshot)};
    const std::optional<PageId> pageId = pageNamed(parser.value(page));
    if (!pageId)
        return wrongUsage(
            QApplication::translate("main", "There is no page “%1”.").arg(parser.value(page)));
    options.page = *pageId;
    const QStringList links = parser.positionalArguments();
    if (links.size() > 1)
        return wrongUsage(QApplication::translate("main", "Give one link at most."));
    if (!links.isEmpty() && !looksLikeLink(links.first()))
        return wrongUsage(destinationFromLink(links.first()).error().message);
    // What else may be wrong with it is said in a window: it may have been opened from one.
    options.link = links.value(0).left(MaxLinkChars + 1);
    if (parser.isSet(theme)) {
        const QString name = parser.value(theme);
        if (name != "light"_L1 && name != "dark"_L1)
            return wrongUsage(QApplication::translate("main", "The theme is light or dark."));
        options.theme = name == "dark"_L1 ? ThemeChoice::Dark : ThemeChoice::Light;
    }
    if (parser.isSet(size)) {
        options.size = sizeOf(parser.value(size));
        if (!options.size)
            return wrongUsage(QApplication::translate("main", "A size looks like 1280x800."));
    }

    Desktop desktop(application, options);
    QObject::connect(&desktop, &Desktop::pictureTaken, &application, [](const QString& problem) {
        if (!problem.isEmpty())
            std::fprintf(stderr, "throughline: %s\n", qPrintable(problem));
        QCoreApplication::exit(problem.isEmpty() ? 0 : 1);
    });
    if (parser.isSet(endWhenShown)) {
        // For the benchmark of the start, which waits for this line.
        QObject::connect(&desktop, &Desktop::firstPainted, &application, [] {
            std::puts("shown");
            std::fflush(stdout);
            QCoreApplication::quit();
        });
    }
    LinkDoor door(parser.value(dataDir).isEmpty() ? QString()
                                                  : QDir(parser.value(dataDir)).absolutePath());
    QObject::connect(&door, &LinkDoor::linkGiven, &desktop, &Desktop::openLink);
    const auto start = [&desktop, &door] {
        door.open();
        desktop.start();
    };
    // A link opens where the user's things are open already.
    if (!options.link.isEmpty() && !options.sandbox && options.screenshot.isEmpty()) {
        door.handOver(options.link).then(&application, [start](bool taken) {
            taken ? QCoreApplication::quit() : start();
        });
    } else {
        start();
    }
    return QApplication::exec();
}
