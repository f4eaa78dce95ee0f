package org.mortise.core.imports.mapping;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Reference;
import org.mortise.core.imports.link.LinkDirectory;
import org.mortise.core.imports.link.Match;

/** Reads a cell that names another record. */
final class ReferenceReader {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final String column;
    private final ColumnRule rule;
    private final String target;
    private final boolean byId;

    ReferenceReader(String column, ColumnRule rule, String target, String part) {
        this.column = column;
        this.rule = rule;
        this.target = target;
        this.byId = FieldPath.ID.equals(part);
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    static UUID id(String text) {
        if (!isId(text)) {
            throw new UnreadableCell(text + " is not the id of a record");
        }
        return UUID.fromString(text);
    }

    CellReader into(String field) {
        return (text, row, links) ->
                read(text, row, links, reference -> row.values().put(field, reference));
    }

    /** @param found called at once, or when the row turned out good and the record was created; or never */
    void read(String text, RowDraft row, LinkDirectory links, Consumer<Reference> found) {
        if (byId || rule.match() == null && isId(text)) {
            found.accept(Reference.to(target, id(text)));
            return;
        }
        Match match = links.of(target, by()).find(text);
        if (match.id() != null) {
            if (match.how() != null) {
                row.change(column, text, match.name(), match.how());
            }
            row.text(column, match.name());
            found.accept(new Reference(target, match.id(), match.name()));
        } else if (match.missing() && rule.missing() == ColumnRule.Missing.CREATE) {
            row.change(column, text, text, "created");
            row.text(column, text);
            row.later(() -> found.accept(create(text, links)));
        } else if (match.missing() && rule.missing() == ColumnRule.Missing.LEAVE_EMPTY) {
            row.change(column, text, "", "left empty");
        } else {
            throw new UnreadableCell(match.problem());
        }
    }

    String by() {
        return rule.match() == null ? LinkDirectory.NAME : rule.match();
    }

    /** An earlier row of the chunk may have needed it as well. */
    private Reference create(String text, LinkDirectory links) {
        Match match = links.of(target, by()).find(text);
        if (match.id() != null) {
            return new Reference(target, match.id(), match.name());
        }
        RecordData created = links.create(target, text);
        return new Reference(target, created.id(), text);
    }
}
