// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/sprint.h"

/// Words and numbers that say where a sprint stands. Pure; their cost does not grow with the
/// sprint's length, so that a sprint of 8,000 years is as cheap as one of two weeks.

/// Monday to Friday from `start` to `end`, both included, less the holidays among them; 0 for an
/// inverted range.
int workingDayCount(const Sprint& sprint, QDate start, QDate end);
int workingDayCount(const Sprint& sprint);

/// 0 to 1: how many of its working days have begun.
double sprintProgress(const Sprint& sprint, QDate today);

/// "planned", "day 6 of 9", "closed".
QString sprintPhaseText(const Sprint& sprint, QDate today);

/// "3 – 14 March 2031", "28 March – 11 April 2031"; says so where a date is missing.
QString dateRangeText(QDate start, QDate end);
/// "3 – 14 Mar", with the year where it is not this one.
QString shortDateRangeText(QDate start, QDate end, QDate today);

/// "9 days", "8.5 days", in the locale's figures.
QString daysText(double days);
/// At most two decimals, none without need: "9", "8.5", "7.65".
QString figureText(double value);
