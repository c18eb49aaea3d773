// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/kafkasecurityform.h"

#include "ui/welcome/filerow.h"
#include "ui/welcome/formgrid.h"
#include "ui/widgets/textlabel.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString PasswordName = u"sasl.password"_s;
const QString KeyPasswordName = u"ssl.key.password"_s;
const QString Mask = u"•••"_s;

/// Those that have fields of their own.
bool isShownAbove(const QString& name)
{
    static const QStringList names{u"security.protocol"_s, u"sasl.mechanism"_s,
                                   u"sasl.mechanisms"_s,   u"sasl.username"_s,
                                   u"ssl.ca.location"_s,   u"ssl.certificate.location"_s,
                                   u"ssl.key.location"_s};
    return names.contains(name);
}

QLineEdit* secretEdit(const QString& name, QWidget* parent)
{
    auto* edit = new QLineEdit(parent);
    edit->setEchoMode(QLineEdit::Password);
    edit->setAccessibleName(name);
    edit->setMaxLength(16 * 1024);
    return edit;
}

} // namespace

KafkaSecurityForm::KafkaSecurityForm(QWidget* parent)
    : QWidget(parent),
      m_grid(new FormGrid(this)),
      m_encryption(new QComboBox(this)),
      m_ca(new FileRow(tr("Kafka: file of trusted authorities"), this)),
      m_certificate(new FileRow(tr("Kafka: file of the client certificate"), this)),
      m_key(new FileRow(tr("Kafka: file of the certificate's key"), this)),
      m_keyPassword(secretEdit(tr("Kafka: password of the key"), this)),
      m_login(new QComboBox(this)),
      m_user(new QLineEdit(this)),
      m_password(secretEdit(tr("Kafka: password"), this)),
      m_free(new QPlainTextEdit(this))
{
    m_login->addItem(tr("None"), int(KafkaLogin::None));
    m_login->addItem(u"SASL PLAIN"_s, int(KafkaLogin::Plain));
    m_login->addItem(u"SCRAM-SHA-256"_s, int(KafkaLogin::ScramSha256));
    m_login->addItem(u"SCRAM-SHA-512"_s, int(KafkaLogin::ScramSha512));
    m_login->addItem(tr("Another, by the properties below"), int(KafkaLogin::Other));
    m_login->setAccessibleName(tr("Kafka: login"));
    m_user->setAccessibleName(tr("Kafka: user name"));
    m_user->setMaxLength(500);
    m_encryption->addItem(tr("None"), int(KafkaEncryption::None));
    m_encryption->addItem(u"TLS"_s, int(KafkaEncryption::Tls));
    m_encryption->setAccessibleName(tr("Kafka: encryption"));
    m_ca->lineEdit()->setPlaceholderText(tr("The system's, unless a PEM file is given"));
    m_certificate->lineEdit()->setPlaceholderText(tr("PEM file, where the broker asks for one"));
    m_key->lineEdit()->setPlaceholderText(tr("PEM file"));
    m_keyPassword->setPlaceholderText(tr("Where the key has one"));
    m_free->setAccessibleName(tr("Kafka: further properties"));
    m_free->setPlaceholderText(u"client.id=desk-4"_s);
    m_free->setTabChangesFocus(true);
    m_free->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_free->setFont(Theme::font(TextStyle::Mono));
    m_free->setFixedHeight(68);
    m_grid->addField(tr("Encryption"), m_encryption);
    m_grid->addField(tr("Authorities"), m_ca);
    m_grid->addField(tr("Client certificate"), m_certificate);
    m_grid->addField(tr("Its key"), m_key);
    m_grid->addField(tr("Key's password"), m_keyPassword);
    m_grid->addField(tr("Login"), m_login);
    m_grid->addField(tr("User name"), m_user);
    m_grid->addField(tr("Password"), m_password);
    m_grid->addField(tr("Further properties"), m_free);
    m_grid->addHint(tr("Properties of librdkafka, NAME=VALUE, one a line. Secrets among them are "
                       "kept apart and shown as %1.")
                        .arg(Mask));
    showFields();
    for (QComboBox* combo : {m_login, m_encryption})
        connect(combo, &QComboBox::currentIndexChanged, this, [this] {
            showFields();
            Q_EMIT edited();
        });
    for (QLineEdit* edit : {m_user, m_password, m_keyPassword, m_ca->lineEdit(),
                            m_certificate->lineEdit(), m_key->lineEdit()})
        connect(edit, &QLineEdit::textChanged, this, &KafkaSecurityForm::edited);
    connect(m_free, &QPlainTextEdit::textChanged, this, &KafkaSecurityForm::edited);
}

void KafkaSecurityForm::showFields()
{
    const bool tls = security().encryption == KafkaEncryption::Tls;
    const KafkaLogin login = security().login;
    for (FileRow* field : {m_ca, m_certificate, m_key})
        m_grid->setFieldVisible(field, tls);
    m_grid->setFieldVisible(m_keyPassword, tls);
    m_grid->setFieldVisible(m_user, login != KafkaLogin::None);
    m_grid->setFieldVisible(m_password, login != KafkaLogin::None && login != KafkaLogin::Other);
}

KafkaSecurity KafkaSecurityForm::security() const
{
    KafkaSecurity security;
    security.encryption = static_cast<KafkaEncryption>(m_encryption->currentData().toInt());
    security.login = static_cast<KafkaLogin>(m_login->currentData().toInt());
    security.user = m_user->text().trimmed();
    security.caFile = m_ca->path();
    security.certificateFile = m_certificate->path();
    security.keyFile = m_key->path();
    return security;
}

KafkaSecurityForm::Free KafkaSecurityForm::freeProperties() const
{
    Free found;
    const QStringList lines = m_free->toPlainText().split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const qsizetype equals = line.indexOf(u'=');
        if (equals <= 0) {
            if (found.wrongLine == 0)
                found.wrongLine = int(i) + 1;
            continue;
        }
        const QString name = line.left(equals).trimmed();
        const QString value = line.mid(equals + 1).trimmed();
        if (!isSecretProperty(name))
            found.properties.insert(name, value);
        else
            found.secrets.insert(name, value == Mask ? m_hidden.value(name) : value);
    }
    return found;
}

KafkaProperties KafkaSecurityForm::properties() const
{
    return withKafkaSecurity(freeProperties().properties, security());
}

settings::Secrets KafkaSecurityForm::secrets() const
{
    settings::Secrets secrets = freeProperties().secrets;
    const KafkaLogin login = security().login;
    if (login != KafkaLogin::None && login != KafkaLogin::Other)
        secrets.insert(PasswordName, m_password->text());
    if (security().encryption == KafkaEncryption::Tls && !m_keyPassword->text().isEmpty())
        secrets.insert(KeyPasswordName, m_keyPassword->text());
    return secrets;
}

void KafkaSecurityForm::setValues(const KafkaProperties& properties,
                                  const settings::Secrets& secrets)
{
    const KafkaSecurity security = kafkaSecurityOf(properties);
    m_login->setCurrentIndex(m_login->findData(int(security.login)));
    m_encryption->setCurrentIndex(m_encryption->findData(int(security.encryption)));
    m_user->setText(security.user);
    m_ca->setPath(security.caFile);
    m_certificate->setPath(security.certificateFile);
    m_key->setPath(security.keyFile);
    const bool other = security.login == KafkaLogin::Other;
    m_hidden = settings::kafkaSecrets(secrets);
    m_keyPassword->setText(m_hidden.take(KeyPasswordName));
    m_password->setText(other ? QString() : m_hidden.take(PasswordName));
    QStringList lines;
    for (auto it = properties.cbegin(); it != properties.cend(); ++it) {
        // A mechanism without a form of its own stays among the free ones.
        if (!isShownAbove(it.key()) || (other && it.key().startsWith("sasl.mechanism"_L1)))
            lines.append(it.key() + u'=' + it.value());
    }
    for (auto it = m_hidden.cbegin(); it != m_hidden.cend(); ++it)
        lines.append(it.key() + u'=' + Mask);
    m_free->setPlainText(lines.join(u'\n'));
    showFields();
}

QString KafkaSecurityForm::takeProblem()
{
    if (const int line = freeProperties().wrongLine; line > 0) {
        m_free->setFocus();
        return tr("Line %1 of the further properties is not NAME=VALUE.").arg(line);
    }
    const Result<void> sound = checkKafkaSecurity(security());
    if (!sound) {
        const QString field = sound.error().fields.value(0).path;
        QWidget* place = field == "user"_L1              ? static_cast<QWidget*>(m_user)
                         : field == "certificateFile"_L1 ? m_certificate->lineEdit()
                                                         : m_key->lineEdit();
        place->setFocus();
        return sound.error().message;
    }
    const KafkaLogin login = security().login;
    if (login != KafkaLogin::None && login != KafkaLogin::Other && m_password->text().isEmpty()) {
        m_password->setFocus();
        return tr("Give the password of the Kafka login.");
    }
    return {};
}
