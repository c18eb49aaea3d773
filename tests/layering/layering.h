// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

/// The arrows between the rooms, as CONTRIBUTING.md draws them, checked on the text of the
/// includes. The link line alone does not hold: a library that links only QtCore still compiles
/// <QtWidgets/QWidget>.
namespace layering {

/// What is wrong with the includes of one file; `path` is relative to the project's root.
QStringList findings(const QString& path, const QString& text);

struct Tree
{
    int files = 0;
    int includes = 0;
    QStringList findings;
};
/// All sources below app, core, ui and tests of a project.
Tree checkTree(const QString& root);

} // namespace layering
