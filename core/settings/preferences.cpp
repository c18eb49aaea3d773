// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/preferences.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QStringList>

using namespace Qt::Literals::StringLiterals;

namespace settings {

namespace {
using namespace std::chrono_literals;
// One drag of a splitter is one write; a lost half second of it harms nobody.
constexpr auto SaveDelay = 500ms;

struct Row
{
    Preference preference;
    QLatin1StringView name; ///< In the file; never changed once released.
    QVariant standard;      ///< Also gives the type.
    QStringList choices;    ///< For texts; empty = any.
    int least = 0;          ///< For numbers.
    int most = 0;
};

const QList<Row>& rows()
{
    const auto name = [](const char* text) {
        return QLatin1StringView(text);
    };
    static const QList<Row> table{
        {Preference::Theme, name("theme"), u"system"_s, {u"system"_s, u"light"_s, u"dark"_s}},
        {Preference::Density, name("density"), u"comfortable"_s, {u"comfortable"_s, u"compact"_s}},
        {Preference::Motion, name("motion"), u"system"_s, {u"system"_s, u"none"_s}},
        {Preference::Language, name("language"), u"system"_s, {}},
        {Preference::LiveStoreMegabytes, name("live_store_megabytes"), 512, {}, 64, 65536},
        {Preference::ReopenLast, name("reopen_last"), true, {}},
        {Preference::OpenWorkspaces, name("open_workspaces"), QString(), {}},
        {Preference::WindowGeometry, name("window_geometry"), QByteArray(), {}},
        {Preference::WindowState, name("window_state"), QByteArray(), {}},
        {Preference::SidebarWidth, name("sidebar_width"), 0, {}, 0, 10000},
        {Preference::SprintsSplitter, name("sprints_splitter"), QByteArray(), {}},
        {Preference::StreamSplitter, name("stream_splitter"), QByteArray(), {}},
        {Preference::StreamColumns, name("stream_columns"), QByteArray(), {}},
        {Preference::TasksColumns, name("tasks_columns"), QByteArray(), {}},
        {Preference::TopicsLayout, name("topics_layout"), QByteArray(), {}},
        {Preference::GroupsLayout, name("groups_layout"), QByteArray(), {}},
        {Preference::StreamTimes,
         name("stream_times"),
         u"local"_s,
         {u"local"_s, u"utc"_s, u"relative"_s}},
        {Preference::Keys, name("keys"), QString(), {}},
        {Preference::DesktopNotices, name("desktop_notices"), true, {}},
        {Preference::SettleSeconds, name("settle_seconds"), 60, {}, 1, 3600},
        {Preference::LastPage, name("last_page"), QString(), {}},
    };
    return table;
}

const Row& rowOf(Preference preference)
{
    for (const Row& row : rows()) {
        if (row.preference == preference)
            return row;
    }
    Q_UNREACHABLE();
}

bool isGood(const Row& row, const QVariant& value)
{
    if (value.metaType() != row.standard.metaType())
        return false;
    if (value.metaType().id() == QMetaType::Int)
        return value.toInt() >= row.least && value.toInt() <= row.most;
    return row.choices.isEmpty() || row.choices.contains(value.toString());
}

QJsonValue stored(const QVariant& value)
{
    if (value.metaType().id() == QMetaType::QByteArray)
        return QString::fromLatin1(value.toByteArray().toBase64());
    return QJsonValue::fromVariant(value);
}

/// An invalid value when the file's is of another kind.
QVariant fromStored(const Row& row, const QJsonValue& json)
{
    switch (row.standard.metaType().id()) {
    case QMetaType::Bool:
        return json.isBool() ? QVariant(json.toBool()) : QVariant();
    case QMetaType::Int:
        return json.isDouble() ? QVariant(json.toInt(row.least - 1)) : QVariant();
    case QMetaType::QByteArray:
        return json.isString() ? QVariant(QByteArray::fromBase64(json.toString().toLatin1()))
                               : QVariant();
    default:
        return json.isString() ? QVariant(json.toString()) : QVariant();
    }
}
} // namespace

Preferences::Preferences(const Folders& folders, FileKeeper& keeper, QObject* parent)
    : QObject(parent), m_folders(folders), m_keeper(keeper)
{
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(SaveDelay);
    connect(&m_saveTimer, &QTimer::timeout, this, &Preferences::flush);
}

Preferences::~Preferences()
{
    if (m_saveTimer.isActive())
        flush();
}

QFuture<QString> Preferences::load()
{
    return m_keeper.read(m_folders.preferencesFile()).then(this, [this](const ReadFile& file) {
        m_others = QJsonDocument::fromJson(file.json).object();
        for (const Row& row : rows()) {
            const QJsonValue json = m_others.take(row.name);
            const QVariant value = fromStored(row, json);
            // What was set while the file was being read is newer than it.
            if (!m_values.contains(row.preference) && isGood(row, value) && value != row.standard) {
                m_values.insert(row.preference, value);
                Q_EMIT preferenceChanged(row.preference);
            }
        }
        return file.notice;
    });
}

QVariant Preferences::value(Preference preference) const
{
    const auto found = m_values.constFind(preference);
    return found == m_values.cend() ? rowOf(preference).standard : *found;
}

bool Preferences::setValue(Preference preference, const QVariant& value)
{
    const Row& row = rowOf(preference);
    if (!isGood(row, value))
        return false;
    if (this->value(preference) == value)
        return true;
    m_values.insert(preference, value);
    if (!m_saveTimer.isActive())
        m_saveTimer.start();
    Q_EMIT preferenceChanged(preference);
    return true;
}

void Preferences::reset(Preference preference)
{
    setValue(preference, defaultValue(preference));
}

QVariant Preferences::defaultValue(Preference preference)
{
    return rowOf(preference).standard;
}

QFuture<Result<void>> Preferences::flush()
{
    m_saveTimer.stop();
    return m_keeper.write(m_folders.preferencesFile(), toJson());
}

QByteArray Preferences::toJson() const
{
    QJsonObject json = m_others;
    for (const Row& row : rows()) {
        const auto found = m_values.constFind(row.preference);
        if (found != m_values.cend() && *found != row.standard)
            json.insert(row.name, stored(*found));
    }
    return QJsonDocument(json).toJson();
}

} // namespace settings
