// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/auditexport.h"

#include "core/models/csvfield.h"

#include <QtCore/QByteArrayList>

using namespace Qt::Literals::StringLiterals;

namespace {

QString auditTime(const QDateTime& at)
{
    return at.isValid() ? at.toUTC().toString(Qt::ISODateWithMs) : QString();
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
    const QByteArrayList cells{QByteArray::number(entry.sequence),
                               auditTime(entry.at).toUtf8(),
                               csvField(entry.who),
                               csvField(entry.what),
                               csvField(entry.target),
                               QByteArray::number(entry.count),
                               csvField(entry.result),
                               csvField(entry.detail),
                               entry.run ? entry.run->value().toByteArray(QUuid::WithoutBraces)
                                         : QByteArray()};
    return cells.join(',') + "\r\n";
}
