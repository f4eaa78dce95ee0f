package org.mortise.core.records.write;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.Write;
import org.mortise.core.records.computed.Computer;
import org.mortise.core.records.values.SameValue;
import org.mortise.core.records.values.Values;

/** Fills drafts with what was written, lets plugins prepare them, and collects everything that speaks against them. */
final class DraftCheck {

    private final Extensions extensions;
    private final ReferenceCheck references;
    private final AutoNumbers numbers;
    private final Computer computer;
    private final WriteAccess access;

    DraftCheck(
            Extensions extensions,
            ReferenceCheck references,
            AutoNumbers numbers,
            Computer computer,
            WriteAccess access) {
        this.access = access;
        this.extensions = extensions;
        this.references = references;
        this.numbers = numbers;
        this.computer = computer;
    }

    void check(List<Draft> drafts) {
        for (Draft draft : drafts) {
            if (!draft.refused() && writesValues(draft)) {
                attempt(draft, () -> fill(draft));
                draft.judge();
            }
        }
        List<Draft> good = drafts.stream().filter(draft -> !draft.refused()).toList();
        List<Draft> written = good.stream().filter(DraftCheck::writesValues).toList();
        computer.fill(written);
        references.check(written);
        for (Draft draft : good) {
            attempt(draft, () -> extensions.validate(draft));
            draft.judge();
        }
        number(drafts.stream().filter(draft -> !draft.refused()).toList());
    }

    /** A refusal by an extension concerns the one write that it was asked about. */
    private static void attempt(Draft draft, Runnable step) {
        try {
            step.run();
        } catch (ProblemException e) {
            draft.problem = e;
        }
    }

    private void fill(Draft draft) {
        boolean creation = draft.write.kind() == Write.Kind.CREATE;
        Values values = new Values(draft.violations);
        Map<String, Object> written = draft.write.values();
        for (Map.Entry<String, Object> entry : written.entrySet()) {
            // Modules set fields of their own, whatever their caller may see of them.
            RecordType known = draft.write.trusted() ? draft.type : draft.view;
            Field field = known.field(entry.getKey()).orElse(null);
            if (field == null) {
                draft.reject(entry.getKey(), "is no field of " + draft.type.name());
                continue;
            }
            accept(draft, field, entry.getValue(), values);
        }
        if (creation) {
            for (Field field : draft.type.fields()) {
                if (field.defaultValue().isPresent() && !written.containsKey(field.name())) {
                    draft.put(field, values.read(field, field.defaultValue().get(), field.name()));
                }
            }
            access.own(draft);
        }
        if (draft.violations.isEmpty()) {
            extensions.prepare(draft);
            constraints(draft, written.keySet(), values);
            if (creation) {
                access.requireOwn(draft);
            }
        } else if (creation) {
            prepareAnyway(draft);
            missing(draft, written.keySet());
        }
    }

    private static void accept(Draft draft, Field field, Object value, Values values) {
        boolean platform = DraftLoader.PLATFORM.contains(field.name());
        if (platform || field.computed() || field.readOnly() && !draft.write.trusted()) {
            // Clients send back what they read; that is no attempt to change it.
            Object given = platform ? null : values.read(optional(field), value, field.name());
            boolean same = platform || value == null || SameValue.test(draft.former(field), given);
            if (!same) {
                boolean closed = draft.type
                        .field(field.name())
                        .filter(whole -> !whole.readOnly() && !whole.computed() && !platform)
                        .isPresent();
                draft.reject(
                        field.name(),
                        closed ? "may not be changed by you" : "is set by the platform and cannot be written");
            }
            return;
        }
        draft.put(field, values.read(field, value, field.name()));
    }

    /** What preparers set is checked like what clients send, and what is required has to be there now. */
    private static void constraints(Draft draft, Set<String> written, Values values) {
        boolean creation = draft.write.kind() == Write.Kind.CREATE;
        for (Field field : draft.type.fields()) {
            if (DraftLoader.PLATFORM.contains(field.name()) || field.type() == FieldType.AUTO_NUMBER) {
                continue;
            }
            // A required field that was read and refused above has its violation already.
            if ((creation || draft.changes(field))
                    && !(field.required() && written.contains(field.name()) && draft.value(field) == null)) {
                draft.put(field, values.read(field, draft.value(field), field.name()));
            }
        }
    }

    /** What preparers would fill in is not missing; what they say of a draft that is wrong already does not count. */
    private void prepareAnyway(Draft draft) {
        int before = draft.violations.size();
        try {
            extensions.prepare(draft);
        } catch (ProblemException e) {
            draft.violations.subList(before, draft.violations.size()).clear();
        }
    }

    private static void missing(Draft draft, Set<String> written) {
        for (Field field : draft.type.fields()) {
            if (field.required() && !written.contains(field.name()) && draft.value(field) == null) {
                draft.reject(field.name(), "is required");
            }
        }
    }

    private void number(List<Draft> drafts) {
        for (Draft draft : drafts) {
            if (draft.write.kind() == Write.Kind.CREATE) {
                for (Field field : draft.type.fields()) {
                    if (field.type() == FieldType.AUTO_NUMBER && draft.value(field) == null) {
                        numberAll(drafts, draft, field);
                    }
                }
            }
        }
    }

    /** One visit to the sequence for all creations of the type in this wave. */
    private void numberAll(List<Draft> drafts, Draft first, Field field) {
        List<Draft> all = drafts.stream()
                .filter(draft -> draft.type.name().equals(first.type.name()))
                .filter(draft -> draft.write.kind() == Write.Kind.CREATE && draft.value(field) == null)
                .toList();
        Iterator<Long> taken =
                numbers.take(first.type.name(), field.name(), all.size()).iterator();
        all.forEach(draft -> draft.put(field, taken.next()));
    }

    private static boolean writesValues(Draft draft) {
        return draft.write.kind() == Write.Kind.CREATE || draft.write.kind() == Write.Kind.UPDATE;
    }

    private static Field optional(Field field) {
        return new org.mortise.api.records.FieldBuilder(field.name(), field.type())
                .target(field.target())
                .values(field.values())
                .items(field.items())
                .build();
    }
}
