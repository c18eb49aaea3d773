// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keybindings.h"

#include <QtCore/QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace {

// A file that somebody else wrote must not fill the memory.
constexpr qsizetype MostState = 64 * 1024;

QString portable(const QList<QKeySequence>& keys)
{
    return QKeySequence::listToString(keys, QKeySequence::PortableText);
}

bool touches(const QKeySequence& a, const QKeySequence& b)
{
    return a.matches(b) != QKeySequence::NoMatch || b.matches(a) != QKeySequence::NoMatch;
}

/// Keys that this Qt can read; an empty list for text without any.
std::optional<QList<QKeySequence>> keysFrom(const QString& text)
{
    const QList<QKeySequence> keys =
        text.isEmpty() ? QList<QKeySequence>()
                       : QKeySequence::listFromString(text, QKeySequence::PortableText);
    for (const QKeySequence& sequence : keys) {
        if (sequence.isEmpty())
            return std::nullopt;
        for (int i = 0; i < sequence.count(); ++i) {
            if (sequence[uint(i)].key() == Qt::Key_unknown)
                return std::nullopt;
        }
    }
    return keys;
}

} // namespace

KeyBinding KeyBindings::bindingOf(const Entry& entry)
{
    QString text = entry.action->text();
    text.remove(u'&');
    if (text.endsWith(u'…'))
        text.chop(1);
    return {.id = entry.id,
            .where = entry.where,
            .text = text,
            .standard = entry.standard,
            .keys = entry.action->shortcuts()};
}

void KeyBindings::add(const QString& place, const QString& where, QAction* action)
{
    const QList<QKeySequence> standard = action->shortcuts();
    for (const Entry& known : std::as_const(m_entries)) {
        if (known.action == action)
            return;
    }
    const QString name =
        action->objectName().isEmpty() ? portable(standard.mid(0, 1)) : action->objectName();
    const QString id = (place.isEmpty() ? u"everywhere"_s : place) + u'/' + name;
    if (name.isEmpty() || action->text().isEmpty() || entry(id))
        return;
    m_entries.append({id, place, where, standard, action});
    applyWanted(m_entries.last());
}

void KeyBindings::applyWanted(const Entry& of)
{
    const QJsonValue wanted = m_wanted.value(of.id);
    if (!of.action)
        return;
    const std::optional<QList<QKeySequence>> keys =
        wanted.isString() ? keysFrom(wanted.toString()) : std::nullopt;
    of.action->setShortcuts(keys.value_or(of.standard));
}

QList<KeyBinding> KeyBindings::bindings() const
{
    QList<KeyBinding> all;
    for (const Entry& known : m_entries) {
        if (known.action)
            all.append(bindingOf(known));
    }
    return all;
}

const KeyBindings::Entry* KeyBindings::entry(const QString& id) const
{
    const auto it = std::find_if(m_entries.cbegin(), m_entries.cend(), [&](const Entry& known) {
        return known.id == id && known.action;
    });
    return it == m_entries.cend() ? nullptr : &*it;
}

std::optional<KeyBinding> KeyBindings::find(const QString& id) const
{
    const Entry* known = entry(id);
    return known ? std::optional(bindingOf(*known)) : std::nullopt;
}

const KeyBindings::Entry* KeyBindings::inTheWay(const Entry& of, const QKeySequence& keys) const
{
    if (keys.isEmpty())
        return nullptr;
    for (const Entry& other : m_entries) {
        const bool meets = of.place.isEmpty() || other.place.isEmpty() || of.place == other.place;
        if (!other.action || other.id == of.id || !meets)
            continue;
        const QList<QKeySequence> theirs = other.action->shortcuts();
        if (std::any_of(theirs.cbegin(), theirs.cend(),
                        [&](const QKeySequence& their) { return touches(keys, their); }))
            return &other;
    }
    return nullptr;
}

std::optional<KeyBinding> KeyBindings::conflict(const QString& id, const QKeySequence& keys) const
{
    const Entry* known = entry(id);
    const Entry* other = known ? inTheWay(*known, keys) : nullptr;
    return other ? std::optional(bindingOf(*other)) : std::nullopt;
}

void KeyBindings::setKeys(const QString& id, const QKeySequence& keys)
{
    const Entry* known = entry(id);
    if (!known)
        return;
    while (const Entry* other = inTheWay(*known, keys)) {
        QList<QKeySequence> left = other->action->shortcuts();
        left.removeIf([&](const QKeySequence& their) { return touches(keys, their); });
        m_wanted.insert(other->id, portable(left));
        other->action->setShortcuts(left);
    }
    const QList<QKeySequence> now =
        keys.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{keys};
    if (now == known->standard)
        m_wanted.remove(id);
    else
        m_wanted.insert(id, portable(now));
    known->action->setShortcuts(now);
    Q_EMIT applied();
    Q_EMIT changed();
}

void KeyBindings::reset(const QString& id)
{
    const Entry* known = entry(id);
    if (!known || !m_wanted.contains(id))
        return;
    // What took these keys over gives them back.
    for (const QKeySequence& keys : known->standard) {
        while (const Entry* other = inTheWay(*known, keys)) {
            QList<QKeySequence> left = other->action->shortcuts();
            left.removeIf([&](const QKeySequence& their) { return touches(keys, their); });
            m_wanted.insert(other->id, portable(left));
            other->action->setShortcuts(left);
        }
    }
    m_wanted.remove(id);
    applyWanted(*known);
    Q_EMIT applied();
    Q_EMIT changed();
}

void KeyBindings::resetAll()
{
    m_wanted = {};
    for (const Entry& known : std::as_const(m_entries))
        applyWanted(known);
    Q_EMIT applied();
    Q_EMIT changed();
}

QString KeyBindings::state() const
{
    return m_wanted.isEmpty()
               ? QString()
               : QString::fromUtf8(QJsonDocument(m_wanted).toJson(QJsonDocument::Compact));
}

void KeyBindings::restore(const QString& state)
{
    if (state.size() > MostState || state == this->state())
        return;
    m_wanted = QJsonDocument::fromJson(state.toUtf8()).object();
    for (const Entry& known : std::as_const(m_entries))
        applyWanted(known);
    Q_EMIT applied();
}
