// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QAbstractTableModel>
#include <QtCore/QSet>

/// A value that both sides changed, ready to be shown.
struct ConflictRow
{
    /// As MergeConflict::path.
    QString path;
    /// What a person calls it: "Role of Ines Duarte".
    QString label;
    QString base;
    QString mine;
    QString theirs;

    bool operator==(const ConflictRow&) const = default;
};

/// The values that both sides changed, one a row, with the choice that the user has made for each.
/// A value that nobody has chosen for yet is not settled. Headless; GUI thread.
class ConflictChoiceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Label, Base, Mine, Theirs, ColumnCount };
    enum class Choice { Open, Mine, Theirs };
    enum Role {
        ChosenRole = Qt::UserRole, ///< bool: this side of the row was chosen
        IsSideRole,                ///< bool: the cell is one of the two sides
    };

    explicit ConflictChoiceModel(QList<ConflictRow> rows, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Checking a side chooses it.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

    const QList<ConflictRow>& rows() const { return m_rows; }
    Choice choice(int row) const { return m_choices.value(row, Choice::Open); }
    void choose(int row, Choice choice);
    void chooseAll(Choice choice);
    int openCount() const;
    /// The paths of the values for which the other side was chosen.
    QSet<QString> takeTheirs() const;

Q_SIGNALS:
    void choicesChanged();

private:
    QList<ConflictRow> m_rows;
    QList<Choice> m_choices;
};
