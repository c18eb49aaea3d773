// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stream/exportbar.h"

#include "ui/stream/coverageline.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/elidedlabel.h"

#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QProgressBar>

using namespace Qt::Literals::StringLiterals;

namespace {
// A progress bar counts in int.
constexpr int Steps = 1000;
} // namespace

ExportBar::ExportBar(QWidget* parent)
    : QWidget(parent),
      m_text(new ElidedLabel(TextStyle::Secondary, Token::Text1, this)),
      m_bar(new QProgressBar(this)),
      m_cancel(new ActionButton(tr("Cancel"), ActionButton::Kind::Secondary, this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::PageMargin, 6, Theme::PageMargin, 6);
    layout->setSpacing(Theme::GroupGap);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    m_bar->setRange(0, Steps);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(160);
    m_bar->setAccessibleName(tr("Export"));
    m_cancel->setObjectName(u"cancelExport"_s);
    m_cancel->setAccessibleName(tr("Cancel the export"));
    connect(m_cancel, &QPushButton::clicked, this, &ExportBar::cancelRequested);
}

void ExportBar::showProgress(const QString& path, const ExportProgress& progress)
{
    const QLocale locale;
    m_text->setText(tr("Exporting %1 of %2 events to %3, %4")
                        .arg(locale.toString(progress.done), locale.toString(progress.total),
                             QFileInfo(path).fileName(), bytesAmount(quint64(progress.bytes))));
    m_bar->setValue(progress.total > 0 ? int(progress.done * Steps / progress.total) : 0);
}
