// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/destinationlink.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringDecoder>
#include <QtCore/QUrl>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

const QLatin1StringView Scheme("throughline:");
constexpr qsizetype MaxIdChars = 200;
/// Kafka's own bound.
constexpr qsizetype MaxTopicChars = 249;

struct PageName
{
    PageId page;
    QLatin1StringView name;
};

const std::array<PageName, 9>& namedPages()
{
    static const std::array<PageName, 9> names{
        PageName{PageId::Sprints, QLatin1StringView("sprints")},
        PageName{PageId::Tasks, QLatin1StringView("tasks")},
        PageName{PageId::Stream, QLatin1StringView("stream")},
        PageName{PageId::Topics, QLatin1StringView("topics")},
        PageName{PageId::Groups, QLatin1StringView("groups")},
        PageName{PageId::DeadLetters, QLatin1StringView("dead-letters")},
        PageName{PageId::Replay, QLatin1StringView("replay")},
        PageName{PageId::Activity, QLatin1StringView("activity")},
        PageName{PageId::Settings, QLatin1StringView("settings")}};
    return names;
}

QString encoded(const QString& text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

/// Nothing where the text is empty, too long, no UTF-8, or holds what no id holds.
std::optional<QString> decoded(const QString& text, qsizetype most)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString plain = utf8(QByteArray::fromPercentEncoding(text.toUtf8()));
    const bool isSound = std::all_of(plain.begin(), plain.end(),
                                     [](QChar c) { return c.isPrint() || c.isSurrogate(); });
    if (utf8.hasError() || plain.trimmed().isEmpty() || plain.size() > most || !isSound)
        return std::nullopt;
    return plain;
}

/// Kafka's rule for names of topics.
bool isTopic(const QString& name)
{
    const auto isLegal = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
               c == u'.' || c == u'_' || c == u'-';
    };
    return name != "."_L1 && name != ".."_L1 && std::all_of(name.begin(), name.end(), isLegal);
}

template <class Number>
std::optional<Number> numberOf(const QString& text, Number (QString::*parse)(bool*, int) const)
{
    const bool digits = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c >= u'0' && c <= u'9';
    });
    bool ok = false;
    const Number number = (text.*parse)(&ok, 10);
    return digits && ok ? std::optional(number) : std::nullopt;
}

Error rejected(const QString& sentence)
{
    return {.kind = ErrorKind::Rejected, .message = sentence};
}

Error incomplete()
{
    return rejected(QCoreApplication::translate(
        "Link", "This link is damaged or incomplete. Copy the whole of it and try again."));
}

std::optional<RecordAddress> addressOf(const QStringList& parts)
{
    if (parts.size() != 4)
        return std::nullopt;
    const std::optional<QString> topic = decoded(parts.at(1), MaxTopicChars);
    const std::optional<int> partition = numberOf<int>(parts.at(2), &QString::toInt);
    const std::optional<qlonglong> offset = numberOf<qlonglong>(parts.at(3), &QString::toLongLong);
    if (!topic || !isTopic(*topic) || !partition || !offset)
        return std::nullopt;
    return RecordAddress{*topic, Partition(*partition), Offset(*offset)};
}

/// The parts from `first` on: a topic, and perhaps one of its partitions.
std::optional<TopicPlace> topicPlace(const QStringList& parts, qsizetype first)
{
    if (parts.size() != first + 1 && parts.size() != first + 2)
        return std::nullopt;
    const std::optional<QString> topic = decoded(parts.at(first), MaxTopicChars);
    if (!topic || !isTopic(*topic))
        return std::nullopt;
    if (parts.size() == first + 1)
        return TopicPlace{*topic, std::nullopt};
    const std::optional<int> partition = numberOf<int>(parts.at(first + 1), &QString::toInt);
    if (!partition)
        return std::nullopt;
    return TopicPlace{*topic, Partition(*partition)};
}

std::optional<GroupPlace> groupPlace(const QStringList& parts)
{
    if (parts.size() != 2 && parts.size() != 4)
        return std::nullopt;
    const std::optional<QString> group = decoded(parts.at(1), MaxIdChars);
    if (!group)
        return std::nullopt;
    if (parts.size() == 2)
        return GroupPlace{*group, std::nullopt};
    const std::optional<TopicPlace> place = topicPlace(parts, 2);
    if (!place || !place->partition)
        return std::nullopt;
    return GroupPlace{*group, TopicPartition{place->topic, *place->partition}};
}

/// Things of the bus, whose names have several parts; nothing for a kind that is none of them.
std::optional<Result<Destination>> busDestination(const QString& kind, const QStringList& parts)
{
    const auto orIncomplete = [](const auto& place) {
        return place ? Result<Destination>(Destination(*place)) : Result<Destination>(incomplete());
    };
    if (kind == "record"_L1)
        return orIncomplete(addressOf(parts));
    if (kind == "topic"_L1)
        return orIncomplete(topicPlace(parts, 1));
    if (kind == "group"_L1)
        return orIncomplete(groupPlace(parts));
    if (kind == "newest"_L1) {
        const std::optional<TopicPlace> place = topicPlace(parts, 1);
        return place ? Result<Destination>(NewestRecords{place->topic, place->partition})
                     : Result<Destination>(incomplete());
    }
    if (kind == "failure"_L1) {
        const std::optional<RecordAddress> address = addressOf(parts);
        return address ? Result<Destination>(FailurePlace{*address})
                       : Result<Destination>(incomplete());
    }
    return std::nullopt;
}

} // namespace

QString pageName(PageId page)
{
    for (const PageName& known : namedPages()) {
        if (known.page == page)
            return QString(known.name);
    }
    return {};
}

std::optional<PageId> pageNamed(QStringView name, Qt::CaseSensitivity sensitivity)
{
    for (const PageName& known : namedPages()) {
        if (name.compare(known.name, sensitivity) == 0)
            return known.page;
    }
    return std::nullopt;
}

QStringList pageNames()
{
    QStringList names;
    for (const PageName& known : namedPages())
        names.append(QString(known.name));
    return names;
}

QString toLink(const Destination& destination)
{
    struct Writer
    {
        QString operator()(PageId page) const
        {
            const QString name = pageName(page);
            return name.isEmpty() ? name : "page/"_L1 + name;
        }
        QString operator()(const SprintId& id) const { return withId("sprint/"_L1, id.value()); }
        QString operator()(const TaskId& id) const { return withId("task/"_L1, id.value()); }
        QString operator()(const SavedViewId& id) const { return withId("view/"_L1, id.value()); }
        QString operator()(const OperationId& id) const { return withId("save/"_L1, id.value()); }
        QString operator()(const RecordAddress& address) const
        {
            return withAddress("record/"_L1, address);
        }
        QString operator()(const FailurePlace& place) const
        {
            return withAddress("failure/"_L1, place.address);
        }
        QString operator()(const TopicPlace& place) const
        {
            return withTopic("topic/"_L1, place.topic, place.partition);
        }
        QString operator()(const NewestRecords& place) const
        {
            return withTopic("newest/"_L1, place.topic, place.partition);
        }
        QString operator()(const GroupPlace& place) const
        {
            const QString group = withId("group/"_L1, place.group);
            if (group.isEmpty() || !place.partition)
                return group;
            const QString topic =
                withTopic("/"_L1, place.partition->topic, place.partition->partition);
            return topic.isEmpty() ? QString() : group + topic;
        }
        QString operator()(const FailureGroupId& id) const
        {
            return withId("failures/"_L1, id.value());
        }
        QString operator()(const RunId& id) const { return withId("run/"_L1, id.value()); }

        static QString withTopic(QLatin1StringView kind, const QString& topic,
                                 const std::optional<Partition>& partition)
        {
            if (topic.isEmpty() || (partition && partition->value() < 0))
                return {};
            const QString text = kind + encoded(topic);
            return partition ? text + u'/' + QString::number(partition->value()) : text;
        }
        static QString withAddress(QLatin1StringView kind, const RecordAddress& address)
        {
            if (address.offset.value() < 0)
                return {};
            const QString text = withTopic(kind, address.topic, address.partition);
            return text.isEmpty() ? text : text + u'/' + QString::number(address.offset.value());
        }

        static QString withId(QLatin1StringView kind, const QString& id)
        {
            return id.isEmpty() || id.size() > MaxIdChars ? QString() : kind + encoded(id);
        }
        static QString withId(QLatin1StringView kind, const QUuid& id)
        {
            return id.isNull() ? QString() : kind + id.toString(QUuid::WithoutBraces);
        }
    };
    const QString rest = std::visit(Writer{}, destination);
    return rest.isEmpty() || Scheme.size() + rest.size() > MaxLinkChars ? QString() : Scheme + rest;
}

bool looksLikeLink(QStringView text)
{
    return text.trimmed().startsWith(Scheme, Qt::CaseInsensitive);
}

Result<Destination> destinationFromLink(const QString& link)
{
    if (link.size() > MaxLinkChars)
        return rejected(
            QCoreApplication::translate("Link", "This link is too long to be one of Throughline."));
    if (!looksLikeLink(link))
        return rejected(QCoreApplication::translate(
            "Link", "This is no link of Throughline; those begin with “throughline:”."));
    QString rest = link.trimmed().mid(Scheme.size());
    // Some programs make a web address of everything that has a colon.
    if (rest.startsWith("//"_L1))
        rest = rest.mid(2);
    const QStringList parts = rest.split(u'/');
    const QString kind = parts.first().toLower();
    if (const std::optional<Result<Destination>> place = busDestination(kind, parts))
        return *place;
    const bool isKnown = kind == "sprint"_L1 || kind == "task"_L1 || kind == "view"_L1 ||
                         kind == "save"_L1 || kind == "page"_L1 || kind == "failures"_L1 ||
                         kind == "run"_L1;
    if (!isKnown)
        return rejected(QCoreApplication::translate(
            "Link",
            "This link leads to something that this version of Throughline does not know. "
            "It knows sprints, tasks, records, topics, groups, failures, runs, views, saves "
            "and pages."));
    const std::optional<QString> id =
        parts.size() == 2 ? decoded(parts.at(1), MaxIdChars) : std::nullopt;
    if (!id)
        return incomplete();
    if (kind == "sprint"_L1)
        return Destination(SprintId(*id));
    if (kind == "task"_L1)
        return Destination(TaskId(*id));
    if (kind == "failures"_L1)
        return Destination(FailureGroupId(*id));
    if (kind == "page"_L1) {
        if (const std::optional<PageId> page = pageNamed(*id, Qt::CaseInsensitive))
            return Destination(*page);
        return incomplete();
    }
    const QUuid uuid = QUuid::fromString(*id);
    if (uuid.isNull())
        return incomplete();
    if (kind == "run"_L1)
        return Destination(RunId(uuid));
    return kind == "view"_L1 ? Destination(SavedViewId(uuid)) : Destination(OperationId(uuid));
}

QString linkTitle(const Destination& destination)
{
    struct Namer
    {
        QString operator()(PageId) const
        {
            return QCoreApplication::translate("Link", "Open the page");
        }
        QString operator()(const SprintId& id) const
        {
            return QCoreApplication::translate("Link", "Open the sprint %1").arg(id.value());
        }
        QString operator()(const TaskId& id) const
        {
            return QCoreApplication::translate("Link", "Open the task %1").arg(id.value());
        }
        QString operator()(const SavedViewId&) const
        {
            return QCoreApplication::translate("Link", "Open the saved view");
        }
        QString operator()(const OperationId&) const
        {
            return QCoreApplication::translate("Link", "Open the save");
        }
        QString operator()(const RecordAddress& address) const
        {
            return QCoreApplication::translate("Link", "Open the event %1 · %2 @ %3")
                .arg(address.topic, QString::number(address.partition.value()),
                     QString::number(address.offset.value()));
        }
        QString operator()(const TopicPlace& place) const
        {
            return QCoreApplication::translate("Link", "Open the topic %1").arg(place.topic);
        }
        QString operator()(const NewestRecords& place) const
        {
            return QCoreApplication::translate("Link", "Open the newest records of %1")
                .arg(place.topic);
        }
        QString operator()(const GroupPlace& place) const
        {
            return QCoreApplication::translate("Link", "Open the consumer group %1")
                .arg(place.group);
        }
        QString operator()(const FailurePlace& place) const
        {
            return QCoreApplication::translate("Link", "Open the failure in %1")
                .arg(place.address.topic);
        }
        QString operator()(const FailureGroupId&) const
        {
            return QCoreApplication::translate("Link", "Open the failures of one cause");
        }
        QString operator()(const RunId&) const
        {
            return QCoreApplication::translate("Link", "Open the run");
        }
    };
    return std::visit(Namer{}, destination);
}
