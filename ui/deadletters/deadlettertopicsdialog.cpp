// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deadletters/deadlettertopicsdialog.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/textlabel.h"

#include <QtCore/QLocale>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

// A progress bar counts in int.
constexpr int ProgressSteps = 1000;
constexpr int MostNamed = 8;

QString topicNames(const QStringList& names)
{
    QStringList some = names.mid(0, MostNamed);
    if (names.size() > MostNamed)
        some << DeadLetterTopicsDialog::tr("%n more", nullptr, int(names.size()) - MostNamed);
    return some.join(u", "_s);
}

} // namespace

DeadLetterTopicsDialog::DeadLetterTopicsDialog(FailureService& service, QWidget* parent)
    : QDialog(parent),
      m_service(service),
      m_table(new QTableView(this)),
      m_none(new TextLabel(tr("No topic is known to hold dead letters."), TextStyle::Body,
                           Token::Text2, this)),
      m_yes(new ActionButton(tr("Yes, dead letters"), ActionButton::Kind::Secondary, this)),
      m_no(new ActionButton(tr("No"), ActionButton::Kind::Secondary, this)),
      m_asRecognised(new ActionButton(tr("As recognised"), ActionButton::Kind::Quiet, this)),
      m_lookText(new TextLabel({}, TextStyle::Body, Token::Text2, this)),
      m_progress(new QProgressBar(this)),
      m_lookButton(new ActionButton(tr("Look everywhere…"), ActionButton::Kind::Secondary, this)),
      m_stop(new ActionButton(tr("Stop looking"), ActionButton::Kind::Secondary, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"deadLetterTopics"_s);
    setWindowTitle(tr("Topics of dead letters"));
    setModal(true);
    resize(760, 460);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    auto* about = new TextLabel(
        tr("Topics are recognised by their names and by failure headers in their newest records. "
           "You have the last word on each; it is kept in this workspace."),
        TextStyle::Secondary, Token::Text2, this);
    about->setWordWrap(true);
    layout->addWidget(about);
    m_table->setModel(&m_model);
    prepareTable(m_table, EdgeMargin::None);
    m_table->setObjectName(u"deadLetterTopicTable"_s);
    m_table->setAccessibleName(tr("Topics of dead letters"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidth(DeadLetterTopicModel::Counts, 44);
    m_table->setColumnWidth(DeadLetterTopicModel::Name, 220);
    m_table->setColumnWidth(DeadLetterTopicModel::Evidence, 244);
    m_table->setColumnWidth(DeadLetterTopicModel::Records, 90);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_none, 1, Qt::AlignCenter);
    auto* verdicts = new QHBoxLayout;
    m_yes->setObjectName(u"topicYes"_s);
    m_no->setObjectName(u"topicNo"_s);
    m_asRecognised->setObjectName(u"topicAsRecognised"_s);
    for (ActionButton* button : {m_yes, m_no, m_asRecognised})
        verdicts->addWidget(button);
    verdicts->addStretch();
    layout->addLayout(verdicts);
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    m_lookText->setWordWrap(true);
    m_lookText->setObjectName(u"lookText"_s);
    layout->addWidget(m_lookText);
    m_progress->setRange(0, ProgressSteps);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("How far the search is"));
    layout->addWidget(m_progress);
    auto* buttons = new QHBoxLayout;
    m_lookButton->setObjectName(u"lookEverywhere"_s);
    m_stop->setObjectName(u"stopLook"_s);
    buttons->addWidget(m_lookButton);
    buttons->addWidget(m_stop);
    buttons->addStretch();
    auto* close = new ActionButton(tr("Close"), ActionButton::Kind::Primary, this);
    close->setDefault(true);
    buttons->addWidget(close);
    layout->addLayout(buttons);

    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_yes, &QPushButton::clicked, this, [this] { giveVerdict(true); });
    connect(m_no, &QPushButton::clicked, this, [this] { giveVerdict(false); });
    connect(m_asRecognised, &QPushButton::clicked, this, [this] { giveVerdict(std::nullopt); });
    connect(&m_model, &DeadLetterTopicModel::verdictGiven, this,
            [this](const QString& topic, bool isDeadLetter) {
                m_service.setVerdict(topic, isDeadLetter);
            });
    connect(&service, &FailureService::topicsChanged, this, &DeadLetterTopicsDialog::showTopics);
    connect(&service, &FailureService::lookAdvanced, this, [this](const LookReport& report) {
        showLook(Look::Running);
        showReport(report);
    });
    connect(&service, &FailureService::lookFinished, this, [this](const LookReport& report) {
        showLook(Look::Idle);
        showReport(report);
    });
    connect(m_lookButton, &QPushButton::clicked, this, [this] {
        if (m_look == Look::Priced) {
            showLook(Look::Running);
            m_lookText->setText(tr("Looking into every topic …"));
            m_service.lookEverywhere();
        } else {
            beginLook();
        }
    });
    connect(m_stop, &QPushButton::clicked, &service, &FailureService::cancelLook);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DeadLetterTopicsDialog::showButtons);
    showTopics();
    showLook(service.isLooking() ? Look::Running : Look::Idle);
    if (const auto last = service.lastLook())
        showReport(*last);
    else
        m_lookText->setText(tr("Dead letters may lie in topics with other names. A look everywhere "
                               "samples all topics; what it costs is said first."));
    m_table->setFocus();
}

void DeadLetterTopicsDialog::showTopics()
{
    const std::optional<DeadLetterTopic> before = chosen();
    m_model.setTopics(m_service.topics());
    const int row = before ? m_model.rowOf(before->name) : 0;
    if (m_model.rowCount() > 0 && row >= 0 && m_table->currentIndex().row() != row)
        m_table->setCurrentIndex(m_model.index(row, DeadLetterTopicModel::Name));
    m_none->setVisible(m_model.rowCount() == 0);
    m_table->setVisible(m_model.rowCount() > 0);
    showButtons();
}

std::optional<DeadLetterTopic> DeadLetterTopicsDialog::chosen() const
{
    return m_model.topicAt(m_table->currentIndex().row());
}

void DeadLetterTopicsDialog::showButtons()
{
    const std::optional<DeadLetterTopic> topic = chosen();
    const bool isRefused = topic && topic->evidence == DeadLetterTopic::Evidence::Refused;
    const bool isConfirmed = topic && topic->evidence == DeadLetterTopic::Evidence::User;
    m_yes->setEnabled(topic && !isConfirmed);
    m_no->setEnabled(topic && !isRefused);
    m_asRecognised->setEnabled(isRefused || isConfirmed);
}

void DeadLetterTopicsDialog::giveVerdict(std::optional<bool> verdict)
{
    if (const auto topic = chosen())
        m_service.setVerdict(topic->name, verdict);
}

void DeadLetterTopicsDialog::beginLook()
{
    if (m_look != Look::Idle)
        return;
    showLook(Look::Asking);
    m_lookText->setText(tr("Asking the cluster what a look would cost …"));
    m_service.lookCost().then(this, [this](const Result<LookReport>& cost) {
        if (m_look != Look::Asking)
            return;
        if (!cost) {
            showLook(Look::Idle);
            m_lookText->setText(
                tr("The cluster did not tell its topics: %1").arg(cost.error().message));
            return;
        }
        const QLocale locale;
        if (cost->topics == 0) {
            showLook(Look::Idle);
            m_lookText->setText(tr("There is no further topic to look into."));
            return;
        }
        showLook(Look::Priced);
        m_lookText->setText(tr("This reads at most %1 records: the newest of %2 partitions in %3 "
                               "topics. Nothing is committed and nobody is disturbed.")
                                .arg(locale.toString(cost->mostRecords),
                                     locale.toString(cost->partitions),
                                     locale.toString(cost->topics)));
    });
}

void DeadLetterTopicsDialog::showLook(Look look)
{
    m_look = look;
    m_progress->setVisible(look == Look::Running);
    m_stop->setVisible(look == Look::Running);
    m_lookButton->setVisible(look != Look::Running);
    m_lookButton->setEnabled(look != Look::Asking);
    m_lookButton->setText(look == Look::Priced ? tr("Look everywhere now")
                                               : tr("Look everywhere…"));
}

void DeadLetterTopicsDialog::showReport(const LookReport& report)
{
    const QLocale locale;
    m_progress->setValue(
        report.topics > 0 ? int(qint64(report.topicsSearched) * ProgressSteps / report.topics) : 0);
    QStringList sentences;
    sentences << tr("%1 of %2 topics looked into, %3 records.")
                     .arg(locale.toString(report.topicsSearched), locale.toString(report.topics),
                          locale.toString(report.recordsSearched));
    if (!report.found.isEmpty())
        sentences << tr("Failure headers found in %1.").arg(topicNames(report.found));
    else if (m_look != Look::Running)
        sentences << tr("No failure headers in what was read.");
    if (!report.notSearched.isEmpty())
        sentences << tr("Could not be read: %1.").arg(topicNames(report.notSearched));
    if (report.isCancelled)
        sentences << tr("Stopped before the end; the rest is not searched.");
    m_lookText->setText(sentences.join(u' '));
}
