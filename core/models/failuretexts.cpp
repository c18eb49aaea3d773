// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/failuretexts.h"

#include "core/models/daytexts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <QtCore/QLocale>

using namespace Qt::Literals::StringLiterals;

namespace {

class FailureTexts
{
    Q_DECLARE_TR_FUNCTIONS(FailureTexts)
};

/// Long messages stand in the inspector.
constexpr qsizetype MostCauseChars = 300;

QString causeOf(const QString& exception, const QString& message)
{
    const QString type = shortTypeName(exception);
    // Some writers put the class before the message.
    QString text = message.section(u'\n', 0, 0).trimmed();
    if (!exception.isEmpty() && text.startsWith(exception + u':'))
        text = text.mid(exception.size() + 1).trimmed();
    else if (!type.isEmpty() && text.startsWith(type + u':'))
        text = text.mid(type.size() + 1).trimmed();
    text.truncate(MostCauseChars);
    if (type.isEmpty())
        return text.isEmpty() ? FailureTexts::tr("No reason given") : text;
    return text.isEmpty() || text == type ? type : u"%1: %2"_s.arg(type, text);
}

QString dayText(const QDateTime& time, const QDateTime& now)
{
    const QDate day = time.toLocalTime().date();
    const QLocale locale;
    return day.year() == now.toLocalTime().date().year()
               ? locale.toString(day, shortDayFormat())
               : locale.toString(day, QLocale::ShortFormat);
}

bool isSameDay(const QDateTime& a, const QDateTime& b)
{
    return a.toLocalTime().date() == b.toLocalTime().date();
}

} // namespace

QString shortTypeName(const QString& type)
{
    qsizetype end = type.indexOf(u'(');
    if (end < 0)
        end = type.size();
    const qsizetype dot = end > 0 ? type.lastIndexOf(u'.', end - 1) : -1;
    const QString name = type.mid(dot + 1).trimmed();
    return name.isEmpty() ? type : name;
}

QString causeText(const FailureGroup& group)
{
    return causeOf(group.exception, group.message);
}

QString causeText(const Failure& failure)
{
    return causeOf(failure.exception, failure.message);
}

QString dialectText(const QString& dialect)
{
    static const QHash<QString, QString> names{{u"spring"_s, u"Spring Kafka"_s},
                                               {u"spring-retry"_s, u"Spring Kafka retry topics"_s},
                                               {u"spring-cloud-stream"_s, u"Spring Cloud Stream"_s},
                                               {u"connect"_s, u"Kafka Connect"_s},
                                               {u"streams"_s, u"Kafka Streams"_s},
                                               {u"smallrye"_s, u"SmallRye"_s},
                                               {u"smallrye-retry"_s, u"SmallRye delayed retry"_s},
                                               {u"karafka"_s, u"Karafka"_s},
                                               {u"watermill"_s, u"Watermill"_s},
                                               {u"share-group"_s, u"Kafka share group"_s},
                                               {u"registry-rule"_s, u"Schema registry rule"_s},
                                               {u"azkarra"_s, u"Azkarra Streams"_s},
                                               {u"dsh"_s, u"dsh_sdk"_s},
                                               {u"eventferry"_s, u"eventferry"_s},
                                               {u"nservicebus"_s, u"NServiceBus"_s},
                                               {u"masstransit"_s, u"MassTransit"_s}};
    return names.value(dialect, dialect);
}

QString listTimeText(const QDateTime& time, const QDateTime& now)
{
    if (!time.isValid())
        return {};
    const QString clock = QLocale().toString(time.toLocalTime().time(), u"HH:mm:ss"_s);
    return isSameDay(time, now) ? clock : u"%1 %2"_s.arg(dayText(time, now), clock);
}

QString failureSpanText(const QDateTime& first, const QDateTime& last, const QDateTime& now)
{
    if (!last.isValid())
        return FailureTexts::tr("time not told");
    const auto minute = [](const QDateTime& time) {
        return QLocale().toString(time.toLocalTime().time(), u"HH:mm"_s);
    };
    if (!isSameDay(last, now)) {
        // Another time zone or clock may be ahead of ours.
        if (last > now)
            return dayText(last, now);
        return FailureTexts::tr("%1, none since").arg(dayText(last, now));
    }
    if (!first.isValid() || !isSameDay(first, now))
        return first.isValid()
                   ? FailureTexts::tr("since %1, last %2").arg(dayText(first, now), minute(last))
                   : FailureTexts::tr("last %1").arg(minute(last));
    if (minute(first) == minute(last))
        return FailureTexts::tr("at %1").arg(minute(last));
    return FailureTexts::tr("first %1, last %2").arg(minute(first), minute(last));
}

QString originText(const FailureOrigin& origin)
{
    const QLocale locale;
    QString place;
    if (origin.partition && origin.offset)
        place = u"%1 @ %2"_s.arg(origin.partition->value())
                    .arg(locale.toString(qint64(origin.offset->value())));
    else if (origin.partition)
        place = FailureTexts::tr("partition %1").arg(origin.partition->value());
    if (!origin.topic)
        return place;
    return place.isEmpty() ? *origin.topic : u"%1 · %2"_s.arg(*origin.topic, place);
}

QString recordPlaceText(const RecordAddress& address)
{
    return originText(
        {.topic = address.topic, .partition = address.partition, .offset = address.offset});
}

QString failureSubtitle(const Failure& failure, const QDateTime& now)
{
    QStringList parts;
    if (failure.attempts)
        parts << FailureTexts::tr("tried %n time(s)", nullptr, *failure.attempts);
    if (!failure.stage.isEmpty())
        parts << FailureTexts::tr("in %1").arg(failure.stage);
    if (failure.failedAt.isValid())
        parts << FailureTexts::tr("failed at %1").arg(listTimeText(failure.failedAt, now));
    else
        parts << FailureTexts::tr("when it failed is not told");
    if (failure.origin.group)
        parts << FailureTexts::tr("by %1").arg(*failure.origin.group);
    return parts.join(u", "_s);
}

QString batchText()
{
    return FailureTexts::tr("A whole batch failed and the consumer did not say which record of it "
                            "was at fault: this one may be good.");
}

QString evidenceText(const DeadLetterTopic& topic)
{
    switch (topic.evidence) {
    case DeadLetterTopic::Evidence::Name:
        return topic.sampled > 0
                   ? FailureTexts::tr("by its name; no failure headers in %n record(s) looked at",
                                      nullptr, int(std::min<qint64>(topic.sampled, 0x7fffffff)))
                   : FailureTexts::tr("by its name; no record looked at");
    case DeadLetterTopic::Evidence::Headers: {
        QStringList dialects;
        for (const QString& dialect : topic.dialects)
            dialects << dialectText(dialect);
        return dialects.isEmpty()
                   ? FailureTexts::tr("by its headers")
                   : FailureTexts::tr("by the headers of %1").arg(dialects.join(u", "_s));
    }
    case DeadLetterTopic::Evidence::Setting:
        return FailureTexts::tr("by a setting of a share group");
    case DeadLetterTopic::Evidence::User:
        return FailureTexts::tr("you said yes");
    case DeadLetterTopic::Evidence::Refused:
        return FailureTexts::tr("you said no");
    }
    return {};
}

QString runKindText(RunKind kind)
{
    return kind == RunKind::Retry ? FailureTexts::tr("Retry") : FailureTexts::tr("Replay");
}

QString runStateText(RunState state)
{
    switch (state) {
    case RunState::Planned:
        return FailureTexts::tr("planned");
    case RunState::Running:
        return FailureTexts::tr("sending");
    case RunState::Paused:
        return FailureTexts::tr("paused");
    case RunState::Stopped:
        return FailureTexts::tr("stopped");
    case RunState::Watching:
        return FailureTexts::tr("outcome awaited");
    case RunState::Done:
        return FailureTexts::tr("done");
    case RunState::Cancelled:
        return FailureTexts::tr("cancelled");
    }
    return {};
}

QString runItemStateText(RunItemState state)
{
    switch (state) {
    case RunItemState::Planned:
        return FailureTexts::tr("not sent yet");
    case RunItemState::Written:
        return FailureTexts::tr("handed over");
    case RunItemState::Sent:
        return FailureTexts::tr("sent");
    case RunItemState::Skipped:
        return FailureTexts::tr("left out");
    case RunItemState::Failed:
        return FailureTexts::tr("refused");
    case RunItemState::Uncertain:
        return FailureTexts::tr("uncertain");
    }
    return {};
}

QString runOutcomeText(RunOutcome outcome)
{
    switch (outcome) {
    case RunOutcome::None:
        return {};
    case RunOutcome::Waiting:
        return FailureTexts::tr("awaited");
    case RunOutcome::Resolved:
        return FailureTexts::tr("resolved");
    case RunOutcome::FailedAgain:
        return FailureTexts::tr("failed again");
    case RunOutcome::Unknown:
        return FailureTexts::tr("unknown");
    }
    return {};
}
