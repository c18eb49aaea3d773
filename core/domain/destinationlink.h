// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/destination.h"

#include <QtCore/QStringList>

/// A destination as a text to paste elsewhere and to open again:
///
///     throughline:sprint/<id>
///     throughline:task/<id>
///     throughline:record/<topic>/<partition>/<offset>
///     throughline:view/<uuid>
///     throughline:save/<uuid>
///     throughline:topic/<topic>[/<partition>]
///     throughline:newest/<topic>[/<partition>]
///     throughline:group/<group>[/<topic>/<partition>]
///     throughline:failure/<topic>/<partition>/<offset>
///     throughline:failures/<id>
///     throughline:run/<uuid>
///     throughline:page/<sprints|tasks|stream|topics|groups|dead-letters|replay|activity|settings>
///
/// Ids, groups and topics are percent-encoded. A link names no workspace: it is opened in the one
/// at hand.

/// No link is longer, and none longer is looked at.
constexpr qsizetype MaxLinkChars = 1000;

/// Empty for what no link can name: the welcome page, a thing without an id.
QString toLink(const Destination& destination);

/// Rejected with a sentence for the user when it is not such a link. Blanks around it are ignored.
Result<Destination> destinationFromLink(const QString& link);

/// Whether it is meant as one, sound or not.
bool looksLikeLink(QStringView text);

/// A page's name in links, on the command line and in files, never translated. The welcome page
/// has none.
QString pageName(PageId page);
std::optional<PageId> pageNamed(QStringView name,
                                Qt::CaseSensitivity sensitivity = Qt::CaseSensitive);
/// All of them, in the order of the sidebar.
QStringList pageNames();

/// What opening it does, in a few words: "Open the sprint sprint-1".
QString linkTitle(const Destination& destination);
