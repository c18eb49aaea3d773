// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/topicservice.h"
#include "tests/core/models/topicsamples.h"
#include "ui/topics/topicdetail.h"
#include "ui/topics/topicspage.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/keyedtable.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>

#include <optional>

/// The Topics page over its service; what the service knows is what the test feeds it. Destinations
/// of the page itself are followed as the shell would, others are kept.
class TopicsPageBench
{
public:
    TopicsPageBench()
        : m_service({.bootstrap = QStringLiteral("127.0.0.1:9")}),
          m_page(m_service, TopicsPage::Kafka::Present)
    {
        m_page.resize(1072, 774);
        QObject::connect(
            &m_page, &Page::navigationRequested, &m_page, [this](const Destination& destination) {
                m_destination = destination;
                const auto* page = std::get_if<PageId>(&destination);
                if (std::get_if<TopicPlace>(&destination) || (page && *page == PageId::Topics))
                    m_page.navigateTo(destination);
            });
        QObject::connect(&m_page, &Page::noticeRequested, &m_page,
                         [this](const Notice& notice) { m_notice = notice.title; });
    }

    TopicsPage& page() { return m_page; }
    TopicService& service() { return m_service; }
    const std::optional<Destination>& destination() const { return m_destination; }
    const QString& notice() const { return m_notice; }
    KeyedTable& table() { return *m_page.findChild<KeyedTable*>(QStringLiteral("topicTable")); }
    KeyedTable& partitions()
    {
        return *m_page.findChild<KeyedTable*>(QStringLiteral("partitionTable"));
    }
    QStringList listed()
    {
        QStringList names;
        for (int row = 0; row < m_page.model().rowCount(); ++row)
            names.append(m_page.model().topic(row).info.name);
        return names;
    }
    bool open()
    {
        m_page.show();
        m_page.activateWindow();
        if (!QTest::qWaitForWindowActive(&m_page))
            return false;
        m_page.firstFocus()->setFocus();
        return true;
    }
    /// Ten minutes of the sample cluster, up to now.
    void feed(int seconds = 600)
    {
        const qint64 shift = sampleCluster(seconds).at.msecsTo(QDateTime::currentDateTimeUtc());
        for (int second = 0; second <= seconds; second += 10) {
            ClusterReading reading = sampleCluster(second);
            reading.at = reading.at.addMSecs(shift);
            m_service.feed(reading, sampleConfigs());
        }
    }
    static bool press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* popup = QApplication::activePopupWidget();
        QWidget* focus = popup && popup->focusWidget() ? popup->focusWidget()
                         : popup                       ? popup
                                                       : QApplication::focusWidget();
        if (focus)
            QTest::keyClick(focus, key, modifiers);
        return focus != nullptr;
    }

private:
    TopicService m_service;
    TopicsPage m_page;
    std::optional<Destination> m_destination;
    QString m_notice;
};
