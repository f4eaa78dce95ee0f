package org.mortise.core.security.roles;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Grants;
import org.mortise.core.persistence.Sql;

/** Roles, and who has which and is in which team, as they were at one generation. Safe for use by many threads. */
final class Snapshot {

    private final long generation;
    private final Map<UUID, RoleMatrix> roles = new HashMap<>();
    private final Map<UUID, Set<UUID>> userRoles = new HashMap<>();
    private final Map<UUID, Set<UUID>> userTeams = new HashMap<>();
    private final Map<UUID, Set<UUID>> members = new HashMap<>();
    private final Map<Set<UUID>, RoleGrants> together = new ConcurrentHashMap<>();
    private final Map<Key, Grants> callers = new ConcurrentHashMap<>();

    private record Key(UUID user, Set<UUID> narrowed) {}

    private record Pair(UUID one, UUID other) {}

    private record Stored(UUID id, String permissions) {}

    private Snapshot(long generation) {
        this.generation = generation;
    }

    static long generation(Sql sql) {
        return sql.first("select version from admin_permission_version where id = 1", row -> row.getLong(1))
                .orElse(0L);
    }

    /** The generation first: what changes while the rest is read is read again. */
    static Snapshot read(Sql sql) {
        Snapshot snapshot = new Snapshot(generation(sql));
        sql.query(
                        "select id, permissions from admin_role where deleted_at is null",
                        row -> new Stored(Sql.uuid(row, "id"), row.getString("permissions")))
                .forEach(role -> snapshot.roles.put(role.id(), RoleMatrix.parse(role.permissions())));
        sql.query("select user_id, role_id from admin_user_role", Snapshot::pair)
                .forEach(pair -> add(snapshot.userRoles, pair.one(), pair.other()));
        sql.query("select user_id, team_id from admin_user_team", Snapshot::pair)
                .forEach(pair -> {
                    add(snapshot.userTeams, pair.one(), pair.other());
                    add(snapshot.members, pair.other(), pair.one());
                });
        return snapshot;
    }

    private static Pair pair(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Pair(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
    }

    private static void add(Map<UUID, Set<UUID>> map, UUID key, UUID value) {
        map.computeIfAbsent(key, any -> new HashSet<>()).add(value);
    }

    long generation() {
        return generation;
    }

    Grants of(Caller caller) {
        return callers.computeIfAbsent(new Key(caller.userId(), caller.roleIds()), this::grants);
    }

    private Grants grants(Key key) {
        Set<UUID> given = key.narrowed().isEmpty() ? userRoles.getOrDefault(key.user(), Set.of()) : key.narrowed();
        Set<UUID> ids = new TreeSet<>(given);
        ids.retainAll(roles.keySet());
        if (given.isEmpty() && key.user() != null) {
            ids.add(BuiltIn.STANDARD);
        }
        Set<UUID> teams = key.user() == null ? Set.of() : userTeams.getOrDefault(key.user(), Set.of());
        Set<UUID> colleagues = new HashSet<>();
        teams.forEach(team -> colleagues.addAll(members.getOrDefault(team, Set.of())));
        if (key.user() != null) {
            colleagues.add(key.user());
        }
        return new CallerGrants(
                together.computeIfAbsent(Set.copyOf(ids), this::union),
                Set.copyOf(ids),
                generation,
                key.user(),
                Set.copyOf(teams),
                Set.copyOf(colleagues));
    }

    /** Whether one of the user's roles demands it, those that an API key is narrowed to or not. */
    boolean demandSecondFactor(Caller user) {
        Set<UUID> given = new HashSet<>(userRoles.getOrDefault(user.userId(), Set.of()));
        if (user.administrator()) {
            given.add(BuiltIn.ADMINISTRATOR);
        }
        return (given.isEmpty() ? Set.of(BuiltIn.STANDARD) : given)
                .stream().map(roles::get).anyMatch(role -> role != null && role.secondFactor());
    }

    private RoleGrants union(Set<UUID> ids) {
        return new RoleGrants(ids.stream()
                .map(id -> roles.getOrDefault(id, RoleMatrix.NOTHING))
                .toList());
    }
}
