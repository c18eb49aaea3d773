// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workspacebox.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/themestyle.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

WorkspaceBox::WorkspaceBox(QWidget* parent) : QPushButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    updateNames();
}

void WorkspaceBox::setWorkspace(const WorkspaceLabel& workspace)
{
    m_workspace = workspace;
    updateNames();
    update();
}

void WorkspaceBox::setLocked(bool locked)
{
    m_locked = locked;
    updateNames();
    update();
}

void WorkspaceBox::setFolded(bool folded)
{
    m_folded = folded;
    updateGeometry();
    update();
}

void WorkspaceBox::updateNames()
{
    setAccessibleName(m_workspace.name.isEmpty() ? tr("Workspaces")
                                                 : tr("Workspace %1").arg(m_workspace.name));
    const QString lock =
        m_locked ? tr("Kafka is read-only here.") : tr("Writing to Kafka is unlocked here.");
    setAccessibleDescription(lock);
    QStringList lines{m_workspace.name};
    if (!m_workspace.description.isEmpty())
        lines << m_workspace.description;
    lines << lock;
    setToolTip(lines.join(u'\n'));
}

QSize WorkspaceBox::sizeHint() const
{
    return {m_folded ? 36 : Theme::SidebarWidth - 16, 38};
}

void WorkspaceBox::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QColor colour =
        m_workspace.colour.isValid() ? m_workspace.colour : Theme::color(Token::Accent);
    ThemeStyle::drawPanel(&painter, rect(),
                          Theme::color(underMouse() ? Token::Raised : Token::Surface),
                          Theme::color(Token::Hairline));
    QPainterPath whole;
    whole.addRoundedRect(QRectF(rect()), Theme::Radius, Theme::Radius);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(whole);
    painter.fillRect(QRect(0, 0, 4, height()), colour);
    painter.setClipping(false);
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (m_folded) {
        painter.setFont(Theme::font(TextStyle::Strong));
        painter.setPen(Theme::color(Token::Text1));
        painter.drawText(rect().adjusted(4, 0, 0, 0), Qt::AlignCenter,
                         m_workspace.name.left(1).toUpper());
    } else {
        ::icon(m_locked ? IconName::Lock : IconName::Unlock,
               m_locked ? Token::Text2 : Token::Attention)
            .paint(&painter, QRect(width() - 26, (height() - 16) / 2, 16, 16));
        const QRect inner = rect().adjusted(12, 0, -32, 0);
        painter.setFont(Theme::font(TextStyle::Strong));
        painter.setPen(Theme::color(Token::Text1));
        painter.drawText(
            inner, Qt::AlignVCenter | Qt::AlignLeft,
            painter.fontMetrics().elidedText(m_workspace.name, Qt::ElideRight, inner.width()));
    }
    if (hasFocus())
        ThemeStyle::drawFocusRing(&painter, rect());
}

void WorkspaceBox::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
        event->key() == Qt::Key_Down) {
        click();
        return;
    }
    QPushButton::keyPressEvent(event);
}
