package org.mortise.core.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.Reference;
import org.mortise.api.records.SystemFields;

/** Of whom a record is, and on what it hangs, as terms of its document: by these a caller's rights become a part of each search. */
public final class AccessTerms {

    /** {@link Names#PARENT_TYPE} of what hangs on nothing. */
    public static final String NO_PARENT = "-";

    private static final String OWNER = "owner";
    private static final String TEAMS = "teams";

    private AccessTerms() {}

    /** The fields of a record that are needed for it. */
    public static List<String> fields(RecordType type) {
        List<String> names = new ArrayList<>(List.of(ownership(type)));
        if (teams(type)) {
            names.add(TEAMS);
        }
        Field control = control(type);
        if (control != null) {
            names.add(control.name());
        }
        return names;
    }

    /** Null for a type that hangs on nothing. */
    public static Field control(RecordType type) {
        for (Field field : type.fields()) {
            if (field.controlsAccess()) {
                return field;
            }
        }
        return null;
    }

    static void add(Document document, RecordType type, RecordData record) {
        if (record.get(ownership(type)) instanceof Reference owner) {
            document.add(new StringField(Names.OWNER, Documents.key(owner.id()), Store.NO));
        }
        if (teams(type) && record.get(TEAMS) instanceof List<?> teams) {
            for (Object team : teams) {
                UUID id = ((Reference) team).id();
                document.add(new StringField(Names.TEAM, Documents.key(id), Store.NO));
            }
        }
        Field control = control(type);
        if (control != null) {
            Reference parent = (Reference) record.get(control.name());
            document.add(new StringField(Names.PARENT_TYPE, parent == null ? NO_PARENT : parent.type(), Store.NO));
            if (parent != null) {
                document.add(new BinaryDocValuesField(Names.PARENT, Documents.key(parent.id())));
            }
        }
    }

    /** Of types without an owner, the record is of whoever made it. */
    private static String ownership(RecordType type) {
        return has(type, OWNER, FieldType.REFERENCE, "user") ? OWNER : SystemFields.CREATED_BY;
    }

    private static boolean teams(RecordType type) {
        return has(type, TEAMS, FieldType.REFERENCES, "team");
    }

    private static boolean has(RecordType type, String name, FieldType kind, String target) {
        Field field = type.field(name).orElse(null);
        return field != null && field.type() == kind && target.equals(field.target());
    }
}
