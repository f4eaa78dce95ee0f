package org.mortise.core.records.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Reference;

/** Makes sure that what new references point to is there, one query for each type that is pointed to. */
final class ReferenceCheck {

    private final Seen callers;
    private final Seen platforms;

    private record Seen(RecordTypes types, BiFunction<String, Set<UUID>, Set<UUID>> living) {}

    /**
     * @param types as the caller knows them
     * @param living of the ids of a type those that are records that the caller may read, not deleted
     * @param everyType the types as they are
     * @param reallyLiving the same of all records
     */
    ReferenceCheck(
            RecordTypes types,
            BiFunction<String, Set<UUID>, Set<UUID>> living,
            RecordTypes everyType,
            BiFunction<String, Set<UUID>, Set<UUID>> reallyLiving) {
        this.callers = new Seen(types, living);
        this.platforms = new Seen(everyType, reallyLiving);
    }

    private record Pointer(Draft draft, String path, Reference reference) {}

    /** What a caller points to has to be there for him; what modules fill in has to be there. */
    void check(List<Draft> drafts) {
        List<Pointer> ofCallers = new ArrayList<>();
        List<Pointer> ofModules = new ArrayList<>();
        for (Draft draft : drafts) {
            for (Field field : draft.type.fields()) {
                // What was there before stays allowed: its target may have been deleted since.
                if (draft.changes(field)) {
                    boolean callers =
                            !draft.write.trusted() && draft.write.values().containsKey(field.name());
                    collect(draft, field.name(), draft.value(field), callers ? ofCallers : ofModules);
                }
            }
        }
        check(ofCallers, callers);
        check(ofModules, platforms);
    }

    private static void check(List<Pointer> pointers, Seen seen) {
        Map<String, Set<UUID>> wanted = new HashMap<>();
        pointers.forEach(pointer -> wanted.computeIfAbsent(pointer.reference().type(), type -> new HashSet<>())
                .add(pointer.reference().id()));
        Map<String, Set<UUID>> found = new HashMap<>();
        wanted.forEach((type, ids) -> {
            if (seen.types().find(type).isPresent()) {
                found.put(type, seen.living().apply(type, ids));
            }
        });
        for (Pointer pointer : pointers) {
            Reference reference = pointer.reference();
            if (!found.containsKey(reference.type())) {
                pointer.draft()
                        .reject(
                                pointer.path(),
                                "cannot be set: the record type " + reference.type() + " is not installed");
            } else if (!found.get(reference.type()).contains(reference.id())) {
                pointer.draft().reject(pointer.path(), "points to no " + reference.type() + ": " + reference.id());
            }
        }
    }

    private static void collect(Draft draft, String path, Object value, List<Pointer> pointers) {
        if (value instanceof Reference reference) {
            pointers.add(new Pointer(draft, path, reference));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                collect(draft, path + "[" + i + "]", list.get(i), pointers);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> collect(draft, path + "." + key, item, pointers));
        }
    }
}
