// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/destination.h"
#include "core/domain/promise.h"

#include <QtWidgets/QWidget>

class ActionButton;
class Banner;
class LineWidget;
class QAction;
class QFormLayout;
class TextLabel;

/// One save in full: its line, what went wrong last, and the facts that a report needs. GUI thread.
class ActivityDetail : public QWidget
{
    Q_OBJECT

public:
    /// @param actions shown as buttons, in this order; not owned
    explicit ActivityDetail(const QList<QAction*>& actions, QWidget* parent = nullptr);

    /// Either may be null, not both. Nothing is kept of them.
    void showSave(const Operation* operation, const Promise* promise);

Q_SIGNALS:
    void activated(const Destination& destination);

private:
    void setFact(int row, const QString& text);

    TextLabel* m_title;
    LineWidget* m_line;
    Banner* m_error;
    QFormLayout* m_facts;
    QList<TextLabel*> m_values;
};

/// All that is known about a save, as plain text for a report.
QString activityDetails(const Operation* operation, const Promise* promise);
