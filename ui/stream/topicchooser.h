// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/topics.h"

#include <QtCore/QStringList>
#include <QtWidgets/QFrame>

class ActionButton;
class FilterBar;
class QListWidget;
class TextLabel;

/// A small window over the page in which topics are ticked: searchable, by keyboard alone.
class TopicChooser : public QFrame
{
    Q_OBJECT

public:
    explicit TopicChooser(QWidget* parent = nullptr);

    void setTopics(const QList<TopicInfo>& topics);
    /// Why there is no (newer) list; stays until the next list.
    void setFailure(const QString& sentence);
    QString note() const;
    void setChosen(const QStringList& topics);
    QStringList chosen() const;
    /// Opens below a widget, with the search field focused.
    void openBelow(QWidget* widget);

Q_SIGNALS:
    /// Apply: another choice than before.
    void choiceMade(const QStringList& topics);
    void refreshRequested();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    QString patternDetail(const QString& pattern) const;
    void addItem(const QString& name, const QString& detail);
    void accept();

    QList<TopicInfo> m_topics;
    QStringList m_chosen;
    QStringList m_before;
    QString m_failure;
    FilterBar* m_filter;
    QListWidget* m_list;
    TextLabel* m_note;
    ActionButton* m_apply;
};
