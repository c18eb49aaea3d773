// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QFuture>

/// Cancels what is still under way. Use it wherever a future that was continued with then() may be
/// finished: cancelling such a one makes Qt 6.4 walk along continuations that are gone.
template <class T>
void cancelUnfinished(QFuture<T>& future)
{
    if (!future.isFinished())
        future.cancel();
}
