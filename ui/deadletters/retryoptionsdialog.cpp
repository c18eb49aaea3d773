// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deadletters/retryoptionsdialog.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/textlabel.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype MostPatchBytes = 256 * 1024;
constexpr qsizetype MostSteps = 20;
constexpr int MostStep = 1'000'000;

bool isTopicName(const QString& name)
{
    static const auto allowed = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
               c == u'.' || c == u'_' || c == u'-';
    };
    return name.size() <= 249 && name != u"." && name != u".." &&
           std::all_of(name.cbegin(), name.cend(), allowed);
}

} // namespace

QString mergePatchProblem(const QString& text)
{
    const QByteArray json = text.trimmed().toUtf8();
    if (json.isEmpty())
        return {};
    if (json.size() > MostPatchBytes)
        return RetryOptionsDialog::tr("A merge patch may have at most 256 kB.");
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const QByteArray before = json.left(error.offset);
        return RetryOptionsDialog::tr("Not JSON: %1, at line %2.")
            .arg(error.errorString())
            .arg(before.count('\n') + 1);
    }
    if (!document.isObject())
        return RetryOptionsDialog::tr("A merge patch is a JSON object; another value would replace "
                                      "every body as a whole.");
    if (document.object().isEmpty())
        return RetryOptionsDialog::tr("This patch changes nothing; leave the field empty instead.");
    return {};
}

std::optional<QList<int>> stepsFrom(const QString& text)
{
    QList<int> steps;
    for (const QString& part : text.split(u',')) {
        const QString word = part.trimmed();
        if (word.isEmpty() && text.trimmed().isEmpty())
            return steps;
        bool isNumber = false;
        const int step = word.toInt(&isNumber);
        if (!isNumber || step < 1 || step > MostStep || steps.size() >= MostSteps)
            return std::nullopt;
        steps.append(step);
    }
    return steps;
}

RetryOptionsDialog::RetryOptionsDialog(const RetryOptions& options, const QStringList& groups,
                                       QWidget* parent)
    : QDialog(parent),
      m_before(options),
      m_into(new QLineEdit(this)),
      m_placement(new QComboBox(this)),
      m_patch(new QPlainTextEdit(this)),
      m_steps(new QLineEdit(this)),
      m_mostFailing(new QSpinBox(this)),
      m_rate(new QDoubleSpinBox(this)),
      m_group(new QComboBox(this)),
      m_problem(new TextLabel({}, TextStyle::Secondary, Token::Bad, this)),
      m_accept(new ActionButton(tr("Show what it does"), ActionButton::Kind::Primary, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"retryOptions"_s);
    setWindowTitle(tr("Change the retry"));
    setModal(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(12);
    auto* form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignLeft);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    layout->addLayout(form);

    m_into->setObjectName(u"retryInto"_s);
    m_into->setText(options.into);
    m_into->setPlaceholderText(tr("Where each record came from"));
    form->addRow(tr("Into"), m_into);
    m_placement->addItem(tr("To the partition it was in"), int(RunPlacement::Original));
    m_placement->addItem(tr("By the hash of its key (murmur2)"), int(RunPlacement::ByKey));
    m_placement->setCurrentIndex(options.placement == RunPlacement::ByKey ? 1 : 0);
    form->addRow(tr("Partition"), m_placement);
    m_patch->setObjectName(u"retryPatch"_s);
    m_patch->setPlainText(QString::fromUtf8(options.patch));
    m_patch->setPlaceholderText(u"{\"data\": {\"email_known\": false}}"_s);
    m_patch->setFont(Theme::font(TextStyle::Mono));
    m_patch->setTabChangesFocus(true);
    m_patch->setMinimumSize(440, 110);
    form->addRow(tr("Merge patch"), m_patch);
    auto* hint =
        new TextLabel(tr("Put over every JSON body; null takes a field away. Empty: values "
                         "go byte for byte."),
                      TextStyle::Caption, Token::Text3, this);
    hint->setWordWrap(true);
    form->addRow(QString(), hint);
    m_steps->setObjectName(u"retrySteps"_s);
    QStringList steps;
    for (const int step : options.canary)
        steps << QString::number(step);
    m_steps->setText(steps.join(u", "_s));
    m_steps->setPlaceholderText(tr("All at once"));
    form->addRow(tr("First steps"), m_steps);
    m_mostFailing->setRange(0, 100);
    m_mostFailing->setSuffix(tr(" % of a step fail again"));
    m_mostFailing->setValue(int(options.mostFailing * 100 + 0.5));
    form->addRow(tr("Stop when over"), m_mostFailing);
    m_rate->setObjectName(u"retryRate"_s);
    m_rate->setRange(0, 1'000'000);
    m_rate->setDecimals(1);
    m_rate->setSuffix(tr(" records a second"));
    m_rate->setSpecialValueText(tr("As fast as it goes"));
    m_rate->setValue(options.rate.value_or(0));
    form->addRow(tr("At most"), m_rate);
    m_group->setObjectName(u"retryGroup"_s);
    m_group->addItem(tr("The group that failed"));
    m_group->addItem(tr("Nobody"));
    m_group->addItems(groups);
    if (options.watchedGroup) {
        if (!options.watchedGroup->isEmpty() && m_group->findText(*options.watchedGroup) < 2)
            m_group->addItem(*options.watchedGroup);
        m_group->setCurrentIndex(
            options.watchedGroup->isEmpty() ? 1 : m_group->findText(*options.watchedGroup));
    }
    form->addRow(tr("Outcome watched in"), m_group);

    m_problem->setWordWrap(true);
    m_problem->setObjectName(u"retryProblem"_s);
    layout->addWidget(m_problem);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    auto* cancel = new ActionButton(tr("Leave it as it was"), ActionButton::Kind::Secondary, this);
    cancel->setShownShortcut(Qt::Key_Escape);
    m_accept->setObjectName(u"retryOptionsYes"_s);
    m_accept->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    layout->addLayout(buttons);

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT optionsChosen(this->options()); });
    connect(m_patch, &QPlainTextEdit::textChanged, this, &RetryOptionsDialog::check);
    connect(m_steps, &QLineEdit::textChanged, this, &RetryOptionsDialog::check);
    connect(m_into, &QLineEdit::textChanged, this, &RetryOptionsDialog::check);
    check();
    m_into->setFocus();
}

void RetryOptionsDialog::check()
{
    QString problem = mergePatchProblem(m_patch->toPlainText());
    if (problem.isEmpty() && !isTopicName(m_into->text().trimmed()))
        problem = tr("“%1” cannot be a topic's name: letters, digits, dots, hyphens and "
                     "underscores only.")
                      .arg(m_into->text().trimmed().left(60));
    if (problem.isEmpty() && !stepsFrom(m_steps->text()))
        problem = tr("Steps are whole numbers with commas between them, such as 1, 10, 100.");
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_accept->setEnabled(problem.isEmpty());
}

RetryOptions RetryOptionsDialog::options() const
{
    RetryOptions options = m_before;
    options.into = m_into->text().trimmed();
    options.placement = RunPlacement(m_placement->currentData().toInt());
    options.patch = m_patch->toPlainText().trimmed().toUtf8();
    options.canary = stepsFrom(m_steps->text()).value_or(m_before.canary);
    options.mostFailing = m_mostFailing->value() / 100.0;
    options.rate = m_rate->value() > 0 ? std::optional(m_rate->value()) : std::nullopt;
    if (m_group->currentIndex() <= 0)
        options.watchedGroup.reset();
    else
        options.watchedGroup = m_group->currentIndex() == 1 ? QString() : m_group->currentText();
    return options;
}
