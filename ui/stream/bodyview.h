// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/recordbody.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class FilterBar;
class QPlainTextEdit;
class SpanHighlighter;
class TextLabel;

/// A text of one record, coloured where it is JSON, with a search field of its own. Large values
/// are made readable on another thread; choosing another record forgets the older work. GUI thread.
class BodyView : public QWidget
{
    Q_OBJECT

public:
    using Form = BodyForm;

    explicit BodyView(Form form, QWidget* parent = nullptr);

    /// Nothing for a null.
    void setBytes(const std::optional<QByteArray>& bytes);
    void beginSearch();
    QPlainTextEdit& edit() { return *m_edit; }

private:
    void showBody(const codec::BodyText& body);
    void search(bool forward);
    void markMatches();
    /// Puts a part of the text into the widget and comes back for the rest.
    void fillSome();

    Form m_form;
    FilterBar* m_search;
    QPlainTextEdit* m_edit;
    SpanHighlighter* m_highlighter;
    TextLabel* m_note;
    quint64 m_generation = 0;
    int m_matches = 0;
    QString m_text;
    qsizetype m_filled = 0;
    QTimer m_fillTimer;
};
