// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/destination.h"
#include "ui/widgets/icons.h"

#include <QtWidgets/QPushButton>

/// A page's entry in the sidebar: icon, name, badge. Only the icon while the sidebar is folded.
class NavigationItem : public QPushButton
{
    Q_OBJECT
public:
    NavigationItem(PageId page, const QString& title, IconName icon, QWidget* parent);

    PageId page() const { return m_page; }
    void setBadge(const QString& text, Tone tone);
    void setFolded(bool folded);
    void setShortcutHint(const QString& hint);
    QSize sizeHint() const override;

Q_SIGNALS:
    /// +1 or -1: the focus should go to a neighbour.
    void neighbourRequested(int step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void updateNames();

    PageId m_page;
    IconName m_icon;
    QString m_badge;
    QString m_hint;
    Tone m_badgeTone = Tone::Neutral;
    bool m_folded = false;
};
