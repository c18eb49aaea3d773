// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/replay/replaydialog.h"

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
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

/// A kind of position is the word of the command line before its value.
void addKind(QComboBox* combo, const QString& name, const QString& word, const QString& example)
{
    combo->addItem(name, word);
    combo->setItemData(combo->count() - 1, example, Qt::UserRole + 1);
}

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
    m_planning.cancel();
}

QWidget* ReplayDialog::buildForm()
{
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(12);
    auto* form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignLeft);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    layout->addLayout(form);
    const auto pair = [](QWidget* left, QWidget* right, int leftStretch) {
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(left, leftStretch);
        row->addWidget(right, 1);
        return row;
    };
    m_topics->setObjectName(u"replayTopics"_s);
    m_topics->setPlaceholderText(tr("Topics, with commas between them"));
    m_topics->setAccessibleName(tr("Topics"));
    m_addTopic->setAccessibleName(tr("Add a topic"));
    m_addTopic->setMinimumContentsLength(8);
    m_addTopic->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    form->addRow(tr("Topics"), pair(m_topics, m_addTopic, 4));
    addKind(m_fromKind, tr("The beginning"), u"beginning"_s, {});
    addKind(m_fromKind, tr("A time"), u"time:"_s, u"2026-03-20 08:15"_s);
    addKind(m_fromKind, tr("A while ago"), u"ago:"_s, u"10m"_s);
    addKind(m_fromKind, tr("An offset in each partition"), u"offset:"_s, u"41200"_s);
    m_fromKind->setObjectName(u"replayFromKind"_s);
    m_from->setObjectName(u"replayFrom"_s);
    m_from->setAccessibleName(tr("From"));
    form->addRow(tr("From"), pair(m_fromKind, m_from, 1));
    addKind(m_toKind, tr("The end as it is now"), u"end"_s, {});
    addKind(m_toKind, tr("A time"), u"time:"_s, u"2026-03-20 09:00"_s);
    addKind(m_toKind, tr("A while ago"), u"ago:"_s, u"5m"_s);
    addKind(m_toKind, tr("An offset in each partition"), u"offset:"_s, u"41300"_s);
    m_toKind->setObjectName(u"replayToKind"_s);
    m_to->setObjectName(u"replayTo"_s);
    m_to->setAccessibleName(tr("To"));
    form->addRow(tr("To"), pair(m_toKind, m_to, 1));
    m_filter->bar().setPlaceholder(tr("Every record; or a filter, such as type:sprint.*"));
    m_filter->bar().setFixedWidthFont(true);
    m_filter->bar().setObjectName(u"replayFilter"_s);
    form->addRow(tr("Records"), m_filter);
    m_into->setObjectName(u"replayInto"_s);
    m_into->setPlaceholderText(tr("A topic of its own"));
    form->addRow(tr("Into"), m_into);
    m_creates->setObjectName(u"replayCreates"_s);
    m_creates->setChecked(true);
    m_deletes->setObjectName(u"replayDeletes"_s);
    form->addRow(QString(), m_creates);
    form->addRow(QString(), m_deletes);
    m_paceKind->addItem(tr("As fast as it goes"), int(Pace::Free));
    m_paceKind->addItem(tr("At most, records a second"), int(Pace::Rate));
    m_paceKind->addItem(tr("As fast as they came, times"), int(Pace::Times));
    m_paceKind->setObjectName(u"replayPaceKind"_s);
    m_pace->setObjectName(u"replayPace"_s);
    m_pace->setRange(0.01, 1'000'000);
    m_pace->setValue(100);
    m_pace->setAccessibleName(tr("Pace"));
    form->addRow(tr("Pace"), pair(m_paceKind, m_pace, 1));
    m_problem->setWordWrap(true);
    m_problem->setObjectName(u"replayProblem"_s);
    layout->addStretch();
    layout->addWidget(m_problem);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_copy->setObjectName(u"copyReplayCommand"_s);
    m_show->setObjectName(u"planReplay"_s);
    m_show->setDefault(true);
    auto* close = new ActionButton(tr("Not now"), ActionButton::Kind::Secondary);
    close->setShownShortcut(Qt::Key_Escape);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_show);
    layout->addLayout(buttons);
    return page;
}

QWidget* ReplayDialog::buildPreview()
{
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 20, 0, 20);
    layout->setSpacing(10);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(20, 0, 20, 0);
    head->addWidget(new TextLabel(tr("What this replay does"), TextStyle::Strong, Token::Text1));
    head->addWidget(new TextLabel(tr("A preview: nothing is written yet."), TextStyle::Secondary,
                                  Token::Text2));
    layout->addLayout(head);
    auto* loading = new QHBoxLayout;
    loading->setContentsMargins(20, 0, 20, 0);
    loading->addWidget(m_loading);
    layout->addLayout(loading);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setObjectName(u"replayPreview"_s);
    m_scroll->setAccessibleName(tr("What the replay does"));
    layout->addWidget(m_scroll, 1);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(20, 0, 20, 0);
    m_previewProblem->setWordWrap(true);
    m_previewProblem->setObjectName(u"replayStartProblem"_s);
    foot->addWidget(m_previewProblem);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_back->setObjectName(u"changeReplay"_s);
    m_start->setObjectName(u"startReplay"_s);
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_start);
    foot->addLayout(buttons);
    layout->addLayout(foot);
    return page;
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
        value->setPlaceholderText(example);
    };
    follow(m_fromKind, m_from);
    follow(m_toKind, m_to);
    m_pace->setEnabled(Pace(m_paceKind->currentData().toInt()) != Pace::Free);
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
    m_planning.cancel();
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
