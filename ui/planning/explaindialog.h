// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/capacity.h"

#include <QtWidgets/QDialog>

class QTreeWidget;
class QTreeWidgetItem;

/// Where the capacity comes from: every person, every day, what it adds and why; and every reason
/// for which the service says something else. Opened with open(), never exec().
class ExplainDialog : public QDialog
{
    Q_OBJECT
public:
    /// @param theirs the service's sum over what it has stored, if it is known
    /// @param stored what the service has stored; compared with `theirs`
    /// @param unfolded the person whose days are shown at once; −1 for nobody
    ExplainDialog(const Sprint& shown, const Capacity& ours, const Sprint& stored,
                  const std::optional<ServiceCapacity>& theirs, int unfolded, QWidget* parent);

private:
    void addSentences(class QVBoxLayout* layout, const Sprint& stored,
                      const std::optional<ServiceCapacity>& theirs, bool isStored);
    void addPeople(const std::optional<ServiceCapacity>& theirs);
    void addDays(QTreeWidgetItem* person);

    Capacity m_ours;
    QTreeWidget* m_tree;
};
