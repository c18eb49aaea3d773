// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/daterowsdialog.h"

#include "ui/planning/dateedit.h"
#include "ui/planning/daterowsmodel.h"
#include "ui/planning/notelabel.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/theme.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

class RowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&,
                          const QModelIndex& index) const override
    {
        const auto* model = static_cast<const DateRowsModel*>(index.model());
        if (model->isDateColumn(index.column())) {
            QDateEdit* edit = makeDateEdit(parent);
            edit->setFrame(false);
            return edit;
        }
        auto* edit = new QLineEdit(parent);
        edit->setFrame(false);
        edit->setMaxLength(index.column() == 2 && !model->isDateColumn(1) ? 500 : 255);
        return edit;
    }
};

} // namespace

DateRowsDialog::DateRowsDialog(Rows rows, const QString& title, QWidget* parent)
    : QDialog(parent),
      m_kind(rows),
      m_model(new DateRowsModel(rows == Rows::Absences ? DateRowsModel::Kind::Absences
                                                       : DateRowsModel::Kind::Holidays,
                                this)),
      m_table(new QTableView(this)),
      m_note(new NoteLabel(NoteLabel::Leads::Nowhere, this)),
      m_accept(new ActionButton(tr("Take over"), ActionButton::Kind::Primary, this)),
      m_suggested(QDate::currentDate())
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setModal(true);
    resize(560, 340);

    auto* heading = new TextLabel(title, TextStyle::Strong, Token::Text1, this);
    heading->setTextFormat(Qt::PlainText);
    const QString hint =
        rows == Rows::Absences
            ? tr("Days outside the sprint are kept. Weekends inside an absence cost nothing.")
            : tr("A holiday counts for everybody. Weekends and other days may be listed too.");
    auto* sentence = new TextLabel(hint, TextStyle::Secondary, Token::Text2, this);
    sentence->setWordWrap(true);

    m_table->setModel(m_model);
    m_table->setItemDelegate(new RowDelegate(m_table));
    m_table->setObjectName(rows == Rows::Absences ? u"absenceRows"_s : u"holidayRows"_s);
    prepareTable(m_table, EdgeMargin::None);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::SelectedClicked);
    m_table->setColumnWidth(0, 150);
    m_table->setColumnWidth(1, 150);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->installEventFilter(this);

    auto* add =
        new ActionButton(rows == Rows::Absences ? tr("Add an absence") : tr("Add a holiday"),
                         ActionButton::Kind::Quiet, this);
    add->setObjectName(u"addDateRow"_s);
    add->setShownShortcut(Qt::Key_N);
    auto* remove = new ActionButton(tr("Remove"), ActionButton::Kind::Quiet, this);
    remove->setShownShortcut(Qt::Key_Delete);
    auto* cancel = new ActionButton(tr("Cancel"), ActionButton::Kind::Secondary, this);
    cancel->setShownShortcut(Qt::Key_Escape);
    m_accept->setObjectName(u"takeDateRows"_s);
    m_accept->setShownShortcut(Qt::CTRL | Qt::Key_Return);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(add);
    buttons->addWidget(remove);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(8);
    layout->addWidget(heading);
    layout->addWidget(sentence);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_note);
    layout->addLayout(buttons);

    connect(add, &QAbstractButton::clicked, this, [this] { addRow(m_suggested, m_suggested); });
    connect(remove, &QAbstractButton::clicked, this, &DateRowsDialog::removeCurrent);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QAbstractButton::clicked, this, &QDialog::accept);
    auto* finish = new QAction(this);
    finish->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return),
                          QKeySequence(Qt::CTRL | Qt::Key_Enter),
                          QKeySequence(QKeySequence::Save)});
    addAction(finish);
    connect(finish, &QAction::triggered, m_accept, &QAbstractButton::click);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &DateRowsDialog::showProblem);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &DateRowsDialog::showProblem);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &DateRowsDialog::showProblem);
    connect(m_model, &QAbstractItemModel::modelReset, this, &DateRowsDialog::showProblem);
    // Enter belongs to the table.
    for (ActionButton* button : {add, remove, cancel, m_accept})
        button->setAutoDefault(false);
    m_table->setFocus();
}

void DateRowsDialog::setAbsences(const QList<Absence>& absences, QDate focused)
{
    QList<DateRowsModel::Row> rows;
    for (const Absence& absence : absences)
        rows.append({absence.start, absence.end, absence.reason, {}});
    m_model->setRows(std::move(rows));
    focusDay(focused);
}

void DateRowsDialog::setHolidays(const QList<Holiday>& holidays, QDate focused)
{
    QList<DateRowsModel::Row> rows;
    for (const Holiday& holiday : holidays)
        rows.append({holiday.date, holiday.date, holiday.name, holiday.description});
    m_model->setRows(std::move(rows));
    focusDay(focused);
}

QList<Absence> DateRowsDialog::absences() const
{
    QList<Absence> absences;
    for (const DateRowsModel::Row& row : m_model->rows())
        absences.append({row.start, row.end, row.text.trimmed()});
    return absences;
}

QList<Holiday> DateRowsDialog::holidays() const
{
    QList<Holiday> holidays;
    for (const DateRowsModel::Row& row : m_model->rows())
        holidays.append({row.start, row.text.trimmed(), row.description});
    return holidays;
}

void DateRowsDialog::addRow(QDate from, QDate to)
{
    const int row = m_model->append({from, to, {}, {}});
    const QModelIndex cell = m_model->index(row, m_kind == Rows::Absences ? 0 : 1);
    m_table->setFocus();
    m_table->setCurrentIndex(cell);
    m_table->scrollTo(cell);
    m_table->edit(cell);
}

void DateRowsDialog::removeCurrent()
{
    const int row = m_table->currentIndex().row();
    m_model->remove(row);
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), 0));
    m_table->setFocus();
}

void DateRowsDialog::focusDay(QDate day)
{
    if (day.isValid())
        m_suggested = day;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const DateRowsModel::Row& row = m_model->rows()[i];
        if (row.start <= day && day <= row.end) {
            m_table->setCurrentIndex(m_model->index(i, 0));
            return;
        }
    }
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
}

void DateRowsDialog::showProblem()
{
    const QString problem = m_model->problem();
    if (problem.isEmpty()) {
        m_note->setNote(nullptr);
    } else {
        const FieldNote note{FieldNote::Kind::Blocking, {}, problem};
        m_note->setNote(&note);
    }
    m_accept->setEnabled(problem.isEmpty());
    m_accept->setToolTip(problem);
}

bool DateRowsDialog::eventFilter(QObject* watched, QEvent* event)
{
    // What an open editor leaves over comes here as well; it is not meant for the table.
    if (watched != m_table || event->type() != QEvent::KeyPress || !m_table->hasFocus())
        return QDialog::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->modifiers() != Qt::NoModifier && key->modifiers() != Qt::KeypadModifier)
        return false;
    switch (key->key()) {
    case Qt::Key_N:
    case Qt::Key_Insert:
        addRow(m_suggested, m_suggested);
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        removeCurrent();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_table->currentIndex().isValid())
            m_table->edit(m_table->currentIndex());
        return true;
    default:
        return false;
    }
}
