// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/workspacedialog.h"

#include "ui/welcome/addressrow.h"
#include "ui/welcome/colourchoice.h"
#include "ui/welcome/filerow.h"
#include "ui/welcome/formgrid.h"
#include "ui/welcome/httploginform.h"
#include "ui/welcome/kafkasecurityform.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/textlabel.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int Width = 680;
constexpr int Height = 640;
} // namespace

WorkspaceDialog::WorkspaceDialog(const QString& title, const WorkspaceEdit& edit,
                                 const QStringList& takenNames, QWidget* parent)
    : QDialog(parent),
      m_base(edit.workspace),
      m_takenNames(takenNames),
      m_scroll(new QScrollArea(this)),
      m_name(new QLineEdit),
      m_colour(new ColourChoice),
      m_locked(new QCheckBox(tr("Kafka is read-only"))),
      m_lockHint(new TextLabel({}, TextStyle::Secondary, Token::Text2)),
      m_sprintsLogin(new HttpLoginForm(tr("Sprint service"))),
      m_tasksLogin(new HttpLoginForm(tr("Task service"))),
      m_caFile(new FileRow(tr("Services: file of trusted authorities"))),
      m_kafka(new KafkaSecurityForm),
      m_lifetime(new TextLabel({}, TextStyle::Secondary, Token::Text2, this)),
      m_problem(new TextLabel({}, TextStyle::Secondary, Token::Bad, this)),
      m_testAll(new ActionButton(tr("Test connections"), ActionButton::Kind::Secondary, this)),
      m_cancel(new ActionButton(tr("Cancel"), ActionButton::Kind::Secondary, this)),
      m_save(new ActionButton(tr("Save"), ActionButton::Kind::Primary, this))
{
    setWindowTitle(title);
    setModal(true);
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(Theme::PageMargin, 4, Theme::PageMargin, Theme::PageMargin);
    rows->setSpacing(Theme::RowGap);
    addGeneral(rows);
    addPart(rows, Part::SprintService, tr("Sprint service"),
            tr("For example http://sprints.example:8000"), m_sprintsLogin);
    addPart(rows, Part::TaskService, tr("Task service"),
            tr("For example http://tasks.example:8000"), m_tasksLogin);
    auto* trust = new QWidget;
    auto* trustGrid = new FormGrid(trust);
    m_caFile->lineEdit()->setPlaceholderText(tr("The system's, unless a PEM file is given"));
    trustGrid->addField(tr("Authorities"), m_caFile);
    trustGrid->addHint(tr("For https addresses of both services, beside those that this computer "
                          "trusts. A token is sent over https only, or within this computer."));
    rows->addWidget(trust);
    addPart(rows, Part::Kafka, tr("Kafka"),
            tr("For example broker.example:9092, several with commas"), m_kafka);
    rows->addStretch();

    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);

    m_lifetime->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_cancel->setShownShortcut(Qt::Key_Escape);
    m_save->setShownShortcut(QKeySequence(u"Ctrl+Return"_s));
    auto* save = new QAction(this);
    save->setShortcuts({QKeySequence(u"Ctrl+Return"_s), QKeySequence(u"Ctrl+S"_s)});
    addAction(save);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_testAll);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(Theme::PageMargin, 10, Theme::PageMargin, 14);
    foot->setSpacing(8);
    foot->addWidget(m_problem);
    foot->addWidget(m_lifetime);
    foot->addLayout(buttons);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(new Hairline);
    layout->addLayout(foot);

    fill(edit);
    m_first = this->edit();
    setLifetime(settings::SecretStore::Lifetime::Kept);
    connect(save, &QAction::triggered, this, &WorkspaceDialog::save);
    connect(m_save, &ActionButton::clicked, this, &WorkspaceDialog::save);
    connect(m_cancel, &ActionButton::clicked, this, &WorkspaceDialog::reject);
    connect(m_testAll, &ActionButton::clicked, this, &WorkspaceDialog::testAll);
    connect(m_locked, &QCheckBox::toggled, this, &WorkspaceDialog::showLock);
    connect(m_sprintsLogin, &HttpLoginForm::edited, this, [this] { forget(Part::SprintService); });
    connect(m_tasksLogin, &HttpLoginForm::edited, this, [this] { forget(Part::TaskService); });
    connect(m_kafka, &KafkaSecurityForm::edited, this, [this] { forget(Part::Kafka); });
    connect(m_caFile->lineEdit(), &QLineEdit::textChanged, this, [this] {
        forget(Part::SprintService);
        forget(Part::TaskService);
    });
    const QSize room = parent ? parent->window()->size() : QSize(Width, Height);
    resize(qMin(Width, qMax(480, room.width() - 40)), qMin(Height, qMax(360, room.height() - 40)));
    m_name->setFocus();
}

void WorkspaceDialog::addGeneral(QVBoxLayout* rows)
{
    auto* general = new QWidget;
    auto* grid = new FormGrid(general);
    m_name->setAccessibleName(tr("Name of the workspace"));
    m_name->setPlaceholderText(tr("Platform team"));
    m_name->setMaxLength(60);
    auto* nameRow = new QWidget;
    auto* nameLayout = new QHBoxLayout(nameRow);
    nameLayout->setContentsMargins(0, 0, 0, 0);
    nameLayout->setSpacing(8);
    nameLayout->addWidget(m_name, 1);
    nameLayout->addWidget(m_colour);
    nameRow->setFocusProxy(m_name);
    m_locked->setAccessibleName(tr("Kafka is read-only in this workspace"));
    m_lockHint->setWordWrap(true);
    auto* lock = new QWidget;
    auto* lockLayout = new QVBoxLayout(lock);
    lockLayout->setContentsMargins(0, 4, 0, 0);
    lockLayout->setSpacing(2);
    lockLayout->addWidget(m_locked);
    lockLayout->addWidget(m_lockHint);
    lock->setFocusProxy(m_locked);
    grid->addField(tr("Name"), nameRow);
    grid->addField(tr("Lock"), lock);
    rows->addWidget(general);
}

void WorkspaceDialog::addPart(QVBoxLayout* rows, Part part, const QString& caption,
                              const QString& hint, QWidget* details)
{
    rows->addWidget(new Hairline);
    rows->addWidget(new TextLabel(caption, TextStyle::Strong));
    auto* row =
        new AddressRow(part, part == Part::Kafka ? tr("Addresses") : tr("Address"), hint, nullptr);
    row->lineEdit()->setAccessibleName(tr("Address: %1").arg(caption));
    row->testButton()->setAccessibleName(tr("Test: %1").arg(caption));
    rows->addWidget(row);
    rows->addWidget(details);
    m_rows.append(row);
    connect(row, &AddressRow::testChosen, this, [this, row] {
        if (row->beginTest())
            Q_EMIT testRequested(row->part());
    });
    connect(row, &AddressRow::submitted, row->testButton(), &QAbstractButton::click);
}

AddressRow* WorkspaceDialog::row(Part part) const
{
    return m_rows[static_cast<int>(part)];
}

void WorkspaceDialog::fill(const WorkspaceEdit& edit)
{
    const settings::Workspace& workspace = edit.workspace;
    m_name->setText(workspace.name);
    m_colour->setColour(QColor(workspace.colour));
    m_locked->setChecked(workspace.lock == settings::KafkaLock::ReadOnly);
    row(Part::SprintService)->setAddress(workspace.sprintsUrl.toDisplayString());
    row(Part::TaskService)->setAddress(workspace.tasksUrl.toDisplayString());
    row(Part::Kafka)->setAddress(workspace.bootstrap);
    m_sprintsLogin->setValues(workspace.sprintsLogin, edit.secrets.value(settings::SprintsSecret));
    m_tasksLogin->setValues(workspace.tasksLogin, edit.secrets.value(settings::TasksSecret));
    m_caFile->setPath(workspace.caFile);
    m_kafka->setValues(workspace.kafkaProperties, edit.secrets);
    showLock();
}

WorkspaceEdit WorkspaceDialog::edit() const
{
    WorkspaceEdit edit;
    edit.workspace = m_base;
    edit.workspace.name = m_name->text().trimmed();
    edit.workspace.colour = m_colour->colour().name();
    edit.workspace.lock =
        m_locked->isChecked() ? settings::KafkaLock::ReadOnly : settings::KafkaLock::Unlocked;
    edit.workspace.sprintsUrl = QUrl(row(Part::SprintService)->address());
    edit.workspace.sprintsLogin = m_sprintsLogin->login();
    edit.workspace.tasksUrl = QUrl(row(Part::TaskService)->address());
    edit.workspace.tasksLogin = m_tasksLogin->login();
    edit.workspace.caFile = m_caFile->path();
    edit.workspace.bootstrap = row(Part::Kafka)->address();
    edit.workspace.kafkaProperties = m_kafka->properties();
    edit.secrets = m_kafka->secrets();
    if (edit.workspace.sprintsLogin.auth != settings::HttpAuth::None)
        edit.secrets.insert(settings::SprintsSecret, m_sprintsLogin->secret());
    if (edit.workspace.tasksLogin.auth != settings::HttpAuth::None)
        edit.secrets.insert(settings::TasksSecret, m_tasksLogin->secret());
    edit.workspace.secretNames = edit.secrets.keys();
    return edit;
}

void WorkspaceDialog::setLifetime(settings::SecretStore::Lifetime lifetime)
{
    const bool kept = lifetime == settings::SecretStore::Lifetime::Kept;
    m_lifetime->setColor(kept ? Token::Text2 : Token::Attention);
    m_lifetime->setText(
        kept ? tr("Passwords and tokens are kept in this computer's keychain.")
             : tr("No keychain answers here: passwords and tokens are kept until the program "
                  "closes, and asked for again after that."));
}

void WorkspaceDialog::showLock()
{
    m_lockHint->setText(m_locked->isChecked()
                            ? tr("Nothing can be produced, moved or deleted in Kafka. Sprints and "
                                 "tasks are edited all the same.")
                            : tr("This program may write to Kafka here, from the window and from "
                                 "the command line."));
    m_lockHint->setColor(m_locked->isChecked() ? Token::Text2 : Token::Attention);
}

void WorkspaceDialog::forget(Part part)
{
    if (row(part)->outcome() != AddressRow::Outcome::Untested)
        row(part)->setAddress(row(part)->address());
}

QString WorkspaceDialog::takeProblem()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty()) {
        m_name->setFocus();
        return tr("Give the workspace a name.");
    }
    if (m_takenNames.contains(name, Qt::CaseInsensitive)) {
        m_name->setFocus();
        return tr("Another workspace is called “%1”. Give this one a name of its own.").arg(name);
    }
    bool anyAddress = false;
    for (AddressRow* each : m_rows) {
        anyAddress = anyAddress || !each->address().isEmpty();
        const QString wrong = addressProblem(each->part(), each->address());
        if (wrong.isEmpty())
            continue;
        each->showProblem(wrong);
        each->lineEdit()->setFocus();
        return wrong;
    }
    if (!anyAddress) {
        row(Part::SprintService)->lineEdit()->setFocus();
        return tr("Give at least one address.");
    }
    // One after the other: each takes the focus to what it names.
    for (HttpLoginForm* login : {m_sprintsLogin, m_tasksLogin}) {
        if (const QString problem = login->takeProblem(); !problem.isEmpty())
            return problem;
    }
    return m_kafka->takeProblem();
}

void WorkspaceDialog::save()
{
    const QString problem = takeProblem();
    m_discardAsked = false;
    m_cancel->setText(tr("Cancel"));
    showProblem(problem);
    if (problem.isEmpty())
        Q_EMIT saveRequested();
}

void WorkspaceDialog::showProblem(const QString& sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    if (const QWidget* focus = focusWidget(); focus && !sentence.isEmpty())
        m_scroll->ensureWidgetVisible(const_cast<QWidget*>(focus));
}

void WorkspaceDialog::testAll()
{
    m_toTest.clear();
    for (const AddressRow* each : m_rows) {
        if (!each->address().isEmpty())
            m_toTest.append(each->part());
    }
    if (m_toTest.isEmpty())
        showProblem(tr("There is no address to test."));
    testNext();
}

void WorkspaceDialog::testNext()
{
    while (!m_toTest.isEmpty()) {
        const Part part = m_toTest.takeFirst();
        if (row(part)->outcome() == AddressRow::Outcome::Testing || !row(part)->beginTest())
            continue;
        m_scroll->ensureWidgetVisible(row(part));
        Q_EMIT testRequested(part);
        return;
    }
}

void WorkspaceDialog::showTestResult(Part part, bool ok, const QString& sentence)
{
    row(part)->endTest(ok, sentence);
    testNext();
}

void WorkspaceDialog::reject()
{
    if (edit() == m_first) {
        QDialog::reject();
        return;
    }
    if (m_discardAsked) {
        QDialog::reject();
        return;
    }
    m_discardAsked = true;
    m_cancel->setText(tr("Discard changes"));
    m_cancel->setFocus();
    showProblem(tr("What you changed is not saved. Press Esc once more to discard it."));
}
