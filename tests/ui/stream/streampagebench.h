// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/savedviewservice.h"
#include "core/settings/preferences.h"
#include "tests/core/models/recordsamples.h"
#include "ui/stream/inspector.h"
#include "ui/stream/recordview.h"
#include "ui/stream/streampage.h"
#include "ui/stream/topicchooser.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/filterfield.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

#include <chrono>
#include <memory>

/// Whatever a widget says in words.
inline QString wordsOf(QWidget* widget)
{
    QStringList words;
    for (const QLabel* label : widget->findChildren<QLabel*>()) {
        if (label->isVisible())
            words.append(label->text());
    }
    for (const ElidedLabel* label : widget->findChildren<ElidedLabel*>()) {
        if (label->isVisible())
            words.append(label->text());
    }
    return words.join(u'\n');
}

inline QList<SampleRecord> busyBus(int count)
{
    const QList<QByteArray> types{"sprint.created", "sprint.started", "sprint.deleted"};
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    QList<SampleRecord> records;
    for (int i = 0; i < count; ++i) {
        SampleRecord record;
        if (i % 4 == 3) {
            record.topic = "todo.tasks.created";
            record.value = "{\"event_id\": \"b7e2\", \"event_type\": \"task.completed\", "
                           "\"event_version\": \"v1\", \"timestamp\": \"2026-04-01T07:30:12Z\", "
                           "\"source\": \"todo-backend\", \"payload\": {\"task_id\": 1042, "
                           "\"title\": \"Write rollback note\", \"status\": \"complete\"}}";
            if (i % 8 == 7)
                record.key = "1042";
        } else {
            record = sprintCreated(i, "26-" + QByteArray::number(10 + i % 80));
            record.value->replace("sprint.created", types.at(i % 3));
        }
        record.partition = i % 3;
        record.offset = 41'000 + i;
        record.timestampMs = now - (count - i) * 53;
        records.append(record);
    }
    records[count / 2].value = "not even JSON, but a line of text";
    records[count / 2 + 1].value.reset();
    return records;
}

/// The Stream page over its real service; nobody listens at the broker's address, so that what is
/// read is what the test puts into the store.
class StreamPageBench
{
public:
    /// @param bootstrap the discard port without one: refused at once on every machine
    explicit StreamPageBench(const QString& bootstrap = QStringLiteral("127.0.0.1:9"))
        : m_preferences(settings::Folders::below(m_folder.path()), m_keeper),
          m_database(m_folder.path()),
          m_views(storage::SavedViewTable(m_database)),
          m_cluster(
              {.bootstrap = bootstrap},
              std::chrono::milliseconds(bootstrap.endsWith(QStringLiteral(":9")) ? 300 : 8000)),
          m_stream({.bootstrap = bootstrap}, m_cluster, 64 * 1024 * 1024),
          m_page(m_stream, m_views, m_preferences)
    {
        m_page.resize(1072, 774);
    }
    /// Before what waits for its answers is gone.
    ~StreamPageBench() { m_database.close(); }

    StreamPage& page() { return m_page; }
    RecordWindowModel& model() { return m_page.model(); }
    StreamService& stream() { return m_stream; }
    SavedViewService& views() { return m_views; }
    settings::Preferences& preferences() { return m_preferences; }
    live::RecordStore& store() { return *m_stream.store(); }
    QString folder() const { return m_folder.path(); }
    QString words() { return wordsOf(&m_page); }

    RecordView* view() { return m_page.findChild<RecordView*>(); }
    Inspector* inspector() { return m_page.findChild<Inspector*>(); }
    TopicChooser* chooser() { return m_page.findChild<TopicChooser*>(); }
    FilterField* field() { return m_page.findChild<FilterField*>(); }
    FilterBar* filter() { return m_page.findChild<FilterBar*>(QStringLiteral("streamFilter")); }

    /// False when it does not come to the front.
    bool open()
    {
        m_page.show();
        m_page.activateWindow();
        if (!QTest::qWaitForWindowActive(&m_page))
            return false;
        m_page.firstFocus()->setFocus();
        m_page.start();
        return QTest::qWaitFor([this] { return m_stream.store() != nullptr; });
    }
    /// After a small window of its own has gone: without a window manager nobody brings the page
    /// back.
    bool toFront()
    {
        m_page.activateWindow();
        return QTest::qWaitForWindowActive(&m_page);
    }
    bool fill(int count = 200)
    {
        if (!open())
            return false;
        append(store(), busyBus(count));
        return QTest::qWaitFor([&] {
            return m_page.model().total() == count && view()->isVisible() && view()->hasFocus();
        });
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
    QTemporaryDir m_folder;
    settings::FileKeeper m_keeper;
    settings::Preferences m_preferences;
    storage::Database m_database;
    SavedViewService m_views;
    kafka::ClusterReader m_cluster;
    StreamService m_stream;
    StreamPage m_page;
};
