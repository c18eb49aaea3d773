// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/conflictsdialog.h"

#include "core/models/sprintform.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/theme.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

QString pathText(const QString& path)
{
    if (path == u"number"_s)
        return ConflictsDialog::tr("Number");
    if (path == u"start"_s)
        return ConflictsDialog::tr("Start");
    if (path == u"end"_s)
        return ConflictsDialog::tr("End");
    if (path == u"confidence"_s)
        return ConflictsDialog::tr("Confidence");
    const qsizetype open = path.indexOf(u'[');
    const qsizetype close = path.indexOf(u']');
    if (open < 0 || close < open)
        return path.left(200);
    const QString key = path.mid(open + 1, close - open - 1).left(120);
    const QString rest = path.mid(close + 1);
    if (path.startsWith(u"holidays"_s))
        return ConflictsDialog::tr("Holiday %1").arg(key);
    if (rest.startsWith(u".role"_s))
        return ConflictsDialog::tr("Role of %1").arg(key);
    if (rest.startsWith(u".absences"_s))
        return ConflictsDialog::tr("An absence of %1").arg(key);
    return key;
}

QString valueText(const QString& value)
{
    return value.isEmpty() ? ConflictsDialog::tr("nothing") : value.left(200);
}

} // namespace

ConflictsDialog::ConflictsDialog(SprintForm& form, QWidget* parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Changed by both"));
    setModal(true);
    resize(600, 340);

    auto* heading = new TextLabel(tr("Changed by you and by somebody else"), TextStyle::Strong,
                                  Token::Text1, this);
    auto* sentence =
        new TextLabel(tr("What only one of you changed is taken over in either case. Both choices "
                         "can be undone, and nothing is sent before you save."),
                      TextStyle::Body, Token::Text2, this);
    sentence->setWordWrap(true);
    auto* table = new QTreeWidget(this);
    table->setRootIsDecorated(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setUniformRowHeights(true);
    table->setHeaderLabels({tr("Value"), tr("Yours"), tr("Stored")});
    table->header()->setSectionResizeMode(QHeaderView::Stretch);
    for (const MergeConflict& conflict : form.conflicts()) {
        auto* item = new QTreeWidgetItem(table);
        item->setText(0, pathText(conflict.path));
        item->setText(1, valueText(conflict.mine));
        item->setText(2, valueText(conflict.theirs));
    }

    auto* later = new ActionButton(tr("Decide later"), ActionButton::Kind::Quiet, this);
    later->setShownShortcut(Qt::Key_Escape);
    auto* theirs =
        new ActionButton(tr("Take the stored version"), ActionButton::Kind::Secondary, this);
    theirs->setObjectName(u"takeStored"_s);
    auto* mine =
        new ActionButton(tr("Keep mine where both changed"), ActionButton::Kind::Primary, this);
    mine->setObjectName(u"keepMine"_s);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addStretch();
    buttons->addWidget(later);
    buttons->addWidget(theirs);
    buttons->addWidget(mine);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(8);
    layout->addWidget(heading);
    layout->addWidget(sentence);
    layout->addWidget(table, 1);
    layout->addLayout(buttons);

    connect(later, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(theirs, &QAbstractButton::clicked, &form, &SprintForm::takeNewer);
    connect(theirs, &QAbstractButton::clicked, this, &QDialog::accept);
    connect(mine, &QAbstractButton::clicked, &form, &SprintForm::mergeNewer);
    connect(mine, &QAbstractButton::clicked, this, &QDialog::accept);
    mine->setDefault(true);
    table->setFocus();
}
