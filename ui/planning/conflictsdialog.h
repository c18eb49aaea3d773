// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QDialog>

class QTreeWidget;
class SprintForm;

/// Value by value, what the user typed and what somebody else stored meanwhile. Never all of one
/// side by surprise: what only one side changed is taken from that side; where both did, the user's
/// own is kept unless the whole other version is asked for. Either is one undo step.
class ConflictsDialog : public QDialog
{
    Q_OBJECT
public:
    ConflictsDialog(SprintForm& form, QWidget* parent);
};
