// SPDX-License-Identifier: GPL-3.0-or-later
// What the stream page says about what it shows.
#include "core/models/inspectedrecord.h"
#include "core/models/recordtexts.h"
#include "ui/stream/coveragedialog.h"
#include "ui/stream/coverageline.h"
#include "ui/stream/inspector.h"
#include "ui/stream/recordtable.h"
#include "ui/stream/startmenu.h"
#include "ui/stream/streampage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/pageheader.h"

#include <QtCore/QLocale>
#include <QtCore/QPromise>
#include <QtCore/QThreadPool>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStackedLayout>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace {
// Looking at what has come since the last time takes less; a large store takes several turns.
constexpr qint64 HeldBudgetNs = 2'000'000;
} // namespace

void StreamPage::showBanner(BannerKind kind, const QString& lead, const QString& sentence,
                            const QString& linkText)
{
    m_bannerKind = kind;
    m_banner->setMessage(kind == BannerKind::Stopped ? Tone::Bad : Tone::Attention, lead, sentence,
                         linkText);
    m_banner->show();
}

bool StreamPage::isSettled() const
{
    if (!m_started)
        return false;
    const kafka::ConsumerPhase phase = m_stream.state().phase;
    return m_topics.isEmpty() || phase == kafka::ConsumerPhase::Following ||
           phase == kafka::ConsumerPhase::Finished || phase == kafka::ConsumerPhase::Failed;
}

void StreamPage::showState(const kafka::ConsumerState& state)
{
    if (state.phase == kafka::ConsumerPhase::Disconnected) {
        const bool held = m_model.total() > 0;
        showBanner(BannerKind::Away, tr("The broker is away."),
                   (held ? tr("%1 What was read stays here; reading goes on by itself, without a "
                              "gap.")
                         : tr("%1 Reading begins by itself as soon as it answers."))
                       .arg(state.reason)
                       .trimmed(),
                   {});
    } else if (m_bannerKind == BannerKind::Away &&
               (state.phase == kafka::ConsumerPhase::Reading ||
                state.phase == kafka::ConsumerPhase::Following)) {
        m_banner->hide();
    }
    showSubtitle();
    showCoverage();
}

void StreamPage::showSubtitle()
{
    if (m_topics.isEmpty()) {
        m_header->setSubtitle({});
        return;
    }
    const int partitions = int(m_stream.coverage().size());
    const QString topics =
        m_topics.size() == 1 ? m_topics.first() : tr("%n topic(s)", nullptr, int(m_topics.size()));
    const QString range = rangeText(m_range);
    if (partitions == 0)
        m_header->setSubtitle(tr("%1, %2").arg(topics, range));
    else if (m_range.to.kind == kafka::To::Kind::Follow)
        m_header->setSubtitle(tr("%1, %2, %3 and following")
                                  .arg(topics, tr("%n partition(s)", nullptr, partitions), range));
    else
        m_header->setSubtitle(
            tr("%1, %2, %3").arg(topics, tr("%n partition(s)", nullptr, partitions), range));
}

StreamCoverage StreamPage::coverage() const
{
    return {.held = m_held.span(),
            .read = m_stream.coverage(),
            .phase = m_stream.state().phase,
            .from = m_range.from,
            .to = m_range.to};
}

void StreamPage::showCoverage()
{
    if (m_model.list())
        m_held.update(m_model.list()->snapshot(), HeldBudgetNs);
    const StreamCoverage now = coverage();
    // The rest of a large store, at the next turn.
    if (!now.held.isComplete && !m_coverageTimer.isActive())
        m_coverageTimer.start();
    m_coverage->setText(coverageSentence(m_model, now));
    m_filter->bar().setCountText(matchCountText(m_model));

    const bool empty = m_model.total() == 0;
    if (empty)
        describeEmpty(now);
    showEmpty(empty);
}

void StreamPage::showCoverageDialog()
{
    const StreamCoverage now = coverage();
    auto* dialog = new CoverageDialog(coverageSentence(m_model, now), now, this);
    dialog->open();
}

void StreamPage::showFilterFault()
{
    m_filter->setFault(m_model.filterFault(), m_model.filter());
}

live::FilterVocabulary StreamPage::vocabulary()
{
    if (!m_model.list())
        return {};
    const live::Snapshot& snapshot = m_model.list()->snapshot();
    // Gathered anew when something came, not with every key.
    if (m_vocabularyEnd != snapshot.end()) {
        m_vocabulary = filterVocabulary(snapshot);
        m_vocabularyEnd = snapshot.end();
    }
    return m_vocabulary;
}

void StreamPage::showEmpty(bool empty)
{
    const int index = empty ? 1 : 0;
    if (m_stack->currentIndex() == index)
        return;
    // Whoever was in the content stays there: the focus must not end in a field by itself.
    QWidget* focus = QApplication::focusWidget();
    const bool inContent =
        focus == this || (focus && (m_table->isAncestorOf(focus) || m_empty->isAncestorOf(focus)));
    if (inContent && empty)
        setFocus();
    m_stack->setCurrentIndex(index);
    if (inContent && !empty)
        m_table->setFocus();
}

void StreamPage::describeEmpty(const StreamCoverage& now)
{
    const EmptyText text = emptyText(m_model, now, m_topics);
    m_empty->setTitle(text.title);
    m_empty->setSentence(text.sentence);
    m_emptyStep = int(text.step);
    switch (text.step) {
    case EmptyText::Step::None:
        return m_empty->setAction({});
    case EmptyText::Step::ChooseTopics:
        return m_empty->setAction(tr("Choose topics"), QKeySequence(Qt::Key_T));
    case EmptyText::Step::ReadFromBeginning:
        return m_empty->setAction(tr("Read from the beginning"), QKeySequence(Qt::Key_B));
    case EmptyText::Step::GoOn:
        return m_empty->setAction(tr("Go on"), QKeySequence(Qt::Key_Space));
    }
}

void StreamPage::takeEmptyStep()
{
    switch (EmptyText::Step(m_emptyStep)) {
    case EmptyText::Step::None:
        return;
    case EmptyText::Step::ChooseTopics:
        return openTopics();
    case EmptyText::Step::ReadFromBeginning:
        return readFrom(kafka::From::beginning());
    case EmptyText::Step::GoOn:
        return m_pauseAction->setChecked(false);
    }
}

void StreamPage::showCurrent()
{
    const quint64 inspected = ++m_inspected;
    const std::optional<SequenceId> current = m_model.current();
    if (!current)
        return m_inspector->clear();
    const auto record = m_model.list() ? m_model.list()->record(*current) : std::nullopt;
    if (!record)
        return;
    if (record->sizeBytes() <= RecordTexts::MaxDecodedBytes)
        return m_inspector->setRecord(inspectedRecord(*record));
    auto promise = std::make_shared<QPromise<InspectedRecord>>();
    promise->start();
    promise->future().then(this, [this, inspected](const InspectedRecord& taken) {
        if (inspected == m_inspected)
            m_inspector->setRecord(taken);
    });
    QThreadPool::globalInstance()->start(
        [promise, snapshot = m_model.list()->snapshot(), id = *current] {
            if (const auto large = snapshot.at(id))
                promise->addResult(inspectedRecord(*large));
            promise->finish();
        });
}
