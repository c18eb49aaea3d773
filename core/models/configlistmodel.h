// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/topicsnapshot.h"

#include <QtCore/QAbstractTableModel>

/// The settings of one topic: those that differ from what Apache Kafka comes with, or all.
/// Headless; GUI thread.
class ConfigListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Setting, Here, Otherwise, ColumnCount };
    enum class Show { Differing, All };

    explicit ConfigListModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void setConfig(const TopicConfig& config);
    void setShow(Show show);
    Show shown() const { return m_show; }
    int totalCount() const { return int(m_config.entries.size()); }
    /// Only for a valid row.
    const ConfigEntry& entry(int row) const { return m_config.entries.at(m_rows.at(row)); }

private:
    void fill();

    TopicConfig m_config;
    Show m_show = Show::Differing;
    QList<qsizetype> m_rows;
};
