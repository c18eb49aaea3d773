// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/failure.h"

#include <QtCore/QAbstractTableModel>

#include <optional>

/// Topics that hold dead letters or may, with the evidence; in the first column a tick: whether
/// their records count as failures. Sorted by name. GUI thread.
class DeadLetterTopicModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Counts, Name, Evidence, Records, Sampled, ColumnCount };

    explicit DeadLetterTopicModel(QObject* parent = nullptr);

    void setTopics(QList<DeadLetterTopic> topics);
    const QList<DeadLetterTopic>& topics() const { return m_topics; }
    /// Nothing outside of the list.
    std::optional<DeadLetterTopic> topicAt(int row) const;
    int rowOf(const QString& topic) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// A tick is an order, not a value: it asks, and changes once the answer is given with
    /// setTopics().
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    /// The user said yes or no.
    void verdictGiven(const QString& topic, bool isDeadLetter);

private:
    QList<DeadLetterTopic> m_topics;
};
