// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/page.h"

class QButtonGroup;
class QSpinBox;
class QVBoxLayout;

/// Which language the program speaks.
enum class LanguageChoice {
    System,
    English,
    German,
};

/// What the settings page shows and changes.
struct UiSettings
{
    ThemeChoice theme = ThemeChoice::System;
    Density density = Density::Normal;
    Motion motion = Motion::Normal;
    /// Raw bytes of events that the stream holds in memory, in MiB.
    int memoryMegabytes = 512;
    /// How long a retried record must not have come back to count as resolved, in seconds.
    int settleSeconds = 60;
    /// Counts from the next start on.
    LanguageChoice language = LanguageChoice::System;

    bool operator==(const UiSettings&) const = default;
};

/// What stands under "About".
struct AboutFacts
{
    QString version;
    /// Name and version of what the program is built on: ("Qt", "6.4.2").
    QList<std::pair<QString, QString>> parts;
    /// Where data and settings are kept.
    QString dataFolder;
};

/// Appearance, limits, about. Every change but the language takes effect at once, and each is
/// announced; the caller keeps it.
class SettingsPage : public Page
{
    Q_OBJECT
public:
    static constexpr int LeastMegabytes = 64;
    static constexpr int MostMegabytes = 65536;

    explicit SettingsPage(const AboutFacts& about, QWidget* parent = nullptr);

    QString title() const override;
    QWidget* firstFocus() override;
    /// What the program adds, above the page's own: the list of workspaces. Takes it over.
    void addSection(const QString& title, QWidget* section);
    UiSettings values() const;
    /// Announces nothing.
    void setValues(const UiSettings& values);

Q_SIGNALS:
    /// By the user.
    void settingsChanged(const UiSettings& values);

private:
    QWidget* choices(const QString& caption, const QStringList& names, QButtonGroup* group);
    void announce();
    void copyAbout();

    AboutFacts m_about;
    QVBoxLayout* m_rows = nullptr;
    QButtonGroup* m_theme;
    QButtonGroup* m_density;
    QButtonGroup* m_motion;
    QButtonGroup* m_language;
    QSpinBox* m_memory;
    QSpinBox* m_settle;
    bool m_setting = false;
};
