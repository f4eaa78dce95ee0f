package org.mortise.core.records.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.Write;

/** Which unique values a wave of drafts gives up and takes. */
final class UniqueClaims {

    private final UniqueValues values;

    UniqueClaims(UniqueValues values) {
        this.values = values;
    }

    /**
     * Refuses the drafts that take a value which another record holds, or another draft of this wave takes before them. What a
     * good draft gives up is free for the others, so that records can swap their values.
     */
    void check(List<Draft> drafts) {
        Map<Slot, UUID> holders = holders(drafts);
        boolean refused = true;
        // A refused draft keeps what it would have given up, which may refuse another one.
        while (refused) {
            Map<Slot, UUID> free = new HashMap<>(holders);
            drafts.stream().filter(draft -> !draft.refused()).forEach(draft -> giveUp(draft, free));
            refused = false;
            for (Draft draft : drafts) {
                if (!draft.refused()) {
                    refused |= !taken(draft, free);
                }
            }
        }
    }

    private record Slot(String type, String field, String key) {

        static Slot of(Draft draft, Field field, Object value) {
            return new Slot(draft.type.name(), field.name(), UniqueValues.key(value));
        }
    }

    private Map<Slot, UUID> holders(List<Draft> drafts) {
        Map<RecordType, Map<Field, Set<String>>> wanted = new HashMap<>();
        for (Draft draft : drafts) {
            for (Field field : draft.type.fields()) {
                if (field.unique() && takes(draft, field)) {
                    wanted.computeIfAbsent(draft.type, any -> new HashMap<>())
                            .computeIfAbsent(field, any -> new LinkedHashSet<>())
                            .add(UniqueValues.key(draft.value(field)));
                }
            }
        }
        Map<Slot, UUID> holders = new HashMap<>();
        wanted.forEach((type, fields) -> fields.forEach((field, keys) -> values.holders(type, field, keys)
                .forEach((key, holder) -> holders.put(new Slot(type.name(), field.name(), key), holder))));
        return holders;
    }

    private static void giveUp(Draft draft, Map<Slot, UUID> holders) {
        for (Field field : draft.type.fields()) {
            if (field.unique() && gives(draft, field)) {
                holders.remove(Slot.of(draft, field, draft.former(field)), draft.id);
            }
        }
    }

    private static boolean taken(Draft draft, Map<Slot, UUID> holders) {
        List<Slot> slots = new ArrayList<>();
        for (Field field : draft.type.fields()) {
            if (field.unique() && takes(draft, field)) {
                Slot slot = Slot.of(draft, field, draft.value(field));
                UUID holder = holders.get(slot);
                if (holder != null && !holder.equals(draft.id)) {
                    draft.reject(field.name(), "is taken by another " + draft.type.name() + ": " + draft.value(field));
                }
                slots.add(slot);
            }
        }
        if (draft.violations.isEmpty()) {
            slots.forEach(slot -> holders.put(slot, draft.id));
            return true;
        }
        refuse(draft);
        return false;
    }

    private static void refuse(Draft draft) {
        if (draft.write.kind() == Write.Kind.RESTORE) {
            draft.problem = new ProblemException(
                    ProblemType.CONFLICT,
                    "duplicate-value",
                    "Another record took a unique value of this one while it was deleted; change that one first.",
                    draft.told(),
                    null);
        }
        draft.judge();
    }

    /** Gives up first, so that two records can swap their values one after the other. */
    void write(List<Draft> drafts) {
        List<Object[]> released = new ArrayList<>();
        List<Object[]> taken = new ArrayList<>();
        for (Draft draft : drafts) {
            for (Field field : draft.type.fields()) {
                if (!field.unique()) {
                    continue;
                }
                String type = draft.type.name();
                if (gives(draft, field)) {
                    released.add(new Object[] {type, field.name(), UniqueValues.key(draft.former(field)), draft.id});
                }
                if (takes(draft, field)) {
                    taken.add(new Object[] {type, field.name(), UniqueValues.key(draft.value(field)), draft.id});
                }
            }
        }
        values.release(released);
        values.claim(taken);
    }

    private static boolean gives(Draft draft, Field field) {
        return draft.former(field) != null
                && switch (draft.write.kind()) {
                    case CREATE, RESTORE, PURGE -> false;
                    case DELETE -> true;
                    case UPDATE -> keyChanges(draft, field);
                };
    }

    private static boolean takes(Draft draft, Field field) {
        return draft.value(field) != null
                && switch (draft.write.kind()) {
                    case CREATE, RESTORE -> true;
                    case DELETE, PURGE -> false;
                    case UPDATE -> keyChanges(draft, field);
                };
    }

    private static boolean keyChanges(Draft draft, Field field) {
        Object former = draft.former(field);
        Object next = draft.value(field);
        return former == null || next == null
                ? former != next
                : !UniqueValues.key(former).equals(UniqueValues.key(next));
    }
}
