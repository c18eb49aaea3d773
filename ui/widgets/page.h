// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/destination.h"
#include "ui/widgets/notices.h"

#include <QtGui/QAction>
#include <QtWidgets/QWidget>

/// A page of the program. It knows no other page: it asks the shell to navigate. Its actions are
/// those of QWidget::actions(): the palette lists them while the page is shown, and their shortcuts
/// work there.
class Page : public QWidget
{
    Q_OBJECT
public:
    explicit Page(PageId id, QWidget* parent = nullptr);

    PageId pageId() const { return m_id; }
    /// As in the sidebar.
    virtual QString title() const = 0;
    /// Shows a thing on this page. The shell has already brought the page to the front. A PageId
    /// means the page itself. What cannot be found is said by the page, never ignored.
    virtual void navigateTo(const Destination& destination);
    /// Where the focus goes when the page comes to the front; the page itself without one.
    virtual QWidget* firstFocus();

    /// Adds an action of this page with a shortcut that works while the page is shown.
    QAction* addPageAction(const QString& text, const QKeySequence& shortcut = {});

Q_SIGNALS:
    void navigationRequested(const Destination& destination);
    void noticeRequested(const Notice& notice);
    /// A badge beside the page's name in the sidebar ("2"); empty takes it away.
    void badgeChanged(const QString& text, Tone tone);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PageId m_id;
};
