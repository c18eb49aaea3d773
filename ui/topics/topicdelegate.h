// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QStyledItemDelegate>

class PartitionListModel;
class ReaderListModel;
class TopicListModel;

/// What the tables of the topics page have in common: a cell's ground, and text that is grey while
/// what is shown is old.
class TopicCellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// True while what is shown is older than it should be.
    void setOld(bool old) { m_isOld = old; }
    bool isOld() const { return m_isOld; }

protected:
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option,
                     const QModelIndex& index) const;
    /// The room for a cell's content; the first column begins under the page's title.
    static QRect roomOf(const QStyleOptionViewItem& option, const QModelIndex& index);

private:
    bool m_isOld = false;
};

/// A topic: its name with marks, figures of one width, the rate with its last ten minutes.
class TopicDelegate : public TopicCellDelegate
{
    Q_OBJECT

public:
    TopicDelegate(const TopicListModel& model, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    const TopicListModel& m_model;
};

/// A partition: what is wrong with it, and its share of the records as a bar.
class PartitionDelegate : public TopicCellDelegate
{
    Q_OBJECT

public:
    PartitionDelegate(const PartitionListModel& model, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    const PartitionListModel& m_model;
};

/// A group that reads the topic, with its verdict as a chip.
class ReaderDelegate : public TopicCellDelegate
{
    Q_OBJECT

public:
    ReaderDelegate(const ReaderListModel& model, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    const ReaderListModel& m_model;
};

/// A setting: its name in figures of one width, what would count otherwise in grey.
class ConfigDelegate : public TopicCellDelegate
{
    Q_OBJECT

public:
    using TopicCellDelegate::TopicCellDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};
