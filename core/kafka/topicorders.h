// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kafka/clusterquestions.h"
#include "core/kafka/topicadmin.h"

namespace kafka {

/// What TopicAdmin's thread does. All block, within the deadline; `client` is made when there is
/// none.
Result<TopicShape> describeTopic(const Asking& asking, std::unique_ptr<AskingClient>& client,
                                 const QString& topic);
Result<void> createTopic(const Asking& asking, std::unique_ptr<AskingClient>& client,
                         const NewTopic& topic);
Result<void> removeTopic(const Asking& asking, std::unique_ptr<AskingClient>& client,
                         const QString& topic);

} // namespace kafka
