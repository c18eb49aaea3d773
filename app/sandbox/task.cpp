// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/task.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

std::optional<TaskShape> taskShape(const QString& name)
{
    if (name == u"t")
        return TaskShape::Plain;
    if (name == u"t2")
        return TaskShape::Paged;
    if (name == u"t3")
        return TaskShape::User;
    if (name == u"t4")
        return TaskShape::Chat;
    return std::nullopt;
}

bool StoredTask::isComplete() const
{
    return status == u"complete" || status == u"completed";
}

Json jsonOf(const std::optional<QString>& text)
{
    return text ? Json(*text) : Json();
}

std::optional<QString> wallClockText(qint64 microseconds)
{
    constexpr qint64 PerSecond = 1'000'000;
    qint64 seconds = microseconds / PerSecond;
    qint64 fraction = microseconds % PerSecond;
    if (fraction < 0) {
        fraction += PerSecond;
        --seconds;
    }
    const auto time = QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::utc());
    if (time.date().year() < 1 || time.date().year() > 9999)
        return std::nullopt;
    QString text = time.toString(u"yyyy-MM-ddTHH:mm:ss"_s);
    if (fraction != 0)
        text += u".%1"_s.arg(fraction, 6, 10, QLatin1Char('0'));
    return text;
}

QStringList extensionFields()
{
    return {u"sprint_id"_s, u"assignee_id"_s, u"estimate"_s, u"rank"_s, u"state"_s};
}

} // namespace sandbox
