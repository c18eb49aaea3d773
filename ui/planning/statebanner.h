// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QtWidgets/QWidget>

class ActionButton;
class Banner;
class QBoxLayout;

/// One sentence about the sprint as a whole (refused, changed by somebody else, waiting), with what
/// can be done about it. Hidden when there is nothing to say.
class StateBanner : public QWidget
{
    Q_OBJECT
public:
    struct Choice
    {
        QString text;
        std::function<void()> run;
    };

    explicit StateBanner(QWidget* parent = nullptr);

    void say(Tone tone, const QString& lead, const QString& sentence,
             const QList<Choice>& choices = {});
    void silence();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QBoxLayout* m_layout;
    Banner* m_banner;
    QList<ActionButton*> m_buttons;
    QList<Choice> m_choices;
};
