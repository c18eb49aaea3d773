// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/destination.h"
#include "core/domain/line.h"
#include "ui/widgets/theme.h"

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

#include <functional>

class NoticeCard;
class QVBoxLayout;

/// One thing the user can do about a notice: go somewhere, or run something.
struct NoticeAction
{
    QString text;
    std::optional<Destination> destination;
    std::function<void()> run;
};

/// A message at the bottom right.
struct Notice
{
    Tone tone = Tone::Neutral;
    /// What happened, in a few words: "Sprint 26-08 saved".
    QString title;
    /// A whole sentence; may be empty.
    QString sentence;
    QList<NoticeAction> actions;
    /// A notice with the same key takes the place of the earlier one; empty = always new.
    QString key;
    /// Shown folded under the sentence ("seen after 38 ms").
    std::optional<Line> line;
    /// Stays until it is dismissed. Otherwise it goes after 6 s, unless the pointer or the focus is
    /// on it.
    bool stays = false;
};

/// The notices over a page, newest at the bottom, at most five (older ones of no consequence go
/// first). Moves up when it would cover the field that has the focus. GUI thread.
class NoticeStack : public QWidget
{
    Q_OBJECT
public:
    /// @param area the widget over whose bottom right corner the notices stand
    explicit NoticeStack(QWidget* area);
    ~NoticeStack() override;

    void post(const Notice& notice);
    void dismiss(const QString& key);
    /// More is known by now; nothing where no notice with this key and a line is shown any more.
    void updateLine(const QString& key, const Line& line);
    int count() const;
    /// The focus goes to the newest notice; Esc there dismisses it, and the focus returns.
    void focusNewest();

Q_SIGNALS:
    void navigationRequested(const Destination& destination);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void removeCard(NoticeCard* card);
    void place();

    QWidget* m_area;
    QVBoxLayout* m_layout;
    QList<NoticeCard*> m_cards;
    QPointer<QWidget> m_focusBefore;
};
