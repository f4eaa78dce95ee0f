package org.mortise.core.records.write;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Reference;
import org.mortise.api.records.Write;
import org.mortise.api.security.AccessLevel;
import org.mortise.api.security.Grants;
import org.mortise.api.security.RecordAction;
import org.mortise.core.records.access.Access;
import org.mortise.core.records.query.Reader;

/** Refuses drafts of records with which the caller may not do that: as if they were not there when he may not read them. */
final class WriteAccess {

    private static final String OWNER = "owner";

    private final Access access;
    private final Reader reader;
    private final RecordTypes everyType;

    WriteAccess(Access access, Reader reader, RecordTypes everyType) {
        this.access = access;
        this.reader = reader;
        this.everyType = everyType;
    }

    void check(List<Draft> drafts) {
        Grants grants = access.limits();
        if (grants == null) {
            return;
        }
        Map<String, Map<RecordAction, Set<UUID>>> wanted = new HashMap<>();
        for (Draft draft : drafts) {
            RecordAction action = action(draft);
            if (action == RecordAction.CREATE) {
                if (grants.level(draft.type.name(), action) == AccessLevel.NONE) {
                    draft.problem = forbidden("create", draft);
                }
            } else if (draft.previous().isPresent()) {
                Map<RecordAction, Set<UUID>> actions =
                        wanted.computeIfAbsent(draft.type.name(), any -> new EnumMap<>(RecordAction.class));
                actions.computeIfAbsent(action, any -> new HashSet<>()).add(draft.id);
                actions.computeIfAbsent(RecordAction.READ, any -> new HashSet<>())
                        .add(draft.id);
            }
        }
        wanted.forEach(
                (type, actions) -> actions.replaceAll((action, ids) -> reader.unlimited(everyType.require(type), action)
                        ? ids
                        : reader.permitted(everyType.require(type), ids, action)));
        for (Draft draft : drafts) {
            Map<RecordAction, Set<UUID>> actions = wanted.get(draft.type.name());
            if (actions != null && draft.previous().isPresent()) {
                judge(draft, actions);
            }
        }
    }

    private static void judge(Draft draft, Map<RecordAction, Set<UUID>> permitted) {
        if (!permitted.get(RecordAction.READ).contains(draft.id)) {
            // Whatever else speaks against it would tell that it is there.
            draft.problem = ProblemException.notFound(draft.type.name() + " " + draft.id);
        } else if (!draft.refused() && !permitted.get(action(draft)).contains(draft.id)) {
            draft.problem = forbidden(draft.write.kind().name().toLowerCase(java.util.Locale.ROOT), draft);
        }
    }

    /** A new record of somebody who does not see all of them is his, unless somebody else was named. */
    void own(Draft draft) {
        Grants grants = access.limits();
        Field owner = owner(draft.type);
        if (grants != null
                && grants.userId() != null
                && owner != null
                && draft.value(owner) == null
                && !draft.write.values().containsKey(OWNER)
                && grants.level(draft.type.name(), RecordAction.READ) != AccessLevel.ALL) {
            draft.put(owner, Reference.to("user", grants.userId()));
        }
    }

    /** Whoever may make own records only makes no others. */
    void requireOwn(Draft draft) {
        Grants grants = access.limits();
        Field owner = owner(draft.type);
        if (grants == null || owner == null || draft.write.trusted()) {
            return;
        }
        AccessLevel level = grants.level(draft.type.name(), RecordAction.CREATE);
        UUID id = draft.value(owner) instanceof Reference reference ? reference.id() : null;
        boolean allowed = switch (level) {
            case ALL -> true;
            case TEAM -> id != null && grants.colleagueIds().contains(id);
            default -> Objects.equals(id, grants.userId());
        };
        if (!allowed) {
            draft.reject(OWNER, level == AccessLevel.TEAM ? "must be somebody of your teams" : "must be you");
        }
    }

    private static Field owner(RecordType type) {
        return type.field(OWNER)
                .filter(field -> field.type() == FieldType.REFERENCE && "user".equals(field.target()))
                .orElse(null);
    }

    private static RecordAction action(Draft draft) {
        return switch (draft.write.kind()) {
            case CREATE -> RecordAction.CREATE;
            case UPDATE -> RecordAction.EDIT;
            default -> RecordAction.DELETE;
        };
    }

    private static ProblemException forbidden(String what, Draft draft) {
        boolean creation = draft.write.kind() == Write.Kind.CREATE;
        return ProblemException.of(
                ProblemType.FORBIDDEN,
                "You may not " + what + " " + (creation ? "records of the type " : "this ") + draft.type.name() + ".");
    }
}
