// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/translations.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>
#include <QtCore/QTranslator>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString OwnerName = u"throughline-translator"_s;
const QString English = u"en"_s;

void install(QCoreApplication& application, const QString& file, const QString& folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(file, folder))
        return;
    translator->setObjectName(OwnerName);
    translator->setParent(&application);
    QCoreApplication::installTranslator(translator.release());
}

/// The language of "de_AT" or "de-Latn-AT".
QString languageOf(const QString& name)
{
    const auto isLetter = [](QChar c) {
        return c.isLetter();
    };
    return name.left(std::find_if_not(name.cbegin(), name.cend(), isLetter) - name.cbegin())
        .toLower();
}

} // namespace

QStringList spokenLanguages()
{
    return {English, u"de"_s};
}

QString languageToSpeak(const QString& chosen, const QStringList& wanted)
{
    if (spokenLanguages().contains(chosen))
        return chosen;
    for (const QString& name : wanted) {
        if (const QString language = languageOf(name); spokenLanguages().contains(language))
            return language;
    }
    return English;
}

void installTranslations(QCoreApplication& application, const QString& chosen)
{
    qDeleteAll(application.findChildren<QTranslator*>(OwnerName, Qt::FindDirectChildrenOnly));

    const QLocale system = QLocale::system();
    const QString language = languageToSpeak(chosen, system.uiLanguages());
    // Dates with the names of days in another language than the sentence around them help nobody.
    QLocale locale = system;
    if (language == chosen && languageOf(system.name()) != language)
        locale = QLocale(QLocale(language).language(), system.territory());
    QLocale::setDefault(locale);

    // The words of Qt's own dialogs, where the system has them.
    if (language != English)
        install(application, u"qtbase_"_s + language,
                QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // The newest is asked first. English stands below, for what another language may lack.
    install(application, u"throughline_en"_s, u":/i18n"_s);
    if (language != English)
        install(application, u"throughline_"_s + language, u":/i18n"_s);
}
