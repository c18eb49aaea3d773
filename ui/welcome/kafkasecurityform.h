// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/kafkasecurity.h"
#include "core/settings/secretstore.h"

#include <QtWidgets/QWidget>

class FileRow;
class FormGrid;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;

/// Encryption and login of a Kafka, and whatever else librdkafka shall be told. Passwords are
/// handed over apart from the properties, which are saved readable.
class KafkaSecurityForm : public QWidget
{
    Q_OBJECT
public:
    explicit KafkaSecurityForm(QWidget* parent = nullptr);

    KafkaProperties properties() const;
    settings::Secrets secrets() const;
    void setValues(const KafkaProperties& properties, const settings::Secrets& secrets);
    /// What is missing or wrong, as a sentence, with the focus there; empty when nothing is.
    QString takeProblem();

Q_SIGNALS:
    void edited();

private:
    struct Free
    {
        KafkaProperties properties;
        settings::Secrets secrets;
        /// Of the first line that is not NAME=VALUE; 0 = none.
        int wrongLine = 0;
    };
    Free freeProperties() const;
    KafkaSecurity security() const;
    void showFields();

    FormGrid* m_grid;
    // In the order of the screen, which is the order of Tab.
    QComboBox* m_encryption;
    FileRow* m_ca;
    FileRow* m_certificate;
    FileRow* m_key;
    QLineEdit* m_keyPassword;
    QComboBox* m_login;
    QLineEdit* m_user;
    QLineEdit* m_password;
    QPlainTextEdit* m_free;
    /// Secrets of free properties, which are shown masked.
    settings::Secrets m_hidden;
};
