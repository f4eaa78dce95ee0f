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

    private final RecordTypes types;
    private final BiFunction<String, Set<UUID>, Set<UUID>> living;

    /** @param living of the ids of a type those that are records, not deleted */
    ReferenceCheck(RecordTypes types, BiFunction<String, Set<UUID>, Set<UUID>> living) {
        this.types = types;
        this.living = living;
    }

    private record Pointer(Draft draft, String path, Reference reference) {}

    void check(List<Draft> drafts) {
        List<Pointer> pointers = new ArrayList<>();
        for (Draft draft : drafts) {
            for (Field field : draft.type.fields()) {
                // What was there before stays allowed: its target may have been deleted since.
                if (draft.changes(field)) {
                    collect(draft, field.name(), draft.value(field), pointers);
                }
            }
        }
        Map<String, Set<UUID>> wanted = new HashMap<>();
        pointers.forEach(pointer -> wanted.computeIfAbsent(pointer.reference().type(), type -> new HashSet<>())
                .add(pointer.reference().id()));
        Map<String, Set<UUID>> found = new HashMap<>();
        wanted.forEach((type, ids) -> {
            if (types.find(type).isPresent()) {
                found.put(type, living.apply(type, ids));
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
