// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QJsonObject>
#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtGui/QAction>

#include <optional>

/// One action and its keys, for a list of them.
struct KeyBinding
{
    /// Never translated: its place and its standard key, or its object name ("sprints/Ctrl+S").
    QString id;
    /// The page on which the keys work; empty = everywhere.
    QString where;
    QString text;
    QList<QKeySequence> standard;
    QList<QKeySequence> keys;

    bool isStandard() const { return keys == standard; }
    bool operator==(const KeyBinding&) const = default;
};

/// The keys of all actions of one window: what they are by themselves, and what the user made of
/// them. Knows the actions, does not own them. GUI thread.
class KeyBindings : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// @param place "sprints", never translated; empty for keys that work everywhere
    /// @param where the same for people. An action without a standard key needs an object name,
    /// or stays as it is. Adding it twice changes nothing.
    void add(const QString& place, const QString& where, QAction* action);

    QList<KeyBinding> bindings() const;
    std::optional<KeyBinding> find(const QString& id) const;
    /// What these keys would disturb: the first other action that can be reached from the same
    /// place and has them, or keys that begin like them.
    std::optional<KeyBinding> conflict(const QString& id, const QKeySequence& keys) const;

    /// Whoever had them before (see conflict()) has them no longer. No keys = none.
    void setKeys(const QString& id, const QKeySequence& keys);
    void reset(const QString& id);
    void resetAll();

    /// What differs from the standard, as JSON; names that are not known here are kept.
    QString state() const;
    /// Ignores what makes no sense.
    void restore(const QString& state);

Q_SIGNALS:
    /// Some actions have other keys now, whatever the reason.
    void applied();
    /// By the user, so that it should be kept.
    void changed();

private:
    struct Entry
    {
        QString id;
        QString place;
        QString where;
        QList<QKeySequence> standard;
        QPointer<QAction> action;
    };

    static KeyBinding bindingOf(const Entry& entry);
    const Entry* entry(const QString& id) const;
    const Entry* inTheWay(const Entry& of, const QKeySequence& keys) const;
    void applyWanted(const Entry& entry);

    QList<Entry> m_entries;
    /// By id, in portable text; of actions that are not there (yet), too.
    QJsonObject m_wanted;
};
