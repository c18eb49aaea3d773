// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/kafkalock.h"
#include "core/services/replayplanner.h"
#include "ui/widgets/notices.h"

#include <QtWidgets/QDialog>

class ActionButton;
class FilterField;
class LoadingBar;
class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QGridLayout;
class QScrollArea;
class QStackedLayout;
class TextLabel;

/// *New replay…*: which topics, which span of time, which records, into which topic, how fast; then
/// what it would do; then the start. Nothing is written before the last step. GUI thread.
class ReplayDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param topics that exist, for choosing; may be empty
    ReplayDialog(ReplayPlanner& planner, KafkaLock& lock, const QStringList& topics,
                 const QStringList& commandConnection, QWidget* parent = nullptr);
    ~ReplayDialog() override;

    /// What the form says; Rejected with a sentence where it cannot be.
    Result<ReplayRequest> request() const;

Q_SIGNALS:
    void started(const RunId& id);
    void noticeRequested(const Notice& notice);

private:
    enum class Pace { Free, Rate, Times };
    QWidget* buildForm();
    QWidget* buildPreview();
    void check();
    void suggestTarget();
    void plan();
    void showPlan(const RunPlan& plan);
    void backToForm(const QString& problem = {});
    void start();
    void copyCommand();
    void showStart();

    ReplayPlanner& m_planner;
    KafkaLock& m_lock;
    const QStringList m_connection;
    QLineEdit* m_topics;
    QComboBox* m_addTopic;
    QComboBox* m_fromKind;
    QLineEdit* m_from;
    QComboBox* m_toKind;
    QLineEdit* m_to;
    FilterField* m_filter;
    QLineEdit* m_into;
    QCheckBox* m_creates;
    QCheckBox* m_deletes;
    QComboBox* m_paceKind;
    QDoubleSpinBox* m_pace;
    TextLabel* m_problem;
    ActionButton* m_show;
    ActionButton* m_copy;
    QStackedLayout* m_stack;
    QWidget* m_form;
    QWidget* m_preview;
    LoadingBar* m_loading;
    QScrollArea* m_scroll;
    TextLabel* m_previewProblem;
    ActionButton* m_back;
    ActionButton* m_start;
    std::optional<RunPlan> m_plan;
    QFuture<Result<RunPlan>> m_planning;
    bool m_isIntoTyped = false;
    bool m_isStarting = false;
    quint64 m_generation = 0;
};
