// SPDX-License-Identifier: GPL-3.0-or-later
// Whether Kafka may be written to from this window: how it is shown, and how it is changed.
#include "app/desktop/statustexts.h"
#include "app/desktop/workspacewindow.h"
#include "ui/widgets/confirmdialog.h"

#include <QtGui/QAction>

using namespace Qt::Literals::StringLiterals;

void WorkspaceWindow::wireKafkaLock()
{
    if (!m_session->hasKafka())
        return;
    m_lockAction = new QAction(m_window.get());
    m_lockAction->setObjectName(u"kafkaLock"_s);
    m_lockAction->setShortcut(QKeySequence(u"Ctrl+Shift+L"_s));
    connect(m_lockAction, &QAction::triggered, m_window.get(), [this] { toggleKafkaLock(); });
    m_window->addCommand(m_lockAction);
    connect(m_window.get(), &MainWindow::kafkaActivated, m_lockAction, &QAction::trigger);
    KafkaLock& lock = m_session->kafkaLock();
    connect(&lock, &KafkaLock::changed, m_window.get(), [this] { showKafkaLock(); });
    connect(&m_session->audit(), &AuditService::failed, m_window.get(), [this](const Error& error) {
        m_window->showNotice({.tone = Tone::Bad,
                              .title = tr("The audit log could not be written"),
                              .sentence = error.message,
                              .key = u"audit-unwritten"_s,
                              .stays = true});
    });
    connect(&m_session->replays(), &ReplayPlanner::notRemoved, m_window.get(),
            [this](const QString& topic, const Error& error) {
                m_window->showNotice(
                    {.tone = Tone::Attention,
                     .title = tr("The topic %1 was not removed").arg(topic),
                     .sentence = error.message,
                     .actions = {{.text = tr("Show"),
                                  .destination = Destination(TopicPlace{topic, std::nullopt})}},
                     .key = u"replay-topic-kept"_s,
                     .stays = true});
            });
    showKafkaLock();
}

void WorkspaceWindow::showKafkaLock()
{
    if (!m_session->hasKafka())
        return m_window->setKafkaText({}, true);
    const KafkaLock& lock = m_session->kafkaLock();
    const KafkaLockText text = kafkaLockText(lock.state(), lock.remains());
    m_window->setKafkaText(text.text, lock.isLocked(), text.detail);
    if (m_lockAction)
        m_lockAction->setText(lock.isLocked() ? tr("Unlock writing to Kafka…")
                                              : tr("Lock writing to Kafka"));
}

void WorkspaceWindow::toggleKafkaLock()
{
    KafkaLock& lock = m_session->kafkaLock();
    if (!lock.isLocked())
        return lock.lock();
    const bool isOpen = m_kafkaSetting == settings::KafkaLock::Unlocked;
    auto* question = new ConfirmDialog(
        isOpen ? tr("Unlock writing to Kafka in “%1” again?").arg(m_workspaceName)
               : tr("Unlock writing to Kafka in “%1” for 15 minutes?").arg(m_workspaceName),
        isOpen ? tr("Then records can be retried, replayed and produced there. This workspace is "
                    "set to stay unlocked.")
               : tr("Then records can be retried, replayed and produced there. It locks itself "
                    "afterwards, and a click locks it at once. The audit log notes who unlocked."),
        tr("Unlock"), tr("Keep read-only"), [&lock] { lock.unlock(); }, m_window.get());
    question->open();
}
