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

const std::array<PageName, 5>& pageNames()
{
    static const std::array<PageName, 5> names{
        PageName{PageId::Sprints, QLatin1StringView("sprints")},
        PageName{PageId::Tasks, QLatin1StringView("tasks")},
        PageName{PageId::Stream, QLatin1StringView("stream")},
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

Result<Destination> record(const QStringList& parts)
{
    if (parts.size() != 4)
        return incomplete();
    const std::optional<QString> topic = decoded(parts.at(1), MaxTopicChars);
    const std::optional<int> partition = numberOf<int>(parts.at(2), &QString::toInt);
    const std::optional<qlonglong> offset = numberOf<qlonglong>(parts.at(3), &QString::toLongLong);
    if (!topic || !isTopic(*topic) || !partition || !offset)
        return incomplete();
    return Destination(RecordAddress{*topic, Partition(*partition), Offset(*offset)});
}

} // namespace

QString toLink(const Destination& destination)
{
    struct Writer
    {
        QString operator()(PageId page) const
        {
            for (const PageName& known : pageNames()) {
                if (known.page == page)
                    return "page/"_L1 + known.name;
            }
            return {};
        }
        QString operator()(const SprintId& id) const { return withId("sprint/"_L1, id.value()); }
        QString operator()(const TaskId& id) const { return withId("task/"_L1, id.value()); }
        QString operator()(const SavedViewId& id) const { return withId("view/"_L1, id.value()); }
        QString operator()(const OperationId& id) const { return withId("save/"_L1, id.value()); }
        QString operator()(const RecordAddress& address) const
        {
            if (address.topic.isEmpty() || address.partition.value() < 0 ||
                address.offset.value() < 0)
                return {};
            return u"record/%1/%2/%3"_s.arg(encoded(address.topic),
                                            QString::number(address.partition.value()),
                                            QString::number(address.offset.value()));
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
    if (kind == "record"_L1)
        return record(parts);
    const bool isKnown = kind == "sprint"_L1 || kind == "task"_L1 || kind == "view"_L1 ||
                         kind == "save"_L1 || kind == "page"_L1;
    if (!isKnown)
        return rejected(QCoreApplication::translate(
            "Link", "This link leads to something that this version of Throughline does not know. "
                    "It knows sprints, tasks, records, views, saves and pages."));
    const std::optional<QString> id =
        parts.size() == 2 ? decoded(parts.at(1), MaxIdChars) : std::nullopt;
    if (!id)
        return incomplete();
    if (kind == "sprint"_L1)
        return Destination(SprintId(*id));
    if (kind == "task"_L1)
        return Destination(TaskId(*id));
    if (kind == "page"_L1) {
        for (const PageName& known : pageNames()) {
            if (id->compare(known.name, Qt::CaseInsensitive) == 0)
                return Destination(known.page);
        }
        return incomplete();
    }
    const QUuid uuid = QUuid::fromString(*id);
    if (uuid.isNull())
        return incomplete();
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
    };
    return std::visit(Namer{}, destination);
}
