package org.mortise.core.records.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordType;

/** Which unique values a wave of drafts gives up and takes. */
final class UniqueClaims {

    private final UniqueValues values;

    UniqueClaims(UniqueValues values) {
        this.values = values;
    }

    /** Refuses the drafts that take a value which another record holds, or another draft of this wave takes before them. */
    void check(List<Draft> drafts) {
        Map<String, Map<String, List<Draft>>> wanted = new LinkedHashMap<>();
        Map<String, Field> fields = new HashMap<>();
        for (Draft draft : drafts) {
            for (Field field : draft.type.fields()) {
                if (field.unique() && takes(draft, field)) {
                    String slot = draft.type.name() + "." + field.name();
                    fields.put(slot, field);
                    wanted.computeIfAbsent(slot, any -> new LinkedHashMap<>())
                            .computeIfAbsent(UniqueValues.key(draft.value(field)), any -> new ArrayList<>())
                            .add(draft);
                }
            }
        }
        wanted.forEach((slot, byKey) -> {
            RecordType type = byKey.values().iterator().next().get(0).type;
            refuse(fields.get(slot), byKey, values.holders(type, fields.get(slot), byKey.keySet()));
        });
        drafts.forEach(Draft::judge);
    }

    private static void refuse(Field field, Map<String, List<Draft>> byKey, Map<String, UUID> holders) {
        byKey.forEach((key, drafts) -> {
            UUID holder = holders.get(key);
            for (Draft draft : drafts) {
                if (holder != null && !holder.equals(draft.id)) {
                    draft.reject(field.name(), "is taken by another " + draft.type.name() + ": " + draft.value(field));
                } else {
                    holder = draft.id;
                }
            }
        });
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
                    released.add(new Object[] {type, field.name(), UniqueValues.key(draft.former(field))});
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
                    case CREATE, RESTORE -> false;
                    case DELETE -> true;
                    case UPDATE -> keyChanges(draft, field);
                };
    }

    private static boolean takes(Draft draft, Field field) {
        return draft.value(field) != null
                && switch (draft.write.kind()) {
                    case CREATE, RESTORE -> true;
                    case DELETE -> false;
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
