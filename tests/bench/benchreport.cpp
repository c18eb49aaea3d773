// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchreport.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <cstdio>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

void BenchReport::add(const QString& figure, double value, const QString& unit, Goal kind,
                      double goal)
{
    const bool met = kind == Goal::AtLeast ? value >= goal : value <= goal;
    m_lines.push_back({figure, value, unit,
                       (kind == Goal::AtLeast ? u"≥ "_s : u"≤ "_s) + QString::number(goal, 'g', 6),
                       met ? u"met"_s : u"MISSED"_s, goal});
}

void BenchReport::add(const QString& figure, double value, const QString& unit)
{
    m_lines.push_back({figure, value, unit, {}, {}, 0});
}

void BenchReport::print() const
{
    std::printf("\n%s\n", qPrintable(m_name));
    QFile file(qEnvironmentVariable("THROUGHLINE_BENCH_FILE"));
    const bool writes = !file.fileName().isEmpty() && file.open(QIODevice::Append);
    for (const Line& line : m_lines) {
        std::printf("  %-52s %12.3f %-8s %-10s %s\n", qPrintable(line.figure), line.value,
                    qPrintable(line.unit), qPrintable(line.goal), qPrintable(line.verdict));
        QJsonObject json{{u"bench"_s, m_name},
                         {u"figure"_s, line.figure},
                         {u"value"_s, line.value},
                         {u"unit"_s, line.unit}};
        if (!line.goal.isEmpty()) {
            json.insert(u"goal"_s, line.goal);
            json.insert(u"met"_s, line.verdict == u"met"_s);
        }
        if (writes)
            file.write(QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n');
    }
    std::fflush(stdout);
}

double percentile(std::vector<double> samples, double share)
{
    if (samples.empty())
        return 0;
    const auto place = std::size_t(double(samples.size() - 1) * share);
    std::nth_element(samples.begin(), samples.begin() + std::ptrdiff_t(place), samples.end());
    return samples[place];
}

double residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * double(::sysconf(_SC_PAGESIZE));
}
