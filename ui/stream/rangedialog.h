// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/streamservice.h"

#include <QtWidgets/QDialog>

#include <optional>

class ActionButton;
class QComboBox;
class QLineEdit;
class TextLabel;

/// Where reading begins and ends, and of which partitions.
struct StreamRange
{
    kafka::From from;
    kafka::To to;
    /// Nothing means all.
    std::optional<QList<Partition>> partitions;

    bool operator==(const StreamRange&) const = default;
};

/// Asks for a range: a kind and, where it needs one, a value, checked while it is typed. GUI
/// thread.
class RangeDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RangeDialog(const StreamRange& range, QWidget* parent = nullptr);

    /// What the fields say; nothing while one of them cannot be read.
    std::optional<StreamRange> range() const { return m_range; }

Q_SIGNALS:
    void rangeChosen(const StreamRange& range);

private:
    struct Field
    {
        QComboBox* kind = nullptr;
        QLineEdit* value = nullptr;
        TextLabel* problem = nullptr;
    };
    Field addField(const QString& label, const QString& name);
    void show(Field& field, const QString& text);
    static QString textOf(const Field& field);
    void check();
    void accept() override;

    Field m_from;
    Field m_to;
    QLineEdit* m_partitions;
    TextLabel* m_partitionsProblem;
    ActionButton* m_read;
    std::optional<StreamRange> m_range;
};

/// "newest 1,000 of each to 10:30", for the page's subtitle.
QString rangeText(const StreamRange& range);
