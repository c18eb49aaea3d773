// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtGui/QColor>

/// How one connection stands, as the status bar tells it.
struct ConnectionState
{
    enum class State { Ok, Connecting, Failed, Off };

    /// "Sprints", "Tasks", "Kafka"; also what connectionActivated() names.
    QString name;
    State state = State::Off;
    /// Beside the name: "12 ms", "3 brokers", "not reached".
    QString text;
    /// Whole sentences for hover and screen readers.
    QString detail;

    bool operator==(const ConnectionState&) const = default;
};

/// A workspace as the switcher shows it.
struct WorkspaceLabel
{
    QString id;
    QString name;
    /// One line below the name in lists: "http://sprints.example:8000/v1".
    QString description;
    /// Its own colour; invalid = the accent.
    QColor colour;

    bool operator==(const WorkspaceLabel&) const = default;
};
