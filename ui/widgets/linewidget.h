// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/line.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QWidget>

class LineNodeButton;

/// The line: from a write to everyone who heard of it, nodes left to right, the verdict at the end.
/// Every node is a button (Tab and arrows move, Enter and Space go to the thing itself). With too
/// little room it folds to one dot with the verdict. Its height never depends on its content. GUI
/// thread.
class LineWidget : public QWidget
{
    Q_OBJECT
public:
    explicit LineWidget(QWidget* parent = nullptr);

    const Line& line() const { return m_line; }
    void setLine(const Line& line);
    /// Folds always (for lists and narrow places); else only where there is no room.
    void setFolded(bool folded);
    bool isFolded() const { return m_folded; }
    /// For tests and for focus: the buttons that are shown, left to right; the one dot while
    /// folded.
    QList<QAbstractButton*> nodeButtons() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The user chose a node that leads somewhere.
    void activated(const Destination& destination);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Texts { Whole, Shortened };
    /// A form of the line: all nodes, or fewer of them.
    struct Form
    {
        QList<LineNode> nodes;
        QList<LineNodeButton*> buttons;
    };
    struct Arrangement
    {
        QList<int> widths;
        int used = 0;    ///< Width of all nodes.
        int last = 0;    ///< Left edge of the last node.
        int verdict = 0; ///< Width of the verdict, 0 without one.
        bool verdictInLine = false;
    };
    /// False when these texts have no room.
    bool arrange(const Form& form, Texts texts, Arrangement& result) const;
    static int verdictLeft(int lastNode);
    LineNodeButton* addButton();
    void setNodes(Form& form, const QList<LineNode>& nodes);
    void choose(LineNodeButton* button);
    void place();
    void moveFocus(LineNodeButton* from, int step);
    /// From one node's left edge to the next one's, so that the time between them fits.
    static int step(const Form& form, int node, int nodeWidth);
    QSize verdictSize(int width) const;
    QString verdictText() const;

    Line m_line;
    Form m_whole;
    Form m_fewer;
    /// The one of both that is shown.
    const Form* m_form = &m_whole;
    LineNodeButton* m_dot;
    QRect m_verdictRect;
    bool m_foldAlways = false;
    bool m_folded = false;
};
