// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/streamservice.h"

#include <QtWidgets/QMenu>

/// Where to begin reading, quickly: beginning, newest, now, a while ago; and the way to the whole
/// question.
class StartMenu : public QMenu
{
    Q_OBJECT

public:
    explicit StartMenu(QWidget* parent = nullptr);

    void setCurrent(const kafka::From& from);

Q_SIGNALS:
    void chosen(const kafka::From& from);
    /// A start, an end and partitions are to be asked for.
    void rangeRequested();

private:
    void add(const QString& text, const kafka::From& from);

    struct Choice
    {
        QAction* action;
        kafka::From from;
    };
    QList<Choice> m_choices;
};

/// "newest 1,000 of each", "from the beginning" …, for the page's subtitle.
QString startText(const kafka::From& from);
/// "to offset 418"; empty where reading follows.
QString endText(const kafka::To& to);
