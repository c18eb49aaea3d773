// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/replay/replaydialog.h"

#include "core/base/cancelling.h"
#include "core/models/filtertexts.h"
#include "core/services/readrange.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/loadingbar.h"
#include "ui/widgets/previewlinesview.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/textlabel.h"

#include <QtCore/QLocale>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

QString positionText(const QComboBox* kind, const QLineEdit* value)
{
    const QString word = kind->currentData().toString();
    return word.endsWith(u':') ? word + value->text().trimmed() : word;
}

QStringList topicsFrom(const QString& text)
{
    QStringList topics;
    for (const QString& part : text.split(u',')) {
        if (const QString name = part.trimmed(); !name.isEmpty() && !topics.contains(name))
            topics.append(name);
    }
    return topics;
}

} // namespace

ReplayDialog::ReplayDialog(ReplayPlanner& planner, KafkaLock& lock, const QStringList& topics,
                           const QStringList& commandConnection, QWidget* parent)
    : QDialog(parent),
      m_planner(planner),
      m_lock(lock),
      m_connection(commandConnection),
      m_topics(new QLineEdit),
      m_addTopic(new QComboBox),
      m_fromKind(new QComboBox),
      m_from(new QLineEdit),
      m_toKind(new QComboBox),
      m_to(new QLineEdit),
      m_filter(new FilterField),
      m_into(new QLineEdit),
      m_creates(new QCheckBox(tr("Make it, with as many partitions as the source"))),
      m_deletes(new QCheckBox(tr("Remove it again once the replay is over"))),
      m_paceKind(new QComboBox),
      m_pace(new QDoubleSpinBox),
      m_problem(new TextLabel({}, TextStyle::Secondary, Token::Bad)),
      m_show(new ActionButton(tr("Show what it does"), ActionButton::Kind::Primary)),
      m_copy(new ActionButton(tr("Copy as command"), ActionButton::Kind::Quiet)),
      m_stack(new QStackedLayout(this)),
      m_loading(new LoadingBar),
      m_scroll(new QScrollArea),
      m_previewProblem(new TextLabel({}, TextStyle::Secondary, Token::Bad)),
      m_back(new ActionButton(tr("Change it"), ActionButton::Kind::Secondary)),
      m_start(new ActionButton(tr("Replay…"), ActionButton::Kind::Primary))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"replayDialog"_s);
    setWindowTitle(tr("New replay"));
    setModal(true);
    resize(640, 520);
    m_addTopic->addItem(tr("Add…"));
    m_addTopic->addItems(topics);
    m_form = buildForm();
    m_preview = buildPreview();
    m_stack->addWidget(m_form);
    m_stack->addWidget(m_preview);

    connect(m_addTopic, &QComboBox::activated, this, [this](int row) {
        if (row > 0) {
            QStringList names = topicsFrom(m_topics->text());
            if (!names.contains(m_addTopic->itemText(row)))
                names.append(m_addTopic->itemText(row));
            m_topics->setText(names.join(u", "_s));
        }
        m_addTopic->setCurrentIndex(0);
    });
    connect(m_topics, &QLineEdit::textChanged, this, [this] {
        suggestTarget();
        check();
    });
    connect(m_into, &QLineEdit::textEdited, this, [this] { m_isIntoTyped = true; });
    connect(m_into, &QLineEdit::textChanged, this, &ReplayDialog::check);
    connect(m_from, &QLineEdit::textChanged, this, &ReplayDialog::check);
    connect(m_to, &QLineEdit::textChanged, this, &ReplayDialog::check);
    connect(m_filter, &FilterField::textChanged, this, &ReplayDialog::check);
    connect(m_fromKind, &QComboBox::currentIndexChanged, this, &ReplayDialog::check);
    connect(m_toKind, &QComboBox::currentIndexChanged, this, &ReplayDialog::check);
    connect(m_paceKind, &QComboBox::currentIndexChanged, this, &ReplayDialog::check);
    connect(m_creates, &QCheckBox::toggled, this, &ReplayDialog::check);
    connect(m_show, &QPushButton::clicked, this, &ReplayDialog::plan);
    connect(m_copy, &QPushButton::clicked, this, &ReplayDialog::copyCommand);
    connect(m_back, &QPushButton::clicked, this, [this] { backToForm(); });
    connect(m_loading, &LoadingBar::cancelRequested, this, [this] { backToForm(); });
    connect(m_start, &QPushButton::clicked, this, &ReplayDialog::start);
    connect(&m_lock, &KafkaLock::changed, this, &ReplayDialog::showStart);
    check();
    m_topics->setFocus();
}

ReplayDialog::~ReplayDialog()
{
    cancelUnfinished(m_planning);
}

void ReplayDialog::suggestTarget()
{
    const QStringList topics = topicsFrom(m_topics->text());
    if (m_isIntoTyped)
        return;
    const QString stamp = QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmm");
    m_into->setText(topics.isEmpty() ? QString()
                                     : u"%1-replay-%2"_s.arg(topics.constFirst().left(200), stamp));
}

Result<ReplayRequest> ReplayDialog::request() const
{
    ReplayRequest request;
    request.topics = topicsFrom(m_topics->text());
    if (request.topics.isEmpty())
        return Error{.kind = ErrorKind::Rejected, .message = tr("Name a topic to replay.")};
    const Result<kafka::From> from = kafka::readFrom(positionText(m_fromKind, m_from));
    if (!from)
        return from.error();
    const Result<kafka::To> to = kafka::readTo(positionText(m_toKind, m_to));
    if (!to)
        return to.error();
    request.from = *from;
    request.to = *to;
    request.filter = m_filter->text().trimmed();
    if (const FilterReading reading = readFilter(request.filter); reading.fault)
        return Error{.kind = ErrorKind::Rejected, .message = reading.fault->sentence};
    request.into = m_into->text().trimmed();
    if (request.into.isEmpty())
        return Error{.kind = ErrorKind::Rejected,
                     .message = tr("Name the topic that takes the records.")};
    if (request.topics.contains(request.into))
        return Error{.kind = ErrorKind::Rejected,
                     .message = tr("The records cannot go into a topic that they come from.")};
    request.createsTopic = m_creates->isChecked();
    request.deletesTopicAfter = request.createsTopic && m_deletes->isChecked();
    switch (Pace(m_paceKind->currentData().toInt())) {
    case Pace::Free:
        break;
    case Pace::Rate:
        request.rate = m_pace->value();
        break;
    case Pace::Times:
        request.pace = m_pace->value();
        break;
    }
    return request;
}

void ReplayDialog::check()
{
    const auto follow = [](const QComboBox* kind, QLineEdit* value) {
        const QString example = kind->currentData(Qt::UserRole + 1).toString();
        value->setEnabled(!example.isEmpty());
        value->setVisible(!example.isEmpty());
        value->setPlaceholderText(example);
    };
    follow(m_fromKind, m_from);
    follow(m_toKind, m_to);
    const bool isPaced = Pace(m_paceKind->currentData().toInt()) != Pace::Free;
    m_pace->setEnabled(isPaced);
    m_pace->setVisible(isPaced);
    m_deletes->setEnabled(m_creates->isChecked());
    const Result<ReplayRequest> made = request();
    // Who has not begun to type has made no mistake yet.
    m_problem->setText(made || m_topics->text().trimmed().isEmpty() ? QString()
                                                                    : made.error().message);
    m_show->setEnabled(made.has_value());
    m_copy->setEnabled(made.has_value());
}

void ReplayDialog::copyCommand()
{
    const Result<ReplayRequest> made = request();
    if (!made)
        return;
    const QString line = replayCommand(m_connection, *made);
    QGuiApplication::clipboard()->setText(line);
    Q_EMIT noticeRequested({.tone = Tone::Neutral,
                            .title = tr("Command copied"),
                            .sentence = line.left(400),
                            .key = u"replay-copied"_s});
}

void ReplayDialog::plan()
{
    const Result<ReplayRequest> made = request();
    if (!made)
        return;
    m_plan.reset();
    m_scroll->setWidget(new QWidget);
    m_previewProblem->hide();
    m_stack->setCurrentWidget(m_preview);
    m_loading->start(tr("Looking at the topics and counting"));
    showStart();
    m_back->setFocus();
    const quint64 generation = ++m_generation;
    m_planning = m_planner.plan(*made);
    m_planning.then(this, [this, generation](const Result<RunPlan>& plan) {
        if (generation != m_generation)
            return;
        m_loading->finish();
        if (!plan)
            return backToForm(plan.error().message);
        showPlan(*plan);
    });
}

void ReplayDialog::backToForm(const QString& problem)
{
    ++m_generation;
    cancelUnfinished(m_planning);
    m_loading->finish();
    m_stack->setCurrentWidget(m_form);
    check();
    if (!problem.isEmpty())
        m_problem->setText(problem);
    m_topics->setFocus();
}

void ReplayDialog::showPlan(const RunPlan& plan)
{
    m_plan = plan;
    m_scroll->setWidget(new PreviewLinesView(previewLines(plan.run, plan.preview)));
    showStart();
    m_start->setFocus();
}

void ReplayDialog::showStart()
{
    const QString count = m_plan ? QLocale().toString(m_plan->preview.records) : QString();
    const bool isLocked = m_lock.isLocked();
    m_start->setEnabled(m_plan && !m_isStarting &&
                        (m_plan->preview.records > 0 || !m_plan->preview.isExact));
    if (!m_plan)
        m_start->setText(tr("Replay…"));
    else
        m_start->setText(isLocked ? tr("Unlock and replay %1…").arg(count)
                                  : tr("Replay %1…").arg(count));
}

void ReplayDialog::start()
{
    if (!m_plan || m_isStarting)
        return;
    const bool isLocked = m_lock.isLocked();
    const QString sentence =
        tr("The records are copied into %1; what they come from stays as it is.")
            .arg(m_plan->run.targetTopic);
    auto* question = new ConfirmDialog(
        isLocked ? tr("Unlock Kafka and begin this replay?") : tr("Begin this replay?"),
        isLocked ? tr("Writing to Kafka is unlocked for 15 minutes and noted in the audit log. %1")
                       .arg(sentence)
                 : sentence,
        isLocked ? tr("Unlock and replay") : tr("Replay"), tr("Not now"),
        [this] {
            if (!m_plan)
                return;
            if (m_lock.isLocked())
                m_lock.unlock();
            m_isStarting = true;
            showStart();
            m_planner.execute(*m_plan).then(this, [this](const Result<RunId>& id) {
                m_isStarting = false;
                showStart();
                if (!id) {
                    m_previewProblem->setText(id.error().message);
                    m_previewProblem->show();
                    return;
                }
                Q_EMIT started(*id);
                accept();
            });
        },
        this, ActionButton::Kind::Primary);
    question->open();
}
