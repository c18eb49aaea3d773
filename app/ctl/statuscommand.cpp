// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/statuscommand.h"

#include "app/ctl/table.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace ctl {

namespace {

// A person waits for this answer: one look, not four.
rest::TransportSettings quickSettings()
{
    rest::TransportSettings settings;
    settings.tries = 1;
    settings.totalTimeout = 8s;
    settings.silenceTimeout = 8s;
    return settings;
}

QJsonValue profileJson(const rest::ServiceProfile& profile)
{
    switch (profile.profile) {
    case rest::Profile::None:
        break;
    case rest::Profile::S0:
        return u"s0"_s;
    case rest::Profile::S1:
        return u"s1"_s;
    }
    return {};
}

QJsonValue profileJson(const rest::TaskServiceProfile& profile)
{
    return profile.isSupported() ? QJsonValue(rest::taskProfileName(profile.profile).toLower())
                                 : QJsonValue();
}

template <class Profile>
bool isGood(const Result<Profile>& answer)
{
    return answer && answer->isSupported();
}

template <class Profile>
QString problemOf(const Result<Profile>& answer)
{
    if (!answer)
        return answer.error().message;
    return answer->isSupported() ? QString() : answer->sentence;
}

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

template <class Profile>
QJsonObject serviceJson(const QUrl& url, const Result<Profile>& answer)
{
    return {{u"url"_s, url.toString(QUrl::FullyEncoded)},
            {u"ok"_s, isGood(answer)},
            {u"profile"_s, answer ? profileJson(*answer) : QJsonValue()},
            {u"error"_s, textOrNull(problemOf(answer))}};
}

template <class Profile>
QString serviceDetail(const Result<Profile>& answer)
{
    return isGood(answer) ? QString(answer->title + u' ' + answer->version).trimmed()
                          : problemOf(answer);
}

} // namespace

void StatusCommand::start()
{
    if (place().hasSprints()) {
        rest::detectProfile(place().workspace.sprintsUrl.toString(),
                            sprintsTransport(place().workspace, place().access, quickSettings()))
            .then(this, [this](const Result<rest::ServiceProfile>& answer) {
                m_sprints = answer;
                report();
            });
    }
    if (place().hasTasks()) {
        rest::detectTaskProfile(place().workspace.tasksUrl.toString(),
                                tasksTransport(place().workspace, place().access, quickSettings()))
            .then(this, [this](const Result<rest::TaskServiceProfile>& answer) {
                m_tasks = answer;
                report();
            });
    }
    if (place().hasKafka()) {
        m_cluster = std::make_unique<kafka::ClusterReader>(place().kafka());
        m_cluster->probe().then(this, [this](const Result<kafka::ProbeAnswer>& answer) {
            m_kafka = answer;
            report();
        });
    }
    report();
}

QJsonObject StatusCommand::json() const
{
    QJsonObject all{{u"sprints"_s, QJsonValue()},
                    {u"tasks"_s, QJsonValue()},
                    {u"kafka"_s, QJsonValue()},
                    {u"registry"_s, QJsonValue()}};
    if (m_sprints)
        all[u"sprints"_s] = serviceJson(place().workspace.sprintsUrl, *m_sprints);
    if (m_tasks)
        all[u"tasks"_s] = serviceJson(place().workspace.tasksUrl, *m_tasks);
    if (m_kafka)
        all[u"kafka"_s] = QJsonObject{
            {u"bootstrap"_s, place().workspace.bootstrap},
            {u"ok"_s, m_kafka->has_value()},
            {u"brokers"_s, *m_kafka ? QJsonValue((*m_kafka)->brokers) : QJsonValue()},
            {u"error"_s, *m_kafka ? QJsonValue() : QJsonValue(m_kafka->error().message)}};
    return all;
}

QByteArray StatusCommand::table() const
{
    Table table({{tr("PART")}, {tr("ADDRESS")}, {tr("STATE")}, {tr("DETAIL")}});
    const auto state = [](bool isOk) {
        return isOk ? tr("ok") : tr("failing");
    };
    if (m_sprints)
        table.add({tr("sprints"), place().workspace.sprintsUrl.toString(),
                   state(isGood(*m_sprints)), serviceDetail(*m_sprints)});
    if (m_tasks) {
        const QString name = isGood(*m_tasks)
                                 ? u" ("_s + rest::taskProfileName((*m_tasks)->profile) + u')'
                                 : QString();
        table.add({tr("tasks"), place().workspace.tasksUrl.toString(), state(isGood(*m_tasks)),
                   serviceDetail(*m_tasks) + name});
    }
    if (m_kafka)
        table.add({tr("kafka"), place().workspace.bootstrap, state(m_kafka->has_value()),
                   *m_kafka ? tr("%n broker(s), answered in %1 ms", nullptr, (*m_kafka)->brokers)
                                  .arg((*m_kafka)->answeredIn.count())
                            : m_kafka->error().message});
    return table.text();
}

void StatusCommand::report()
{
    if ((place().hasSprints() && !m_sprints) || (place().hasTasks() && !m_tasks) ||
        (place().hasKafka() && !m_kafka))
        return;
    const bool isNothing = !m_sprints && !m_tasks && !m_kafka;
    if (isNothing)
        say(tr("This workspace names no part that could be asked."));
    if (arguments().json)
        console().print(json());
    else if (!isNothing)
        console().print(table());
    const bool isFine = (!m_sprints || isGood(*m_sprints)) && (!m_tasks || isGood(*m_tasks)) &&
                        (!m_kafka || m_kafka->has_value());
    finish(isFine ? ExitCode::Done : ExitCode::Unreachable);
}

} // namespace ctl
