package org.mortise.core.imports.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.StoredFile;
import org.mortise.api.records.SystemFields;

/** Chooses for each column how its cells are read. */
final class CellReaders {

    private static final Map<String, Boolean> TRUTH = Map.of(
            "true", true, "yes", true, "y", true, "1", true, "false", false, "no", false, "n", false, "0", false);

    private CellReaders() {}

    static CellReader of(String column, ColumnRule rule, FieldPath path) {
        Field field = path.field();
        String name = field.name();
        if (name.equals(SystemFields.ID)) {
            return (text, row, links) -> row.key(ReferenceReader.id(text));
        }
        return switch (field.type()) {
            case TEXT, LONG_TEXT, RICH_TEXT, EMAIL, PHONE, URL -> plain(name, text -> text);
            case INTEGER, AUTO_NUMBER -> plain(name, new NumberText(rule)::integer);
            case DECIMAL, PERCENT -> plain(name, new NumberText(rule)::decimal);
            case MONEY -> money(rule, path);
            case BOOLEAN -> plain(name, CellReaders::truth);
            case DATE -> plain(name, new DateText(rule)::date);
            case DATE_TIME -> plain(name, new DateText(rule)::instant);
            case ENUMERATION -> (text, row, links) -> row.values().put(name, term(text, column, field, row));
            case ADDRESS -> address(path);
            case REFERENCE ->
                Field.ANY.equals(field.target())
                        ? any(path)
                        : new ReferenceReader(column, rule, field.target(), path.part()).into(name);
            case ENUMERATIONS ->
                (text, row, links) -> row.values()
                        .put(
                                name,
                                items(text, rule).stream()
                                        .map(item -> term(item, column, field, row))
                                        .toList());
            case REFERENCES -> references(column, rule, path);
            case LIST -> list(column, rule, field);
            case FILE -> file(name);
        };
    }

    private static CellReader plain(String name, Function<String, Object> reader) {
        return (text, row, links) -> row.values().put(name, reader.apply(text));
    }

    private static Boolean truth(String text) {
        Boolean truth = TRUTH.get(text.toLowerCase(Locale.ROOT));
        if (truth == null) {
            throw new UnreadableCell(text + " is neither true nor false");
        }
        return truth;
    }

    private static String term(String text, String column, Field field, RowDraft row) {
        if (field.values().contains(text)) {
            return text;
        }
        for (String term : field.values()) {
            if (term.equalsIgnoreCase(text)) {
                row.change(column, text, term, "letter case");
                row.text(column, term);
                return term;
            }
        }
        throw new UnreadableCell(text + " is none of " + String.join(", ", field.values()));
    }

    private static CellReader money(ColumnRule rule, FieldPath path) {
        String name = path.field().name();
        NumberText numbers = new NumberText(rule);
        return (text, row, links) -> {
            MoneyParts money = row.parts(name, MoneyParts::new, MoneyParts.class);
            if (FieldPath.CURRENCY.equals(path.part())) {
                money.currency(text.toUpperCase(Locale.ROOT));
            } else {
                NumberText.Amount amount = numbers.amount(text);
                money.amount(amount.number(), amount.currency(), rule.currency());
            }
        };
    }

    private static CellReader address(FieldPath path) {
        // An address in one cell cannot be taken apart; it stays readable as the street.
        String part = path.part() == null ? FieldPath.ADDRESS.get(0) : path.part();
        return (text, row, links) -> row.parts(path.field().name(), AddressParts::new, AddressParts.class)
                .put(part, text);
    }

    private static CellReader any(FieldPath path) {
        return (text, row, links) -> {
            AnyParts any = row.parts(path.field().name(), AnyParts::new, AnyParts.class);
            if (FieldPath.TYPE.equals(path.part())) {
                any.type(text);
            } else {
                any.id(ReferenceReader.id(text));
            }
        };
    }

    /** The content does not come in a table; what was uploaded before can be named by its id. */
    private static CellReader file(String name) {
        return (text, row, links) -> {
            if (!ReferenceReader.isId(text)) {
                throw new UnreadableCell("a file cannot come in a table; upload it, and put its id here");
            }
            row.values().put(name, StoredFile.of(ReferenceReader.id(text)));
        };
    }

    private static CellReader references(String column, ColumnRule rule, FieldPath path) {
        Field field = path.field();
        ReferenceReader reader = new ReferenceReader(column, rule, field.target(), path.part());
        return (text, row, links) -> {
            List<Object> found = new ArrayList<>();
            row.values().put(field.name(), found);
            items(text, rule).forEach(item -> reader.read(item, row, links, found::add));
        };
    }

    private static CellReader list(String column, ColumnRule rule, Field field) {
        Field property = property(field);
        ReferenceReader references = property.type() == FieldType.REFERENCE
                ? new ReferenceReader(column, rule, property.target(), null)
                : null;
        return (text, row, links) -> {
            ListParts list = new ListParts(field.name(), property.name());
            row.values().put(field.name(), list);
            for (String item : items(text, rule)) {
                if (references == null) {
                    list.given().add(item);
                } else {
                    references.read(item, row, links, list.given()::add);
                }
            }
        };
    }

    /** The property of a list's items that a single column stands for. */
    static Field property(Field list) {
        return list.items().stream()
                .filter(Field::required)
                .findFirst()
                .orElse(list.items().get(0));
    }

    static List<String> items(String text, ColumnRule rule) {
        return Arrays.stream(text.split(Pattern.quote(rule.separator())))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
