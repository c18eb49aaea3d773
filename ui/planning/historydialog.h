// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/conflictnote.h"

#include <QtCore/QFuture>
#include <QtWidgets/QDialog>

#include <functional>

class QTreeWidget;
class TextLabel;

/// The values of one sprint or task that two people had changed at once, newest first: also the one
/// that lost can still be read and copied. Opened with open(), never exec().
class HistoryDialog : public QDialog
{
    Q_OBJECT
public:
    /// Reads what is kept about an entity.
    using Reader = std::function<QFuture<Result<QList<ConflictNote>>>(const EntityRef&)>;

    HistoryDialog(const QString& title, const EntityRef& entity, const Reader& reader,
                  QWidget* parent);

private:
    void fill(const QList<ConflictNote>& notes);

    TextLabel* m_state;
    QTreeWidget* m_table;
};
