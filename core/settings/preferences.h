// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/filekeeper.h"
#include "core/settings/folders.h"

#include <QtCore/QHash>
#include <QtCore/QJsonObject>
#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtCore/QVariant>

namespace settings {

/// What a user chose about the program itself. To add one: a name here, a row in the table of the
/// .cpp.
enum class Preference {
    Theme,              ///< QString: "system", "light", "dark"
    Density,            ///< QString: "comfortable", "compact"
    Motion,             ///< QString: "system", "none"
    Language,           ///< QString: "system" or a locale's name
    LiveStoreMegabytes, ///< int, 64 to 65536
    ReopenLast,         ///< bool: open at the start what was open at the end
    OpenWorkspaces,     ///< QString: their ids with commas between, in the order of their opening
    WindowGeometry,     ///< QByteArray, as QWidget::saveGeometry gives it
    WindowState,        ///< QByteArray, as QMainWindow::saveState gives it
    SidebarWidth,       ///< int, pixels; 0 = the shell's own choice
    SprintsSplitter,    ///< QByteArray
    StreamSplitter,     ///< QByteArray
    StreamColumns,      ///< QByteArray, as the stream page writes it
    StreamTimes,        ///< QString: "local", "utc", "relative"
    TasksColumns,       ///< QByteArray, as the tasks page writes it
    TopicsLayout,       ///< QByteArray, as the topics page writes it
    GroupsLayout,       ///< QByteArray, as the groups page writes it
    Keys,               ///< QString, as the shell's KeyBindings writes it
    DesktopNotices,     ///< bool: tell the desktop of silence and of saves that wait
    SettleSeconds,      ///< int: how long a retried record must not have come back
    LastPage,           ///< QString, the page's name
};

/// The values of all preferences, in one file. Lives on the thread that made it; reading and
/// writing happen on the keeper's. Changes are written within half a second and by the destructor.
class Preferences : public QObject
{
    Q_OBJECT

public:
    Preferences(const Folders& folders, FileKeeper& keeper, QObject* parent = nullptr);
    ~Preferences() override;

    /// Reads the file; gives the sentence to show when it could not be read (mostly empty). Values
    /// that make no sense keep their defaults.
    QFuture<QString> load();

    /// Of the type that stands beside the name above.
    QVariant value(Preference preference) const;
    QString text(Preference preference) const { return value(preference).toString(); }
    int number(Preference preference) const { return value(preference).toInt(); }
    bool isOn(Preference preference) const { return value(preference).toBool(); }
    QByteArray bytes(Preference preference) const { return value(preference).toByteArray(); }

    /// False, and nothing changes, for a value of the wrong type or out of bounds.
    bool setValue(Preference preference, const QVariant& value);
    /// Back to the default.
    void reset(Preference preference);
    static QVariant defaultValue(Preference preference);

    /// Hands what has changed to the keeper at once; the future tells when it is on disk.
    QFuture<Result<void>> flush();

Q_SIGNALS:
    void preferenceChanged(settings::Preference preference);

private:
    QByteArray toJson() const;

    Folders m_folders;
    FileKeeper& m_keeper;
    QHash<Preference, QVariant> m_values; ///< Only those that differ from the default.
    QJsonObject m_others;                 ///< Names of a newer program, kept as they are.
    QTimer m_saveTimer;
};

} // namespace settings

Q_DECLARE_METATYPE(settings::Preference)
