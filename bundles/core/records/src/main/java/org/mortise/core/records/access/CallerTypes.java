package org.mortise.core.records.access;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.security.Grants;
import org.mortise.core.capabilities.Asking;

/**
 * The record types as the current caller knows them: without those that he may not read, and each without the fields that he may
 * not read. Everything that is asked for, read, shown and written goes by a description, so that what is not in this one is not
 * there, whichever way is taken.
 */
final class CallerTypes implements RecordTypes {

    /** Pictures of former generations are thrown away when there are so many. */
    private static final int MOST = 1_000;

    private final RecordTypes all;
    private final Access access;
    private final Access.ComputedFrom computed;
    private final Map<Key, Map<Identity, RecordType>> views = new ConcurrentHashMap<>();

    /** Callers with the same roles know the same types. */
    private record Key(long generation, Set<UUID> roles) {}

    CallerTypes(RecordTypes all, Access access, Access.ComputedFrom computed) {
        this.all = all;
        this.access = access;
        this.computed = computed;
    }

    @Override
    public Collection<RecordType> all() {
        Grants grants = access.limitsOnTypes();
        if (grants == null) {
            return all.all();
        }
        return all.all().stream()
                .filter(type -> Access.knows(grants, type.name()))
                .map(type -> view(grants, type))
                .toList();
    }

    @Override
    public Optional<RecordType> find(String name) {
        return seen(all.find(name));
    }

    @Override
    public Optional<RecordType> find(String plugin, String collection) {
        return seen(all.find(plugin, collection));
    }

    @Override
    public RecordType require(String name) {
        Grants grants = access.limitsOnTypes();
        if (grants == null) {
            return all.require(name);
        }
        // In the words of the one that does not exist.
        if (!Access.knows(grants, name)) {
            Asking.missed(name);
            throw ProblemException.notFound("record type \"" + name + "\"");
        }
        return view(grants, all.require(name));
    }

    private Optional<RecordType> seen(Optional<RecordType> type) {
        Grants grants = access.limitsOnTypes();
        return grants == null
                ? type
                : type.filter(found -> Access.knows(grants, found.name())).map(found -> view(grants, found));
    }

    private RecordType view(Grants grants, RecordType type) {
        Key key = new Key(grants.generation(), grants.roleIds());
        if (views.size() > MOST) {
            views.clear();
        }
        Map<Identity, RecordType> known = views.computeIfAbsent(key, any -> new ConcurrentHashMap<>());
        if (known.size() > MOST) {
            // Each change of a description leaves the former one here; through a plugin the key may stay for months.
            known.clear();
        }
        return known.computeIfAbsent(new Identity(type), any -> new TypeView(all, grants, computed).of(type));
    }

    /** A description is exchanged as a whole when it changes; comparing all its fields would cost more than making the view. */
    private static final class Identity {

        private final RecordType type;

        Identity(RecordType type) {
            this.type = type;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Identity identity && identity.type == type;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(type);
        }
    }
}
