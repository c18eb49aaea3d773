// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/switches.h"

#include <QtCore/QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

Error rejected(const QString& message)
{
    return Error{.kind = ErrorKind::Rejected, .message = message};
}

} // namespace

Switches::Switches() : m_switches(switchTable()) {}

QString Switches::value(QStringView name) const
{
    const QMutexLocker lock(&m_mutex);
    for (const Switch& one : m_switches) {
        if (one.name == name)
            return one.value;
    }
    return {};
}

qint64 Switches::number(QStringView name) const
{
    return value(name).toLongLong();
}

void Switches::set(const QString& name, const QString& value)
{
    const QMutexLocker lock(&m_mutex);
    for (Switch& one : m_switches) {
        if (one.name == name)
            one.value = value;
    }
}

bool Switches::contains(QStringView name) const
{
    const QMutexLocker lock(&m_mutex);
    return std::any_of(m_switches.begin(), m_switches.end(),
                       [name](const Switch& one) { return one.name == name; });
}

Result<void> Switches::check(const QString& name, const QString& value) const
{
    const QMutexLocker lock(&m_mutex);
    for (const Switch& one : m_switches) {
        if (one.name != name)
            continue;
        if (!one.allowed.isEmpty()) {
            if (one.allowed.contains(value))
                return {};
            return rejected(u"The switch '%1' takes %2, not '%3'."_s.arg(
                name, one.allowed.join(u", "_s), value));
        }
        if (!one.pattern.isEmpty()) {
            static constexpr qsizetype MaxLength = 1'000;
            if (value.size() <= MaxLength &&
                QRegularExpression(QRegularExpression::anchoredPattern(one.pattern))
                    .match(value)
                    .hasMatch())
                return {};
            return rejected(
                u"The switch '%1' takes %2, not '%3'."_s.arg(name, one.form, value.left(80)));
        }
        bool ok = false;
        const qint64 number = value.toLongLong(&ok);
        if (ok && number >= 0 && number <= one.maximum)
            return {};
        return rejected(u"The switch '%1' takes a whole number from 0 to %2, not '%3'."_s.arg(
            name, QString::number(one.maximum), value));
    }
    return rejected(u"There is no switch named '%1'."_s.arg(name));
}

Result<void> Switches::checkChange(const QString& name, const QString& value) const
{
    for (const Switch& one : all()) {
        if (one.name == name && one.isFixed && value != one.value)
            return rejected(
                u"The switch '%1' is set at the start only: start the sandbox with --set %1=%2."_s
                    .arg(name, value));
    }
    return check(name, value);
}

QList<Switch> Switches::all() const
{
    const QMutexLocker lock(&m_mutex);
    return m_switches;
}

Json Switches::describe() const
{
    Json::Object description;
    for (const Switch& one : all()) {
        Json::Array allowed;
        for (const QString& value : one.allowed)
            allowed.push_back(value);
        Json entry = Json::Object{{u"value"_s, one.value}};
        if (!one.pattern.isEmpty()) {
            entry.set(u"form"_s, one.form);
        } else if (one.allowed.isEmpty()) {
            entry.set(u"value"_s, one.value.toLongLong());
            entry.set(u"minimum"_s, 0);
            entry.set(u"maximum"_s, one.maximum);
        } else {
            entry.set(u"allowed"_s, std::move(allowed));
        }
        entry.set(u"meaning"_s, one.meaning);
        description.emplace_back(one.name, std::move(entry));
    }
    return description;
}

} // namespace sandbox
