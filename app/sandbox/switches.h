// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/json.h"
#include "core/base/result.h"

#include <QtCore/QList>
#include <QtCore/QMutex>
#include <QtCore/QString>

namespace sandbox {

/// One thing about the sandbox that can be turned while it runs.
struct Switch
{
    QString name;
    QString value;
    /// Empty where any whole number up to `maximum` fits, or a text of that form.
    QStringList allowed;
    qint64 maximum = 0;
    QString meaning;
    /// Takes effect at the start only.
    bool isFixed = false;
    /// For a text: the expression that it matches as a whole, and what that is in words.
    QString pattern = {};
    QString form = {};
};

/// Those of the services and of Kafka, then those of the consumers and of the load.
QList<Switch> switchTable();

/// All switches. Thread-safe: read by the service and the publisher, set by the control endpoint.
class Switches
{
public:
    Switches();

    QString value(QStringView name) const;
    qint64 number(QStringView name) const;
    /// Not for a value that came from outside: use check() and set().
    void set(const QString& name, const QString& value);
    /// Rejected, with a sentence, when there is no such switch or it does not take that value.
    Result<void> check(const QString& name, const QString& value) const;
    /// As check(), for a sandbox that runs already.
    Result<void> checkChange(const QString& name, const QString& value) const;
    bool contains(QStringView name) const;

    QList<Switch> all() const;
    /// An object with a member for each switch: value, what it accepts, meaning.
    Json describe() const;

private:
    mutable QMutex m_mutex;
    QList<Switch> m_switches;
};

} // namespace sandbox
