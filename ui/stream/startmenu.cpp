// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stream/startmenu.h"

#include "core/models/recordtexts.h"
#include "core/services/readrange.h"

#include <QtCore/QLocale>

#include <chrono>

using namespace std::chrono_literals;

namespace {
constexpr qint64 DefaultNewest = 1000;

QString timeText(qint64 timeMs)
{
    return recordTimeText(timeMs, live::TimestampType::Create);
}
} // namespace

StartMenu::StartMenu(QWidget* parent) : QMenu(parent)
{
    add(tr("From now"), kafka::From::end());
    add(tr("Newest %1 of each partition").arg(QLocale().toString(DefaultNewest)),
        kafka::From::newest(DefaultNewest));
    add(tr("The last 10 minutes"), kafka::From::before(10min));
    add(tr("The last hour"), kafka::From::before(1h));
    add(tr("From the beginning"), kafka::From::beginning());
    addSeparator();
    QAction* range = addAction(tr("Range…"));
    range->setShortcut(QKeySequence(Qt::Key_R));
    // Only shown here; the key belongs to the page.
    range->setShortcutContext(Qt::WidgetShortcut);
    connect(range, &QAction::triggered, this, &StartMenu::rangeRequested);
}

void StartMenu::add(const QString& text, const kafka::From& from)
{
    QAction* action = addAction(text);
    action->setCheckable(true);
    m_choices.append({action, from});
    connect(action, &QAction::triggered, this, [this, from] { Q_EMIT chosen(from); });
}

void StartMenu::setCurrent(const kafka::From& from)
{
    for (const Choice& choice : m_choices)
        choice.action->setChecked(choice.from == from);
}

QString startText(const kafka::From& from)
{
    switch (from.kind) {
    case kafka::From::Kind::Beginning:
        return StartMenu::tr("from the beginning");
    case kafka::From::Kind::End:
        return StartMenu::tr("from now on");
    case kafka::From::Kind::Newest:
        return StartMenu::tr("newest %1 of each").arg(QLocale().toString(from.count));
    case kafka::From::Kind::At:
        return StartMenu::tr("from offset %1").arg(QLocale().toString(from.offset.value()));
    case kafka::From::Kind::Time:
        return StartMenu::tr("from %1").arg(timeText(from.timeMs));
    case kafka::From::Kind::Ago:
        return StartMenu::tr("the last %1").arg(kafka::ageText(from.ago));
    case kafka::From::Kind::Group:
        return StartMenu::tr("from what %1 has committed").arg(from.group);
    }
    return {};
}

QString endText(const kafka::To& to)
{
    switch (to.kind) {
    case kafka::To::Kind::Follow:
        return {};
    case kafka::To::Kind::EndAtStart:
        return StartMenu::tr("to the end at the start");
    case kafka::To::Kind::Count:
        return StartMenu::tr("%1 records").arg(QLocale().toString(to.count));
    case kafka::To::Kind::At:
        return StartMenu::tr("to offset %1").arg(QLocale().toString(to.offset.value()));
    case kafka::To::Kind::Time:
        return StartMenu::tr("to %1").arg(timeText(to.timeMs));
    case kafka::To::Kind::Ago:
        return StartMenu::tr("to %1 ago").arg(kafka::ageText(to.ago));
    }
    return {};
}
