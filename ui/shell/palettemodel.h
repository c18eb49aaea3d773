// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/destination.h"
#include "ui/shell/fuzzymatch.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QPointer>
#include <QtGui/QAction>

#include <optional>
#include <variant>

/// One row of the command palette before anything was typed.
struct PaletteItem
{
    enum class Kind { Page, Action, Entity };
    Kind kind = Kind::Page;
    QString title;
    QString subtitle;
    /// As QKeySequence::NativeText; empty = none.
    QString keys;
    std::variant<Destination, QPointer<QAction>> target;
};

/// The rows that fit what was typed, best first. Headless.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { ItemRole = Qt::UserRole, PositionsRole };

    explicit PaletteModel(QObject* parent = nullptr);

    void setItems(QList<PaletteItem> items);
    void setQuery(const QString& query);
    /// Shows just these, whatever was typed; nothing = all that fits, as before.
    void setInstead(std::optional<QList<PaletteItem>> items);
    /// Nothing for an invalid index.
    const PaletteItem* item(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row
    {
        qsizetype item = 0;
        FuzzyMatch match;
    };
    void refresh();

    QList<PaletteItem> m_items;
    std::optional<QList<PaletteItem>> m_instead;
    QList<Row> m_rows;
    QString m_query;
};
