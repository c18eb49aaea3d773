// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/copylink.h"

#include "core/domain/destinationlink.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

using namespace Qt::Literals::StringLiterals;

Notice copyLink(const Destination& destination)
{
    const QString link = toLink(destination);
    if (link.isEmpty())
        return {.tone = Tone::Attention,
                .title = QCoreApplication::translate("CopyLink", "There is no link to this yet"),
                .sentence = QCoreApplication::translate(
                    "CopyLink", "It gets one once the service has stored it."),
                .key = u"copy-link"_s};
    QGuiApplication::clipboard()->setText(link);
    return {.tone = Tone::Neutral,
            .title = QCoreApplication::translate("CopyLink", "Link copied"),
            .sentence = QCoreApplication::translate(
                "CopyLink", "Paste it into the command palette of a window that has the same "
                            "workspace open, or start “throughline” with it."),
            .key = u"copy-link"_s};
}
