package org.vigie.store;

/// Who writes the log, and with what.
///
/// @param deviceId fixed for the life of a log; a new desk takes [Database#deviceId]
/// @param actor pseudonymous code of the moderator, never a name
/// @param role moderator, lead …
public record Identity(String deviceId, String actor, String role, String appVersion) {

    public Identity {
        if (deviceId.isBlank() || actor.isBlank() || role.isBlank()) {
            throw new IllegalArgumentException("an identity names device, actor and role");
        }
    }
}
