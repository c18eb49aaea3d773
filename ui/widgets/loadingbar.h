// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class ActionButton;
class QLabel;

/// Shows nothing for 300 ms, then a thin bar and what is awaited, after 1 s also a way to cancel.
/// Takes room only while there is something to see: it belongs under what it loads, where nothing
/// moves for it. GUI thread.
class LoadingBar : public QWidget
{
    Q_OBJECT
public:
    explicit LoadingBar(QWidget* parent = nullptr);

    /// @param awaited a sentence: "Reading the sprints from the service"
    void start(const QString& awaited);
    void setAwaited(const QString& awaited);
    void finish();
    bool isRunning() const { return m_running; }
    void setCancellable(bool cancellable);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void cancelRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showStage();

    QLabel* m_text;
    ActionButton* m_cancel;
    QTimer m_stage;
    QTimer m_tick;
    QElapsedTimer m_since;
    bool m_running = false;
    bool m_barShown = false;
    bool m_cancellable = true;
};
