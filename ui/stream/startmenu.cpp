// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stream/startmenu.h"

#include "core/services/readrange.h"

#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>
#include <QtGui/QRegularExpressionValidator>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QLineEdit>

namespace {
constexpr qint64 DefaultNewest = 1000;
} // namespace

StartMenu::StartMenu(QWidget* parent) : QMenu(parent)
{
    add(tr("From now"), kafka::From::end());
    add(tr("Newest %1 of each partition").arg(QLocale().toString(DefaultNewest)),
        kafka::From::newest(DefaultNewest));
    add(tr("From the beginning"), kafka::From::beginning());
    addSeparator();
    connect(addAction(tr("Newest…")), &QAction::triggered, this, [this] {
        askNumber(tr("Read the newest"), tr("Records of each partition"),
                  kafka::From::Kind::Newest);
    });
    connect(addAction(tr("From offset…")), &QAction::triggered, this, [this] {
        askNumber(tr("Read from an offset"), tr("Offset in each partition"), kafka::From::Kind::At);
    });
}

void StartMenu::add(const QString& text, const kafka::From& from)
{
    QAction* action = addAction(text);
    action->setCheckable(true);
    m_choices.append({action, from});
    connect(action, &QAction::triggered, this, [this, from] { Q_EMIT chosen(from); });
}

void StartMenu::askNumber(const QString& title, const QString& label, kafka::From::Kind kind)
{
    auto* dialog = new QInputDialog(parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    // Offsets are 64-bit: a text field, checked when it is accepted.
    dialog->setInputMode(QInputDialog::TextInput);
    dialog->setTextValue(kind == kafka::From::Kind::Newest ? QString::number(DefaultNewest)
                                                           : QString::number(0));
    if (auto* edit = dialog->findChild<QLineEdit*>()) {
        static const QRegularExpression digits(QStringLiteral("[0-9]{1,18}"));
        edit->setValidator(new QRegularExpressionValidator(digits, edit));
        edit->selectAll();
    }
    connect(dialog, &QInputDialog::textValueSelected, this, [this, kind](const QString& text) {
        bool ok = false;
        const qint64 number = text.toLongLong(&ok);
        if (!ok)
            return;
        Q_EMIT chosen(kind == kafka::From::Kind::Newest ? kafka::From::newest(number)
                                                        : kafka::From::at(Offset(number)));
    });
    dialog->open();
}

void StartMenu::setCurrent(const kafka::From& from)
{
    for (const Choice& choice : m_choices)
        choice.action->setChecked(choice.from == from);
}

QString startText(const kafka::From& from)
{
    switch (from.kind) {
    case kafka::From::Kind::Beginning:
        return StartMenu::tr("from the beginning");
    case kafka::From::Kind::End:
        return StartMenu::tr("from now on");
    case kafka::From::Kind::Newest:
        return StartMenu::tr("newest %1 of each").arg(QLocale().toString(from.count));
    case kafka::From::Kind::At:
        return StartMenu::tr("from offset %1").arg(QLocale().toString(from.offset.value()));
    case kafka::From::Kind::Time:
    case kafka::From::Kind::Ago:
    case kafka::From::Kind::Group:
        return StartMenu::tr("from %1").arg(kafka::fromText(from));
    }
    return {};
}
