// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/page.h"
#include "ui/widgets/palettesource.h"

/// A page with invented data, for pictures and for tests of the shell.
class SamplePage : public Page
{
    Q_OBJECT
public:
    SamplePage(PageId id, const QString& title, QWidget* parent = nullptr);

    QString title() const override { return m_title; }
    void navigateTo(const Destination& destination) override;
    const QList<Destination>& visited() const { return m_visited; }

    /// Fills the page as a sprint's page would be.
    void showSprint(const Line& line);
    /// Fills the page with every shared part.
    void showParts();

private:
    QString m_title;
    QList<Destination> m_visited;
};

/// Five invented sprints.
class SampleSource : public PaletteSource
{
public:
    QList<PaletteEntry> paletteEntries() const override;
};

/// A line such as a save of a sprint draws.
Line sampleLine(LineNode::State last);
