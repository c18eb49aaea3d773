// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/auditexport.h"

#include <QtCore/QStringList>

using namespace Qt::Literals::StringLiterals;

namespace {

QString auditTime(const QDateTime& at)
{
    return at.isValid() ? at.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QString auditCell(QString text)
{
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front()))
        text.prepend(u'\'');
    if (!text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n') &&
        !text.contains(u'\r'))
        return text;
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

QJsonObject auditJson(const AuditEntry& entry)
{
    const QString at = auditTime(entry.at);
    return {{u"sequence"_s, entry.sequence},
            {u"at"_s, at.isEmpty() ? QJsonValue() : QJsonValue(at)},
            {u"who"_s, entry.who},
            {u"what"_s, entry.what},
            {u"target"_s, entry.target},
            {u"count"_s, entry.count},
            {u"result"_s, entry.result},
            {u"detail"_s, entry.detail},
            {u"run"_s, entry.run ? QJsonValue(entry.run->value().toString(QUuid::WithoutBraces))
                                 : QJsonValue()}};
}

QByteArray auditCsvTitle()
{
    return "sequence,at,who,what,target,count,result,detail,run\r\n";
}

QByteArray auditCsvLine(const AuditEntry& entry)
{
    const QStringList cells{QString::number(entry.sequence),
                            auditTime(entry.at),
                            auditCell(entry.who),
                            auditCell(entry.what),
                            auditCell(entry.target),
                            QString::number(entry.count),
                            auditCell(entry.result),
                            auditCell(entry.detail),
                            entry.run ? entry.run->value().toString(QUuid::WithoutBraces)
                                      : QString()};
    return cells.join(u',').toUtf8() + "\r\n";
}
