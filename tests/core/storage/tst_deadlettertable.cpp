// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/deadlettertable.h"
#include "tests/core/storage/samples.h"

using namespace Qt::Literals::StringLiterals;
using storage::TopicVerdict;

class TestDeadLetterTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remembersWhatWasSaid()
    {
        QTemporaryDir folder;
        {
            storage::Database database(folder.path());
            storage::DeadLetterTable table(database);
            table.put(u"orders"_s, TopicVerdict::Yes);
            table.put(u"errors"_s, TopicVerdict::Yes);
            table.put(u"errors"_s, TopicVerdict::No);
            table.put(u"app"_s, TopicVerdict::Found);
            table.put(u"gone"_s, TopicVerdict::No);
            auto removed = table.remove(u"gone"_s);
            AWAIT(removed);
            QVERIFY(removed.result());
        }
        storage::Database database(folder.path());
        auto all = storage::DeadLetterTable(database).all();
        AWAIT(all);
        QVERIFY(all.result());
        const QHash<QString, TopicVerdict> expected{{u"orders"_s, TopicVerdict::Yes},
                                                    {u"errors"_s, TopicVerdict::No},
                                                    {u"app"_s, TopicVerdict::Found}};
        QCOMPARE(*all.result(), expected);
    }
};

QTEST_GUILESS_MAIN(TestDeadLetterTable)
#include "tst_deadlettertable.moc"
