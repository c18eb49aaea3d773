// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/grouplag.h"
#include "core/models/grouprates.h"

#include <QtWidgets/QWidget>

#include <functional>

class FigureLabel;

/// The figures of a group: lag of what is kept, how far behind, how fast it grows, and when the
/// oldest unread record is deleted. Only what is known is shown. GUI thread.
class GroupFigures : public QWidget
{
    Q_OBJECT

public:
    /// How long a topic keeps its records by time; nothing where it is not known, or for ever.
    using Retention = std::function<std::optional<std::chrono::milliseconds>(const QString&)>;

    explicit GroupFigures(QWidget* parent = nullptr);

    void setRetention(Retention retention) { m_retention = std::move(retention); }
    void show(const GroupLag& group, const GroupRates& rates, const QDateTime& at);
    /// Another group: figures may become narrower.
    void startAnew();

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void showLag(const GroupLag& group);
    void showBehind(const GroupLag& group);
    void showGrowth(const GroupRates& rates);
    void showDeletion(const GroupLag& group, const QDateTime& at);
    /// Places the figures in rows; gives the height. Moves nothing when only asked.
    int arrange(int width, bool move) const;

    Retention m_retention;
    FigureLabel* m_lag;
    FigureLabel* m_behind;
    FigureLabel* m_growth;
    FigureLabel* m_deletion;
    QList<FigureLabel*> m_all;
};

/// When the oldest record that some partition has not read may be deleted; nothing where it cannot
/// be known: the record's time must have been read, and the topic must delete by time.
std::optional<QDateTime> oldestUnreadDeletion(const GroupLag& group, const QDateTime& at,
                                              const GroupFigures::Retention& retention);
