// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <vector>

/// A table of figures with the goal beside each, and the same as JSON lines in the file that
/// $THROUGHLINE_BENCH_FILE names.
class BenchReport
{
public:
    explicit BenchReport(const QString& name) : m_name(name) {}

    enum class Goal { AtLeast, AtMost };

    void add(const QString& figure, double value, const QString& unit, Goal kind, double goal);
    /// A figure without a goal.
    void add(const QString& figure, double value, const QString& unit);
    void print() const;

private:
    struct Line
    {
        QString figure;
        double value;
        QString unit;
        QString goal;
        QString verdict;
        double goalValue;
    };

    QString m_name;
    std::vector<Line> m_lines;
};

/// The value below which this share of the samples lies; 0 without samples.
double percentile(std::vector<double> samples, double share);
/// Bytes of this process that are in memory now.
double residentBytes();
