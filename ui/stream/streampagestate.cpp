// SPDX-License-Identifier: GPL-3.0-or-later
// What the stream page says about what it shows.
#include "core/models/inspectedrecord.h"
#include "core/models/recordtexts.h"
#include "ui/stream/coverageline.h"
#include "ui/stream/inspector.h"
#include "ui/stream/recordtable.h"
#include "ui/stream/startmenu.h"
#include "ui/stream/streampage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/pageheader.h"

#include <QtCore/QLocale>
#include <QtCore/QPromise>
#include <QtCore/QThreadPool>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStackedLayout>

#include <memory>

using namespace Qt::Literals::StringLiterals;

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
    const QString start = startText(m_from);
    m_header->setSubtitle(
        partitions == 0 ? tr("%1, %2").arg(topics, start)
                        : tr("%1, %2, %3 and following")
                              .arg(topics, tr("%n partition(s)", nullptr, partitions), start));
}

void StreamPage::showCoverage()
{
    const int partitions = int(m_stream.coverage().size());
    m_coverage->setText(coverageSentence(m_model, partitions));
    m_filter->setCountText(matchCountText(m_model));

    const bool empty = m_model.total() == 0;
    if (empty)
        describeEmpty();
    showEmpty(empty);
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

void StreamPage::describeEmpty()
{
    const bool filtered = !m_model.filter().isEmpty();
    const bool fromNow = m_from.kind == kafka::From::Kind::End;
    if (m_topics.isEmpty()) {
        m_empty->setTitle(tr("No topic chosen"));
        m_empty->setSentence(tr("Choose the topics to read. Watching joins no group, commits "
                                "nothing and moves nothing."));
        m_empty->setAction(tr("Choose topics"), QKeySequence(Qt::Key_T));
    } else if (filtered) {
        m_empty->setTitle(tr("No event here has “%1”").arg(m_model.filter().left(60)));
        m_empty->setSentence(coverageSentence(m_model, int(m_stream.coverage().size())));
        m_empty->setAction(m_model.isPaused() ? QString() : tr("Read from the beginning"),
                           QKeySequence(Qt::Key_B));
    } else if (m_model.isPaused() && m_model.waiting() > 0) {
        m_empty->setTitle(tr("Nothing held from before the pause"));
        m_empty->setSentence(tr("What was shown has been let go to stay within memory. Newer "
                                "events have come since."));
        m_empty->setAction(tr("Go on"), QKeySequence(Qt::Key_Space));
    } else {
        const QString topics = m_topics.size() <= 3
                                   ? QLocale().createSeparatedList(m_topics)
                                   : tr("%n topic(s)", nullptr, int(m_topics.size()));
        m_empty->setTitle(fromNow ? tr("Waiting for the next event") : tr("No event yet"));
        m_empty->setSentence(tr("Reading %1, %2. New events appear here as they are written.")
                                 .arg(topics, startText(m_from)));
        m_empty->setAction(fromNow ? tr("Read from the beginning") : QString(),
                           QKeySequence(Qt::Key_B));
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
