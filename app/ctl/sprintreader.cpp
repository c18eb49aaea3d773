// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/sprintreader.h"

using namespace std::chrono_literals;

namespace ctl {

namespace {

rest::TransportSettings settingsFor(SprintReader::Patience patience)
{
    rest::TransportSettings settings;
    settings.tries = 2;
    if (patience == SprintReader::Patience::Usual)
        return settings;
    settings.tries = 1;
    settings.connectTimeout = 2s;
    settings.silenceTimeout = 3s;
    settings.totalTimeout = 5s;
    settings.bulkTotalTimeout = 5s;
    return settings;
}

} // namespace

SprintReader::SprintReader(const Place& place, Patience patience)
    : m_transport(place.workspace.sprintsUrl,
                  sprintsTransport(place.workspace, place.access, settingsFor(patience))),
      m_api(m_transport)
{}

} // namespace ctl
