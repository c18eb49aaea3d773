// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/filerow.h"

#include "ui/widgets/actionbutton.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>

FileRow::FileRow(const QString& name, QWidget* parent)
    : QWidget(parent),
      m_name(name),
      m_edit(new QLineEdit(this)),
      m_choose(new ActionButton(tr("Choose…"), ActionButton::Kind::Secondary, this))
{
    m_edit->setAccessibleName(name);
    m_edit->setMaxLength(4000);
    m_choose->setAccessibleName(tr("Choose a file: %1").arg(name));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_choose);
    setFocusProxy(m_edit);
    connect(m_choose, &ActionButton::clicked, this, &FileRow::choose);
}

QString FileRow::path() const
{
    return m_edit->text().trimmed();
}

void FileRow::setPath(const QString& path)
{
    m_edit->setText(path);
}

void FileRow::choose()
{
    auto* dialog =
        new QFileDialog(this, m_name, QFileInfo(path()).absolutePath(),
                        tr("Certificates and keys (*.pem *.crt *.cer *.key);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &FileRow::setPath);
    dialog->open();
}
