// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/icons.h"

#include <QtGui/QKeySequence>
#include <QtWidgets/QWidget>

#include <optional>

class ActionButton;
class QLabel;

/// Says what would be here and offers the one next step. Centred in whatever room it has.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setSentence(const QString& sentence);
    /// The one next step; an empty text hides the button.
    /// @param shortcut shown in the button as a key cap; the caller owns the key itself.
    void setAction(const QString& text, const QKeySequence& shortcut = {});
    void setIcon(IconName name);

Q_SIGNALS:
    void actionRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_sentence;
    ActionButton* m_action;
    std::optional<IconName> m_iconName;
};
