// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/groupquestions.h"

#include <QtCore/QtEndian>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace kafka {

namespace {

using namespace std::chrono_literals;

using AdminEvent = std::unique_ptr<rd_kafka_event_t, Destroyer<rd_kafka_event_destroy>>;
using AdminOptions =
    std::unique_ptr<rd_kafka_AdminOptions_t, Destroyer<rd_kafka_AdminOptions_destroy>>;
using Described =
    std::unique_ptr<const rd_kafka_group_list, Destroyer<rd_kafka_group_list_destroy>>;

// More groups than any cluster should have; above it memory would be the limit.
constexpr qsizetype MostGroups = 20000;
// More does not make it faster: each broker answers one after the other.
constexpr qsizetype MostOpenQuestions = 256;
constexpr std::chrono::milliseconds MostForOneAnswer = 8s;
// From here on the library describes groups of the new protocol with their members.
constexpr int DescribesNewGroups = 0x020b0000;

AdminOptions optionsFor(const Asking& asking, AskingClient& client, rd_kafka_admin_op_t what)
{
    AdminOptions options(rd_kafka_AdminOptions_new(client.handle(), what));
    rd_kafka_AdminOptions_set_request_timeout(
        options.get(), static_cast<int>(asking.slice(MostForOneAnswer).count()), nullptr, 0);
    return options;
}

/// Waits in slices, so that nobody waits long for a question that was dropped.
AdminEvent awaitEvent(const Asking& asking, AskingClient& client, rd_kafka_queue_t* queue)
{
    while (!asking.isOver()) {
        AdminEvent event(rd_kafka_queue_poll(queue, 50));
        client.client().serve(0ms);
        if (event)
            return event;
    }
    return {};
}

GroupState stateOf(rd_kafka_consumer_group_state_t state)
{
    switch (state) {
    case RD_KAFKA_CONSUMER_GROUP_STATE_PREPARING_REBALANCE:
        return GroupState::PreparingRebalance;
    case RD_KAFKA_CONSUMER_GROUP_STATE_COMPLETING_REBALANCE:
        return GroupState::CompletingRebalance;
    case RD_KAFKA_CONSUMER_GROUP_STATE_STABLE:
        return GroupState::Stable;
    case RD_KAFKA_CONSUMER_GROUP_STATE_DEAD:
        return GroupState::Dead;
    case RD_KAFKA_CONSUMER_GROUP_STATE_EMPTY:
        return GroupState::Empty;
    default:
        return GroupState::Unknown;
    }
}

GroupState stateNamed(std::string_view name)
{
    if (name == "Stable")
        return GroupState::Stable;
    if (name == "Empty")
        return GroupState::Empty;
    if (name == "PreparingRebalance")
        return GroupState::PreparingRebalance;
    if (name == "CompletingRebalance")
        return GroupState::CompletingRebalance;
    return name == "Dead" ? GroupState::Dead : GroupState::Unknown;
}

std::string_view viewOf(const char* text)
{
    return text ? std::string_view(text) : std::string_view();
}

/// The one place that asks what newer versions of the library tell beyond 2.0.
GroupProtocol listedProtocol([[maybe_unused]] const rd_kafka_ConsumerGroupListing_t* listing)
{
#if RD_KAFKA_VERSION >= 0x02080000
    switch (rd_kafka_ConsumerGroupListing_type(listing)) {
    case RD_KAFKA_CONSUMER_GROUP_TYPE_CONSUMER:
        return GroupProtocol::Consumer;
    case RD_KAFKA_CONSUMER_GROUP_TYPE_CLASSIC:
        return GroupProtocol::Classic;
    default:
        break;
    }
#endif
    return GroupProtocol::Unknown;
}

QString hostOf(const char* host)
{
    // Brokers write "/127.0.0.1".
    const QString text = QString::fromUtf8(host);
    return text.startsWith(u'/') ? text.mid(1) : text;
}

QList<GroupMember> membersOf(const rd_kafka_group_info& info)
{
    QList<GroupMember> members;
    members.reserve(info.member_cnt);
    for (int i = 0; i < info.member_cnt; ++i) {
        const auto& from = info.members[i];
        members.append({QString::fromUtf8(from.member_id), QString::fromUtf8(from.client_id),
                        hostOf(from.client_host),
                        readAssignment({static_cast<const char*>(from.member_assignment),
                                        qsizetype(from.member_assignment_size)})
                            .value_or(QList<TopicPartition>())});
    }
    return members;
}

Result<void> listGroups(const Asking& asking, AskingClient& client, GroupsAnswer& answer)
{
    const QueueHandle queue(rd_kafka_queue_new(client.handle()));
    const AdminOptions options = optionsFor(asking, client, RD_KAFKA_ADMIN_OP_LISTCONSUMERGROUPS);
    rd_kafka_ListConsumerGroups(client.handle(), options.get(), queue.get());
    const AdminEvent event = awaitEvent(asking, client, queue.get());
    const auto code = event ? rd_kafka_event_error(event.get()) : RD_KAFKA_RESP_ERR__TIMED_OUT;
    if (code != RD_KAFKA_RESP_ERR_NO_ERROR)
        return unanswered(asking, client, code);
    const auto* const result = rd_kafka_event_ListConsumerGroups_result(event.get());
    std::size_t count = 0;
    const auto** const listed = rd_kafka_ListConsumerGroups_result_valid(result, &count);
    for (std::size_t i = 0; i < count; ++i) {
        if (answer.groups.size() == MostGroups) {
            answer.notice = Sentences::tr("The cluster has %1 groups; only %2 are read.")
                                .arg(count)
                                .arg(MostGroups);
            break;
        }
        GroupLag group;
        group.group = QString::fromUtf8(rd_kafka_ConsumerGroupListing_group_id(listed[i]));
        group.state = stateOf(rd_kafka_ConsumerGroupListing_state(listed[i]));
        group.protocol = listedProtocol(listed[i]);
        answer.groups.append(group);
    }
    std::size_t failures = 0;
    rd_kafka_ListConsumerGroups_result_errors(result, &failures);
    if (failures > 0 && answer.groups.isEmpty())
        return unanswered(asking, client, RD_KAFKA_RESP_ERR__TIMED_OUT);
    if (failures > 0)
        answer.notice = Sentences::tr("A broker did not list its groups; some may be missing.");
    return {};
}

/// Describes all groups with one request for each broker. Groups of the new protocol are "Dead" in
/// its words, and share groups are known to nothing else.
void describeGroups(const Asking& asking, AskingClient& client, GroupsAnswer& answer)
{
    const rd_kafka_group_list* list = nullptr;
    const auto code = rd_kafka_list_groups(
        client.handle(), nullptr, &list,
        static_cast<int>(
            std::max<std::chrono::milliseconds>(asking.slice(MostForOneAnswer), 1ms).count()));
    const Described described(list);
    if (code != RD_KAFKA_RESP_ERR_NO_ERROR && code != RD_KAFKA_RESP_ERR__PARTIAL)
        return;
    QHash<QString, qsizetype> places;
    places.reserve(answer.groups.size());
    for (qsizetype i = 0; i < answer.groups.size(); ++i)
        places.insert(answer.groups.at(i).group, i);
    for (int i = 0; list && i < list->group_cnt; ++i) {
        const rd_kafka_group_info& info = list->groups[i];
        const QString name = QString::fromUtf8(info.group);
        const GroupState state = stateNamed(viewOf(info.state));
        const std::string_view type = viewOf(info.protocol_type);
        const auto place = places.constFind(name);
        if (place == places.cend()) {
            const bool isShare = (type.empty() || type == "share") && state == GroupState::Dead &&
                                 answer.groups.size() < MostGroups;
            if (isShare) {
                GroupLag group;
                group.group = name;
                group.protocol = GroupProtocol::Share;
                answer.groups.append(group);
            }
            continue;
        }
        GroupLag& group = answer.groups[*place];
        if (info.err != RD_KAFKA_RESP_ERR_NO_ERROR &&
            info.err != RD_KAFKA_RESP_ERR_GROUP_ID_NOT_FOUND)
            continue;
        if (state == GroupState::Dead) {
            // Listed alive and described dead: the classic question does not see the new protocol.
            if (group.state != GroupState::Dead)
                group.protocol = GroupProtocol::Consumer;
            continue;
        }
        if (group.protocol == GroupProtocol::Unknown)
            group.protocol = GroupProtocol::Classic;
        if (state != GroupState::Unknown)
            group.state = state;
        group.members = membersOf(info);
    }
}

/// The members of groups of the new protocol, where the library can see them.
void describeNewGroups(const Asking& asking, AskingClient& client, GroupsAnswer& answer)
{
    if (rd_kafka_version() < DescribesNewGroups)
        return;
    QList<QByteArray> names;
    QHash<QByteArray, qsizetype> places;
    for (qsizetype i = 0; i < answer.groups.size(); ++i) {
        if (answer.groups.at(i).protocol != GroupProtocol::Consumer)
            continue;
        names.append(answer.groups.at(i).group.toUtf8());
        places.insert(names.constLast(), i);
    }
    if (names.isEmpty())
        return;
    std::vector<const char*> texts;
    for (const QByteArray& name : std::as_const(names))
        texts.push_back(name.constData());
    const QueueHandle queue(rd_kafka_queue_new(client.handle()));
    const AdminOptions options =
        optionsFor(asking, client, RD_KAFKA_ADMIN_OP_DESCRIBECONSUMERGROUPS);
    rd_kafka_DescribeConsumerGroups(client.handle(), texts.data(), texts.size(), options.get(),
                                    queue.get());
    answer.requests += names.size();
    const AdminEvent event = awaitEvent(asking, client, queue.get());
    if (!event || rd_kafka_event_error(event.get()) != RD_KAFKA_RESP_ERR_NO_ERROR)
        return;
    std::size_t count = 0;
    const auto** const told = rd_kafka_DescribeConsumerGroups_result_groups(
        rd_kafka_event_DescribeConsumerGroups_result(event.get()), &count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto place = places.constFind(rd_kafka_ConsumerGroupDescription_group_id(told[i]));
        const GroupState state = stateOf(rd_kafka_ConsumerGroupDescription_state(told[i]));
        if (place == places.cend() || rd_kafka_ConsumerGroupDescription_error(told[i]) ||
            state == GroupState::Dead)
            continue;
        QList<GroupMember> members;
        const std::size_t size = rd_kafka_ConsumerGroupDescription_member_count(told[i]);
        for (std::size_t number = 0; number < size; ++number) {
            const auto* const from = rd_kafka_ConsumerGroupDescription_member(told[i], number);
            GroupMember member{QString::fromUtf8(rd_kafka_MemberDescription_consumer_id(from)),
                               QString::fromUtf8(rd_kafka_MemberDescription_client_id(from)),
                               hostOf(rd_kafka_MemberDescription_host(from)),
                               {}};
            const auto* const assigned =
                rd_kafka_MemberAssignment_partitions(rd_kafka_MemberDescription_assignment(from));
            for (int p = 0; assigned && p < assigned->cnt; ++p)
                member.assigned.append({QString::fromUtf8(assigned->elems[p].topic),
                                        Partition{assigned->elems[p].partition}});
            members.append(member);
        }
        GroupLag& group = answer.groups[*place];
        group.members = members;
        if (state != GroupState::Unknown)
            group.state = state;
    }
}

/// Reads numbers of a big-endian text that may end anywhere.
class Bytes
{
public:
    explicit Bytes(QByteArrayView bytes) : m_rest(bytes) {}

    template <class T>
    std::optional<T> number()
    {
        if (m_rest.size() < qsizetype(sizeof(T)))
            return std::nullopt;
        const T value = qFromBigEndian<T>(m_rest.data());
        m_rest = m_rest.sliced(sizeof(T));
        return value;
    }
    std::optional<QByteArrayView> text()
    {
        const auto size = number<qint16>();
        if (!size || *size < 0 || m_rest.size() < *size)
            return std::nullopt;
        const QByteArrayView value = m_rest.first(*size);
        m_rest = m_rest.sliced(*size);
        return value;
    }

private:
    QByteArrayView m_rest;
};

QString commitsRefused(const Asking& asking, rd_kafka_resp_err_t code)
{
    if (code == RD_KAFKA_RESP_ERR_GROUP_AUTHORIZATION_FAILED ||
        code == RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED)
        return Sentences::tr("This login may not read the group's offsets.");
    return Sentences::tr("The group's offsets could not be read: %1")
        .arg(errorFor(code, asking.connection).message);
}

void takeCommits(const rd_kafka_topic_partition_list_t& told, GroupLag& group,
                 QHash<QByteArray, QString>& topics, qsizetype& left)
{
    for (int i = 0; i < told.cnt; ++i) {
        const auto& one = told.elems[i];
        if (one.err != RD_KAFKA_RESP_ERR_NO_ERROR || one.offset < 0)
            continue;
        if (left-- <= 0) {
            group.problem = Sentences::tr("Not all of its partitions are read: the cluster's "
                                          "groups have committed in too many.");
            return;
        }
        // The same few names come again and again: they share their text.
        const QByteArray name(one.topic);
        auto topic = topics.find(name);
        if (topic == topics.end())
            topic = topics.insert(name, QString::fromUtf8(name));
        PartitionLag partition;
        partition.where = {*topic, Partition{one.partition}};
        partition.committed = Offset{one.offset};
        group.partitions.append(partition);
    }
}

} // namespace

std::optional<QList<TopicPartition>> readAssignment(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return QList<TopicPartition>();
    Bytes from(bytes);
    QList<TopicPartition> assigned;
    const auto version = from.number<qint16>();
    const auto topics = from.number<qint32>();
    if (!version || *version < 0 || !topics || *topics < 0)
        return std::nullopt;
    for (qint32 i = 0; i < *topics; ++i) {
        const auto name = from.text();
        const auto count = name ? from.number<qint32>() : std::nullopt;
        if (!count || *count < 0)
            return std::nullopt;
        const QString topic = QString::fromUtf8(*name);
        for (qint32 p = 0; p < *count; ++p) {
            const auto partition = from.number<qint32>();
            if (!partition)
                return std::nullopt;
            assigned.append({topic, Partition{*partition}});
        }
    }
    return assigned;
}

Result<GroupsAnswer> askGroups(const Asking& asking, AskingClient& client)
{
    GroupsAnswer answer;
    if (const auto listed = listGroups(asking, client, answer); !listed)
        return listed.error();
    answer.requests += 2;
    describeGroups(asking, client, answer);
    describeNewGroups(asking, client, answer);
    if (asking.isDropped())
        return unanswered(asking, client, RD_KAFKA_RESP_ERR__TIMED_OUT);
    std::ranges::sort(answer.groups, {}, &GroupLag::group);
    return answer;
}

qint64 askCommits(const Asking& asking, AskingClient& client, QList<GroupLag>& groups,
                  qsizetype mostPartitions)
{
    const QueueHandle queue(rd_kafka_queue_new(client.handle()));
    QHash<QByteArray, QString> topics;
    QList<bool> isAnswered(groups.size(), false);
    qsizetype next = 0;
    qsizetype open = 0;
    qint64 requests = 0;
    while (!asking.isOver() && (next < groups.size() || open > 0)) {
        while (next < groups.size() && open < MostOpenQuestions) {
            const qsizetype number = next++;
            if (groups.at(number).protocol == GroupProtocol::Share) {
                isAnswered[number] = true;
                continue;
            }
            rd_kafka_ListConsumerGroupOffsets_t* question = rd_kafka_ListConsumerGroupOffsets_new(
                groups.at(number).group.toUtf8().constData(), nullptr);
            const AdminOptions options =
                optionsFor(asking, client, RD_KAFKA_ADMIN_OP_LISTCONSUMERGROUPOFFSETS);
            rd_kafka_AdminOptions_set_opaque(options.get(),
                                             reinterpret_cast<void*>(std::intptr_t(number)));
            rd_kafka_ListConsumerGroupOffsets(client.handle(), &question, 1, options.get(),
                                              queue.get());
            rd_kafka_ListConsumerGroupOffsets_destroy(question);
            ++open;
            ++requests;
        }
        const AdminEvent event(rd_kafka_queue_poll(queue.get(), 50));
        if (!event) {
            client.client().serve(0ms);
            continue;
        }
        --open;
        const auto number =
            qsizetype(reinterpret_cast<std::intptr_t>(rd_kafka_event_opaque(event.get())));
        GroupLag& group = groups[number];
        isAnswered[number] = true;
        if (const auto code = rd_kafka_event_error(event.get())) {
            group.problem = commitsRefused(asking, code);
            continue;
        }
        std::size_t count = 0;
        const auto* const results = rd_kafka_ListConsumerGroupOffsets_result_groups(
            rd_kafka_event_ListConsumerGroupOffsets_result(event.get()), &count);
        if (count != 1)
            continue;
        if (const auto* const error = rd_kafka_group_result_error(results[0]))
            group.problem = commitsRefused(asking, rd_kafka_error_code(error));
        else if (const auto* const told = rd_kafka_group_result_partitions(results[0]))
            takeCommits(*told, group, topics, mostPartitions);
    }
    for (qsizetype i = 0; i < groups.size(); ++i) {
        if (!isAnswered.at(i))
            groups[i].problem = commitsRefused(asking, RD_KAFKA_RESP_ERR__TIMED_OUT);
    }
    return requests;
}

} // namespace kafka
