// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/streamservice.h"

#include <QtWidgets/QMenu>

/// Where to begin reading: beginning, newest N, now, an offset.
class StartMenu : public QMenu
{
    Q_OBJECT

public:
    explicit StartMenu(QWidget* parent = nullptr);

    void setCurrent(const kafka::From& from);

Q_SIGNALS:
    void chosen(const kafka::From& from);

private:
    void add(const QString& text, const kafka::From& from);
    void askNumber(const QString& title, const QString& label, kafka::From::Kind kind);

    struct Choice
    {
        QAction* action;
        kafka::From from;
    };
    QList<Choice> m_choices;
};

/// "newest 1,000 of each", "from the beginning" …, for the page's subtitle.
QString startText(const kafka::From& from);
