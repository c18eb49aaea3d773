// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/outboxtable.h"

#include <QtCore/QCoreApplication>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

/// Adds saves to the outbox of the folder named on the command line, one after another, and prints
/// the id of each once it is said to be stored. Goes on until it is killed.
class Writer : public QObject
{
    Q_OBJECT

public:
    explicit Writer(const QString& folder) : m_database(folder), m_outbox(m_database) {}

    void addNext()
    {
        Operation operation;
        operation.id = OperationId(QUuid::createUuid());
        operation.intent.number = QString::number(++m_count);
        m_outbox.add(operation).then(this, [this, id = operation.id](const Result<void>& added) {
            if (!added) {
                std::fputs(qPrintable(added.error().detail + u'\n'), stderr);
                QCoreApplication::exit(1);
                return;
            }
            const QByteArray line = id.value().toByteArray(QUuid::WithoutBraces) + '\n';
            std::fputs(line.constData(), stdout);
            std::fflush(stdout);
            addNext();
        });
    }

private:
    storage::Database m_database;
    storage::OutboxTable m_outbox;
    int m_count = 0;
};

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    if (argc != 2)
        return 2;
    Writer writer(QString::fromLocal8Bit(argv[1]));
    writer.addNext();
    return QCoreApplication::exec();
}

#include "storage_writer.moc"
