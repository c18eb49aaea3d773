// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/shellvalues.h"

#include <QtWidgets/QWidget>

class ElidedLabel;
class QHBoxLayout;
class StatusItem;

/// The bottom of the window: how each connection stands, and at the right what flows and what is
/// locked.
class StatusLine : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);

    void setConnections(const QList<ConnectionState>& connections);
    /// "312 events/s"; empty hides it.
    void setRateText(const QString& text);
    /// "Outbox empty", "2 saves waiting".
    /// @param attention something there needs the user
    void setOutboxText(const QString& text, bool attention = false);
    /// @param locked shows the lock closed
    /// @param detail what a click does, a sentence
    void setKafkaText(const QString& text, bool locked, const QString& detail = {});

Q_SIGNALS:
    void connectionActivated(const QString& name);
    void outboxActivated();
    void kafkaActivated();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void giveWay();

    QHBoxLayout* m_left;
    QList<StatusItem*> m_connections;
    ElidedLabel* m_rate;
    StatusItem* m_outbox;
    StatusItem* m_kafka;
};
