// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/storage/lagsamples.h"

#include <QtCore/QCoreApplication>

#include <cstdio>

/// Writes one sweep after another to the history of the folder named on the command line, from the
/// number named beside it on, and prints the number of each once it is said to be kept. Goes on
/// until it is killed.
class HistoryWriter : public QObject
{
    Q_OBJECT

public:
    HistoryWriter(const QString& folder, int first)
        : m_database(folder, storage::LagHistory::schema()), m_history(m_database), m_next(first)
    {}

    void addNext()
    {
        const int number = m_next++;
        const LagSweep sweep = lagsamples::wide(5.0 * number, 40, 8, number);
        m_history.append(sweep, std::chrono::seconds(5))
            .then(this, [this, number](const Result<void>& kept) {
                if (!kept) {
                    std::fputs(qPrintable(kept.error().detail + QLatin1Char('\n')), stderr);
                    QCoreApplication::exit(1);
                    return;
                }
                std::printf("%d\n", number);
                std::fflush(stdout);
                addNext();
            });
    }

private:
    storage::Database m_database;
    storage::LagHistory m_history;
    int m_next;
};

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    if (argc != 3)
        return 2;
    HistoryWriter writer(QString::fromLocal8Bit(argv[1]), QByteArray(argv[2]).toInt());
    writer.addNext();
    return QCoreApplication::exec();
}

#include "history_writer.moc"
