package org.mortise.api.security;

import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a caller may do, as all the caller's roles together say. Immutable: equal questions get equal answers, until roles, teams
 * or users change and {@link Permissions#of} gives another one. Obtained from {@link Permissions}.
 */
@ProviderType
public interface Grants {

    /** Whether nothing is refused: administrators, and the platform itself. */
    boolean unlimited();

    /** On which records of the type; {@link AccessLevel#NONE} for a type that no role knows. */
    AccessLevel level(String type, RecordAction action);

    /**
     * @param field as in JSON, a custom field without the {@code custom.} before it
     * @param otherwise what holds when no role says anything of the field
     */
    FieldAccess field(String type, String field, FieldAccess otherwise);

    /** Whether a permission that a plugin declares was given. */
    boolean has(String permission);

    /** Callers with the same of these and the same {@link #generation()} have the same rights, but for their own records. */
    Set<UUID> roleIds();

    /** Raised by every change of roles, teams and users. */
    long generation();

    /** Null for the platform itself. */
    UUID userId();

    Set<UUID> teamIds();

    /** The members of these teams, the user included; at least the user. */
    Set<UUID> colleagueIds();
}
