// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/chartvalues.h"

#include <QtCore/QSet>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QFrame>

class ActionButton;
class QListWidget;

/// The name of one series with a piece of its line; checked while it is shown.
class ChartLegendEntry : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ChartLegendEntry(QWidget* parent = nullptr);

    void setSeries(const QString& label, const QString& name, int place, bool isShown);
    QSize sizeHint() const override;

Q_SIGNALS:
    /// With Ctrl, or Ctrl+Space: this one alone.
    void onlyRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    int m_place = 0;
};

/// All series in one line, at the right: each hides and shows its own. Those that do not fit are in
/// a list that opens. GUI thread.
class ChartLegend : public QWidget
{
    Q_OBJECT

public:
    struct Entry
    {
        QString id;
        QString label;
        QString name;
        int place = 0;
        bool isShown = true;

        bool operator==(const Entry&) const = default;
    };

    explicit ChartLegend(QWidget* parent = nullptr);

    void setEntries(const QList<Entry>& entries);
    /// The list of all series, with a tick for each that is shown.
    void openList();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void shownRequested(const QString& id, bool isShown);
    void onlyRequested(const QString& id);
    void allRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    void fillList();

    QList<Entry> m_entries;
    QList<ChartLegendEntry*> m_buttons;
    ActionButton* m_more;
    QFrame* m_popup;
    QListWidget* m_list;
};
