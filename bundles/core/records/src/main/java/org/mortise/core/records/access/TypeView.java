package org.mortise.core.records.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldBuilder;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.SystemFields;
import org.mortise.api.security.AccessLevel;
import org.mortise.api.security.FieldAccess;
import org.mortise.api.security.Grants;
import org.mortise.api.security.RecordAction;
import org.mortise.core.records.metadata.Origin;

/** Draws the description of a type for callers with certain rights. */
final class TypeView {

    private final RecordTypes all;
    private final Grants grants;
    private final Access.ComputedFrom computed;
    private final Parents parents;

    TypeView(RecordTypes all, Grants grants, Access.ComputedFrom computed) {
        this.all = all;
        this.grants = grants;
        this.computed = computed;
        this.parents = new Parents(all, null);
    }

    RecordType of(RecordType type) {
        List<Field> fields = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Field field : type.fields()) {
            FieldAccess access = access(type.name(), field);
            if (access != FieldAccess.NONE
                    && copied(field)
                    && (!field.computed() || shows(type, field, new HashSet<>()))) {
                boolean closed = access == FieldAccess.READ && !field.readOnly();
                fields.add(closed ? FieldBuilder.like(field).readOnly(true).build() : field);
                names.add(field.name());
            }
        }
        if (fields.equals(type.fields())) {
            return type;
        }
        return new RecordType(
                type.name(),
                type.collection(),
                type.plugin(),
                type.unit(),
                type.entity(),
                type.nameFields().stream().filter(names::contains).toList(),
                fields,
                type.href(),
                type.label(),
                type.help(),
                type.listFields().stream().filter(names::contains).toList(),
                type.person());
    }

    private boolean seesAll(RecordType type) {
        return grants.level(type.name(), RecordAction.READ) == AccessLevel.ALL && parents.allReadable(type, grants);
    }

    private FieldAccess access(String type, Field field) {
        if (field.name().equals(SystemFields.ID) || field.name().equals(SystemFields.VERSION)) {
            return FieldAccess.EDIT;
        }
        return grants.field(type, field.name(), field.sensitive() ? FieldAccess.NONE : FieldAccess.EDIT);
    }

    /** What a field repeats is there for those who may read where it comes from. */
    private boolean copied(Field field) {
        String origin = field.copyOf().orElse(null);
        if (origin == null) {
            return true;
        }
        if (field.type() != FieldType.LIST) {
            // Of records that are not there for the caller nothing is repeated here: a reference controls that.
            return Origin.all(origin).stream()
                    .noneMatch(each -> readable(each.type()) && hidden(each.type(), each.field()));
        }
        return readable(origin) && field.items().stream().noneMatch(item -> hidden(origin, item.name()));
    }

    private boolean readable(String type) {
        return grants.level(type, RecordAction.READ) != AccessLevel.NONE;
    }

    private boolean hidden(String type, String field) {
        boolean sensitive = all.find(type)
                .flatMap(found -> found.field(field))
                .filter(Field::sensitive)
                .isPresent();
        return grants.field(type, field, sensitive ? FieldAccess.NONE : FieldAccess.EDIT) == FieldAccess.NONE;
    }

    /**
     * A computed value tells of what it is computed from: it is there for those who may read all of that, and all the records that
     * went into it.
     */
    private boolean shows(RecordType type, Field field, Set<String> seen) {
        Set<String> inputs = computed.inputs(type, field.name());
        if (inputs == null) {
            return false;
        }
        for (String input : inputs) {
            int dot = input.indexOf('.');
            RecordType owner = all.find(input.substring(0, dot)).orElse(null);
            Field from =
                    owner == null ? null : owner.field(input.substring(dot + 1)).orElse(null);
            if (from == null
                    || access(owner.name(), from) == FieldAccess.NONE
                    || !owner.name().equals(type.name()) && !seesAll(owner)
                    || field.rollUp().isPresent() && !seesAll(owner)
                    || from.computed() && seen.add(input) && !shows(owner, from, seen)) {
                return false;
            }
        }
        return true;
    }
}
