package org.mortise.core.records.access;

import java.util.Set;
import java.util.function.Supplier;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.security.AccessLevel;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.mortise.api.security.Grants;
import org.mortise.api.security.Permissions;
import org.mortise.api.security.RecordAction;
import org.mortise.core.capabilities.Asking;

/** The rights of the current caller over records. Safe for use by many threads. */
public final class Access {

    private final Callers callers;
    private final Supplier<Permissions> permissions;

    /** @param permissions gives null where nobody is refused anything, as in tests of other things */
    public Access(Callers callers, Supplier<Permissions> permissions) {
        this.callers = callers;
        this.permissions = permissions;
    }

    /** Null when nothing is refused. UNAUTHENTICATED when the thread acts for nobody. */
    public Grants limits() {
        return limits(callers.current());
    }

    /** The same for descriptions, which the platform's own threads read in nobody's name. */
    Grants limitsOnTypes() {
        return callers.find().map(this::limits).orElseGet(() -> Asking.limitUnlimited(null));
    }

    private Grants limits(Caller caller) {
        if (caller.administrator()) {
            return Asking.limitUnlimited(caller.userId());
        }
        Permissions known = permissions.get();
        Grants grants = known == null ? null : known.of(caller);
        return grants == null || grants.unlimited() ? null : grants;
    }

    /** Whether a type is there for a caller. */
    static boolean knows(Grants grants, String type) {
        return grants.level(type, RecordAction.READ) != AccessLevel.NONE
                || grants.level(type, RecordAction.CREATE) != AccessLevel.NONE;
    }

    /** The record types as the current caller knows them. */
    public RecordTypes types(RecordTypes all, ComputedFrom computed) {
        return new CallerTypes(all, this, computed);
    }

    /** What computed fields are computed from. */
    @FunctionalInterface
    public interface ComputedFrom {

        /** @return {@code type.field} of each input; null when it is not known */
        Set<String> inputs(RecordType type, String field);
    }
}
