// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QMetaType>
#include <QtCore/QString>
#include <QtGui/QColor>

/// The parts of a system to which a workspace connects.
enum class Part { SprintService, TaskService, Kafka };

/// What the user typed to make a workspace. Addresses are trimmed, and otherwise as typed.
struct WorkspaceDraft
{
    QString name;
    QString sprintAddress;
    QString taskAddress;
    QString kafkaAddress;
    QColor colour;

    bool operator==(const WorkspaceDraft&) const = default;
};

/// Why an address cannot be one, as a sentence; empty when it may be. An empty address is allowed
/// here.
QString addressProblem(Part part, const QString& address);
/// "localhost:8000" becomes "http://localhost:8000"; Kafka addresses get their default port.
QString completedAddress(Part part, const QString& address);

Q_DECLARE_METATYPE(WorkspaceDraft)
