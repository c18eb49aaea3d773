// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QMetaType>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <algorithm>
#include <optional>

/// One thing about the sandbox that can be turned while it runs, as its control endpoint tells it.
struct SandboxSwitch
{
    QString name;
    QString value;
    /// Empty where a number up to `maximum` fits, or a text of that form.
    QStringList allowed;
    std::optional<qint64> maximum;
    QString form;
    QString meaning;

    bool operator==(const SandboxSwitch&) const = default;
};

/// What one of its consumers has done since it started.
struct SandboxConsumer
{
    QString group;
    bool isRunning = false;
    qint64 handled = 0;
    qint64 failedAttempts = 0;
    qint64 deadLetters = 0;
    /// Nothing where it does not tell events apart.
    std::optional<qint64> distinct;
    std::optional<qint64> duplicates;

    bool operator==(const SandboxConsumer&) const = default;
};

/// The sandbox as its control endpoint tells it.
struct SandboxState
{
    QList<SandboxSwitch> switches;
    QList<SandboxConsumer> consumers;
    qint64 loadPublished = 0;
    qint64 loadFailed = 0;

    const SandboxSwitch* find(QStringView name) const
    {
        const auto found = std::find_if(switches.begin(), switches.end(),
                                        [name](const auto& one) { return one.name == name; });
        return found == switches.end() ? nullptr : &*found;
    }
    QString value(QStringView name) const
    {
        const SandboxSwitch* one = find(name);
        return one ? one->value : QString();
    }
    const SandboxConsumer* consumer(QStringView group) const
    {
        const auto found = std::find_if(consumers.begin(), consumers.end(),
                                        [group](const auto& one) { return one.group == group; });
        return found == consumers.end() ? nullptr : &*found;
    }
    bool operator==(const SandboxState&) const = default;
};

Q_DECLARE_METATYPE(SandboxState)
