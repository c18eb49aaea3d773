// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/rest/transportsettings.h"

#include <QtCore/QFuture>
#include <QtCore/QMetaType>
#include <QtCore/QString>
#include <QtCore/QUrl>

namespace rest {

/// The generations of the sprint service.
enum class Profile {
    None, ///< Something answered that is no sprint service we know.
    S0,   ///< The old generation: recognised, not supported.
    S1,   ///< The current one.
};

/// What stands at an address.
struct ServiceProfile
{
    Profile profile = Profile::None;
    /// From /openapi.json; empty without one.
    QString title;
    QString version;
    /// What to give to a Transport: with the prefix, without a slash at its end.
    QUrl baseUrl;
    /// Whole sentences: what was found, which address is used, and what was not understood.
    QString sentence;

    bool isSupported() const { return profile == Profile::S1; }
    bool operator==(const ServiceProfile&) const = default;
};

/// Tidies what a person typed: scheme added, spaces, query, user, "/docs" and "/openapi.json" taken
/// off. The error (Rejected) says what is wrong with it.
Result<QUrl> normalisedAddress(const QString& typed);

/// Reads /openapi.json at the server's root and the shape of the first list. The address may be
/// given with or without "/v1". An error means that nothing answered (or that a login is needed);
/// an answer that is not understood is Profile::None. Needs an event loop on the calling thread;
/// cancellable.
QFuture<Result<ServiceProfile>> detectProfile(const QString& address,
                                              const TransportSettings& settings = {},
                                              const TokenProvider& token = {});

} // namespace rest

Q_DECLARE_METATYPE(rest::ServiceProfile)
