// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/sprintform.h"

#include <QtWidgets/QAbstractButton>

/// One finding as a line with a sign: a triangle in the attention colour, a square in the bad
/// colour. It keeps its height when there is nothing to say, cuts a long sentence and tells the
/// whole on hover. Where it leads to a field it is a button.
class NoteLabel : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Leads { Nowhere, ToField };

    explicit NoteLabel(Leads leads, QWidget* parent = nullptr);

    void setNote(const FieldNote* note);
    /// A plain sentence without a weight; far-reaching ones get the attention colour.
    void setSentence(const QString& text, bool attention);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    enum class Sign { None, Attention, Bad, Quiet };

    void set(Sign sign, const QString& text);

    Leads m_leads;
    Sign m_sign = Sign::None;
};
