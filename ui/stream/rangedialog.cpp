// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stream/rangedialog.h"

#include "core/services/readrange.h"
#include "core/services/tailcommand.h"
#include "ui/stream/startmenu.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/textlabel.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

/// A kind of position as a word of the command line, which is also how it is checked.
struct Kind
{
    const char* name;
    /// Before the value; alone where there is none.
    QLatin1StringView prefix;
    /// What the value looks like; null where there is none.
    const char* example;
};

constexpr Kind FromKinds[] = {
    {QT_TRANSLATE_NOOP("RangeDialog", "Now"), "end"_L1, nullptr},
    {QT_TRANSLATE_NOOP("RangeDialog", "The beginning"), "beginning"_L1, nullptr},
    {QT_TRANSLATE_NOOP("RangeDialog", "The newest of each partition"), "-"_L1, "1000"},
    {QT_TRANSLATE_NOOP("RangeDialog", "An offset in each partition"), "offset:"_L1, "41200"},
    {QT_TRANSLATE_NOOP("RangeDialog", "A time"), "time:"_L1, "2026-03-20 08:15"},
    {QT_TRANSLATE_NOOP("RangeDialog", "A while ago"), "ago:"_L1, "10m"},
    {QT_TRANSLATE_NOOP("RangeDialog", "What a group has committed"), "group:"_L1, "analytics"},
};
constexpr Kind ToKinds[] = {
    {QT_TRANSLATE_NOOP("RangeDialog", "Follow what comes"), {}, nullptr},
    {QT_TRANSLATE_NOOP("RangeDialog", "The end as it is now"), "end"_L1, nullptr},
    {QT_TRANSLATE_NOOP("RangeDialog", "An offset in each partition"), "offset:"_L1, "41300"},
    {QT_TRANSLATE_NOOP("RangeDialog", "A time"), "time:"_L1, "2026-03-20 09:00"},
    {QT_TRANSLATE_NOOP("RangeDialog", "A while ago"), "ago:"_L1, "5m"},
    {QT_TRANSLATE_NOOP("RangeDialog", "After this many records"), "count:"_L1, "500"},
};

template <std::size_t N>
void fill(QComboBox* combo, const Kind (&kinds)[N])
{
    for (const Kind& kind : kinds) {
        combo->addItem(RangeDialog::tr(kind.name), QString(kind.prefix));
        combo->setItemData(combo->count() - 1,
                           kind.example ? QString::fromLatin1(kind.example) : QString(),
                           Qt::UserRole + 1);
    }
}

} // namespace

RangeDialog::RangeDialog(const StreamRange& range, QWidget* parent)
    : QDialog(parent),
      m_partitions(new QLineEdit(this)),
      m_partitionsProblem(new TextLabel({}, TextStyle::Secondary, Token::Bad, this)),
      m_read(new ActionButton(tr("Read"), ActionButton::Kind::Primary, this))
{
    setWindowTitle(tr("What to read"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(6);
    m_from = addField(tr("From"), u"rangeFrom"_s);
    m_to = addField(tr("To"), u"rangeTo"_s);
    fill(m_from.kind, FromKinds);
    fill(m_to.kind, ToKinds);

    layout->addWidget(new TextLabel(tr("Partitions"), TextStyle::Secondary, Token::Text2, this));
    m_partitions->setPlaceholderText(tr("All; or some of them, such as 0,2,5-7"));
    m_partitions->setAccessibleName(tr("Partitions"));
    m_partitions->setObjectName(u"rangePartitions"_s);
    m_partitions->setText(partitionsText(range.partitions));
    layout->addWidget(m_partitions);
    layout->addWidget(m_partitionsProblem);
    layout->addSpacing(10);
    auto* note = new TextLabel(tr("A time without a zone is of this computer's. Watching joins no "
                                  "group and commits nothing."),
                               TextStyle::Secondary, Token::Text2, this);
    note->setWordWrap(true);
    layout->addWidget(note);
    layout->addStretch();
    auto* row = new QHBoxLayout;
    auto* cancel = new ActionButton(tr("Cancel"), ActionButton::Kind::Secondary, this);
    cancel->setAutoDefault(false);
    m_read->setDefault(true);
    m_read->setShownShortcut(QKeySequence(Qt::Key_Return));
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_read);
    layout->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_read, &QPushButton::clicked, this, &RangeDialog::accept);

    show(m_from, kafka::fromText(range.from));
    show(m_to, kafka::toText(range.to));
    connect(m_partitions, &QLineEdit::textChanged, this, &RangeDialog::check);
    for (Field* field : {&m_from, &m_to}) {
        connect(field->kind, &QComboBox::currentIndexChanged, this, [this, field] {
            const QString example = field->kind->currentData(Qt::UserRole + 1).toString();
            field->value->setVisible(!example.isEmpty());
            field->value->setPlaceholderText(tr("For example %1").arg(example));
            field->value->clear();
            check();
        });
        connect(field->value, &QLineEdit::textChanged, this, &RangeDialog::check);
    }
    setMinimumWidth(420);
    resize(420, 0);
    check();
    m_from.kind->setFocus();
}

RangeDialog::Field RangeDialog::addField(const QString& label, const QString& name)
{
    auto* rows = static_cast<QVBoxLayout*>(layout());
    Field field{new QComboBox(this), new QLineEdit(this),
                new TextLabel({}, TextStyle::Secondary, Token::Bad, this)};
    rows->addWidget(new TextLabel(label, TextStyle::Secondary, Token::Text2, this));
    rows->addWidget(field.kind);
    rows->addWidget(field.value);
    rows->addWidget(field.problem);
    rows->addSpacing(8);
    field.kind->setObjectName(name);
    field.kind->setAccessibleName(label);
    field.value->setObjectName(name + u"Value"_s);
    field.value->setAccessibleName(tr("%1: value").arg(label));
    field.value->setMaxLength(300);
    field.problem->setWordWrap(true);
    field.problem->hide();
    return field;
}

void RangeDialog::show(Field& field, const QString& text)
{
    for (int index = 0; index < field.kind->count(); ++index) {
        const QString prefix = field.kind->itemData(index).toString();
        const QString example = field.kind->itemData(index, Qt::UserRole + 1).toString();
        if (example.isEmpty() ? text != prefix : !text.startsWith(prefix))
            continue;
        field.kind->setCurrentIndex(index);
        field.value->setVisible(!example.isEmpty());
        field.value->setPlaceholderText(tr("For example %1").arg(example));
        field.value->setText(text.mid(prefix.size()));
        return;
    }
}

QString RangeDialog::textOf(const Field& field)
{
    const bool hasValue = !field.kind->currentData(Qt::UserRole + 1).toString().isEmpty();
    return field.kind->currentData().toString() +
           (hasValue ? field.value->text().trimmed() : QString());
}

void RangeDialog::check()
{
    const auto say = [](TextLabel* label, const QString& problem) {
        label->setText(problem);
        label->setVisible(!problem.isEmpty());
    };
    // A field in which nothing was typed yet is not wrong, only unfinished.
    const auto isUnfinished = [](const Field& field) {
        return !field.value->isHidden() && field.value->text().trimmed().isEmpty();
    };
    const Result<kafka::From> from = kafka::readFrom(textOf(m_from));
    say(m_from.problem, from || isUnfinished(m_from) ? QString() : from.error().message);
    const QString toWord = textOf(m_to);
    const Result<kafka::To> to =
        toWord.isEmpty() ? Result<kafka::To>(kafka::To::follow()) : kafka::readTo(toWord);
    say(m_to.problem, to || isUnfinished(m_to) ? QString() : to.error().message);
    const std::optional<QList<Partition>> partitions = partitionsFrom(m_partitions->text());
    say(m_partitionsProblem,
        partitions ? QString() : tr("Write numbers with commas, and ranges such as 5-7."));
    m_range.reset();
    if (from && to && partitions && !isUnfinished(m_from) && !isUnfinished(m_to))
        m_range = {*from, *to,
                   partitions->isEmpty() ? std::optional<QList<Partition>>() : partitions};
    m_read->setEnabled(m_range.has_value());
    // A sentence that wraps asks for its height once it is there.
    const int wanted = layout()->totalHeightForWidth(width());
    if (wanted > height())
        resize(width(), wanted);
}

void RangeDialog::accept()
{
    if (!m_range)
        return;
    QDialog::accept();
    Q_EMIT rangeChosen(*m_range);
}

QString rangeText(const StreamRange& range)
{
    const QString to = endText(range.to);
    return to.isEmpty() ? startText(range.from)
                        : RangeDialog::tr("%1 %2").arg(startText(range.from), to);
}
