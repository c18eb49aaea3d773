// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/csvfield.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

QString csvQuoted(const QString& text)
{
    const bool needsQuotes = std::any_of(text.cbegin(), text.cend(), [](QChar c) {
        return c == u'"' || c == u',' || c == u'\n' || c == u'\r';
    });
    return needsQuotes ? u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"' : text;
}

QByteArray csvField(const QString& text)
{
    QString field = text;
    field.remove(QChar(u'\0'));
    if (!field.isEmpty() && QStringView(u"=+-@\t\r").contains(field.at(0)))
        field.prepend(u'\'');
    return csvQuoted(field).toUtf8();
}
