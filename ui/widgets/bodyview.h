// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/recordbody.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class ActionButton;
class FilterBar;
class QPlainTextEdit;
class SpanHighlighter;
class TextLabel;

/// A text of one record, coloured where it is JSON, with a search field of its own. Work begins
/// when the view is looked at; large values are made readable on another thread and shown by their
/// beginning, with more on demand. Choosing another record forgets the older work. GUI thread.
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
    /// Shows as much as a text widget holds, and not only the beginning.
    void showMore();

Q_SIGNALS:
    /// The whole value should go to a file.
    void saveRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void load();
    void showBody(const RecordBody& body);
    void showNote(const RecordBody& body);
    void search(bool forward);
    void markMatches();
    /// Puts a part of the text into the widget and comes back for the rest.
    void fillSome();

    Form m_form;
    FilterBar* m_search;
    QPlainTextEdit* m_edit;
    SpanHighlighter* m_highlighter;
    TextLabel* m_note;
    ActionButton* m_more;
    ActionButton* m_save;
    std::optional<QByteArray> m_bytes;
    bool m_isPending = false;
    qsizetype m_mostChars = FirstBodyChars;
    quint64 m_generation = 0;
    int m_matches = 0;
    QString m_text;
    qsizetype m_filled = 0;
    QTimer m_fillTimer;
};
