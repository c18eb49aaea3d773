// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/exportthread.h"

#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr auto TickTime = std::chrono::milliseconds(100);
} // namespace

ExportThread::ExportThread(QObject* parent) : QObject(parent)
{
    m_timer.setInterval(TickTime);
    connect(&m_timer, &QTimer::timeout, this, &ExportThread::ticked);
}

ExportThread::~ExportThread()
{
    cancel();
    if (m_thread)
        m_thread->wait();
}

bool ExportThread::start(std::function<void(ExportMarks& marks)> write, std::function<void()> ended)
{
    if (m_thread)
        return false;
    m_marks = std::make_unique<ExportMarks>();
    m_thread.reset(
        QThread::create([write = std::move(write), marks = m_marks.get()] { write(*marks); }));
    m_thread->setObjectName(u"export"_s);
    connect(m_thread.get(), &QThread::finished, this, [this, ended = std::move(ended)] {
        m_timer.stop();
        m_thread->wait();
        m_thread.reset();
        ended();
    });
    m_timer.start();
    m_thread->start(QThread::LowPriority);
    return true;
}

Error ExportThread::fault(const QSaveFile& file)
{
    return {.kind = ErrorKind::Internal,
            .message = tr("The file could not be written: %1. Nothing was left under its name; "
                          "choose another place or make room, then export again.")
                           .arg(file.errorString()),
            .detail = file.fileName()};
}
