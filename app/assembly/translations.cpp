// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/translations.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTranslator>

void installTranslations(QCoreApplication& application)
{
    auto* translator = new QTranslator(&application);
    if (translator->load(QStringLiteral(":/i18n/throughline_en.qm")))
        QCoreApplication::installTranslator(translator);
}
