// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/icons.h"

#include <QtCore/QPointer>
#include <QtGui/QAction>
#include <QtGui/QKeySequence>
#include <QtWidgets/QPushButton>

#include <optional>

/// A button of the program: 28 px high, the shortcut as a key cap inside.
class ActionButton : public QPushButton
{
    Q_OBJECT
public:
    enum class Kind {
        Primary,   ///< At most one on a page.
        Secondary, ///< With a hairline.
        Quiet,     ///< Text only.
        Danger,    ///< Destructive, in a dialog.
    };

    explicit ActionButton(const QString& text, Kind kind = Kind::Secondary,
                          QWidget* parent = nullptr);
    /// Follows the action: text, icon, enabled, visible, tooltip, shortcut; a click triggers it.
    explicit ActionButton(QAction* action, Kind kind = Kind::Secondary, QWidget* parent = nullptr);

    void setKind(Kind kind);
    Kind kind() const { return m_kind; }
    /// Shown only; the key belongs to an action.
    void setShownShortcut(const QKeySequence& keys);
    void setIconName(IconName name);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void followAction();

    QPointer<QAction> m_action;
    Kind m_kind;
    QString m_keys;
    std::optional<IconName> m_icon;
};
