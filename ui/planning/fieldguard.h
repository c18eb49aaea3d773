// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

class QWidget;

/// Keeps a field from doing what the page should do, and the page from what the field should: undo
/// and redo go to the form instead of the field's own text history, letters typed in a field or in
/// its popup are no shortcuts of the page, and the wheel turns only what has the focus.
class FieldGuard : public QObject
{
    Q_OBJECT
public:
    enum class Undo { OfForm, OfField };

    explicit FieldGuard(Undo undo, QObject* parent);

    void watch(QWidget* field);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Undo m_undo;
};
