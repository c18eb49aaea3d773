// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/filtercompletion.h"
#include "core/models/filtertexts.h"

#include <QtWidgets/QWidget>

#include <functional>

class FilterBar;
class QCompleter;
class QStringListModel;
class TextLabel;

/// The field in which the filter language is written: what is wrong is marked at its place and said
/// below, and what may stand at the cursor is offered. GUI thread.
class FilterField : public QWidget
{
    Q_OBJECT

public:
    explicit FilterField(QWidget* parent = nullptr);

    FilterBar& bar() { return *m_bar; }
    QString text() const;
    void setText(const QString& text);
    /// @param stillShown what the rows were chosen by while the text has a fault
    void setFault(const std::optional<FilterFaultText>& fault, const QString& stillShown);
    /// Asked when something is to be offered; should answer within a few milliseconds.
    void setVocabulary(std::function<live::FilterVocabulary()> vocabulary);
    QCompleter& completer() { return *m_completer; }

public Q_SLOTS:
    /// Offers what may stand at the cursor, also where nothing was typed yet.
    void complete();

Q_SIGNALS:
    void textChanged(const QString& text);
    /// Enter, when nothing that is offered is chosen.
    void submitted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Ask { WhileTyping, ByKey };
    void offer(Ask ask);
    void take(const QString& candidate);
    void mark(qsizetype begin, qsizetype length);

    FilterBar* m_bar;
    TextLabel* m_problem;
    QCompleter* m_completer;
    QStringListModel* m_candidates;
    std::function<live::FilterVocabulary()> m_vocabulary;
    /// What a candidate replaces, in UTF-16 units.
    qsizetype m_begin = 0;
    qsizetype m_length = 0;
    bool m_taking = false;
};
