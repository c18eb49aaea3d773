// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/fieldguard.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QWidget>

FieldGuard::FieldGuard(Undo undo, QObject* parent) : QObject(parent), m_undo(undo) {}

void FieldGuard::watch(QWidget* field)
{
    field->installEventFilter(this);
}

bool FieldGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Wheel) {
        const auto* widget = qobject_cast<QWidget*>(watched);
        if (widget && !widget->hasFocus()) {
            event->ignore();
            return true;
        }
        return false;
    }
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    auto* key = static_cast<QKeyEvent*>(event);
    if (m_undo == Undo::OfForm &&
        (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo))) {
        event->ignore();
        return true;
    }
    const Qt::KeyboardModifiers commands = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    if (!(key->modifiers() & commands) && key->key() < Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return false;
}
