// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/deadlettertopicmodel.h"
#include "core/services/failureservice.h"

#include <QtWidgets/QDialog>

class ActionButton;
class QLabel;
class QProgressBar;
class QTableView;
class TextLabel;

/// Which topics count as dead letters, and how that is known; yes or no for each; and *Look
/// everywhere*, with its cost first, its progress, and a way to stop. GUI thread.
class DeadLetterTopicsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit DeadLetterTopicsDialog(FailureService& service, QWidget* parent = nullptr);

    /// Asks for the cost at once, as the button does.
    void beginLook();

private:
    enum class Look { Idle, Asking, Priced, Running };
    void showTopics();
    void showLook(Look look);
    void showReport(const LookReport& report);
    void giveVerdict(std::optional<bool> verdict);
    std::optional<DeadLetterTopic> chosen() const;
    void showButtons();

    FailureService& m_service;
    DeadLetterTopicModel m_model;
    Look m_look = Look::Idle;
    QTableView* m_table;
    TextLabel* m_none;
    ActionButton* m_yes;
    ActionButton* m_no;
    ActionButton* m_asRecognised;
    TextLabel* m_lookText;
    QProgressBar* m_progress;
    ActionButton* m_lookButton;
    ActionButton* m_stop;
};
