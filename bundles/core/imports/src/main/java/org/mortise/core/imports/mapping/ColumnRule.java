package org.mortise.core.imports.mapping;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Map;

/**
 * What happens to the cells of a column on their way into one field. The JSON keys are the names here; null means the default.
 *
 * @param field the path of the field, for example {@code amount}, {@code billingAddress.city}, {@code amount.currency}
 * @param date pattern of dates and times; default ISO 8601
 * @param zone of times without one; default UTC
 * @param decimal {@code '.'} or {@code ','}; the other one groups thousands
 * @param currency of amounts that do not say it themselves
 * @param multiply what numbers are multiplied by
 * @param values cell → value; what is not in it stays as it is
 * @param transform what is made of the text before anything else looks at it
 * @param match the field by which a reference is found; default its name
 * @param missing what to do when it is not found
 * @param separator between the items of a list; default {@code ;}
 * @param blank what an empty cell does
 */
public record ColumnRule(
        String field,
        String date,
        ZoneId zone,
        char decimal,
        String currency,
        BigDecimal multiply,
        Map<String, String> values,
        Transform transform,
        String match,
        Missing missing,
        String separator,
        Blank blank) {

    /** What to do with a reference to a record that is not there. */
    public enum Missing {
        REJECT,
        LEAVE_EMPTY,
        CREATE
    }

    /** What an empty cell does. */
    public enum Blank {
        /** Nothing: a new record gets the default, an existing one keeps its value. */
        LEAVE,
        /** Empties the field of an existing record. */
        CLEAR,
        /** Spoils the row. */
        REJECT
    }

    /** The rule without any choice made. */
    public static ColumnRule of(String field) {
        return new ColumnRule(
                field, null, null, '.', null, null, Map.of(), Transform.NONE, null, Missing.REJECT, ";", Blank.LEAVE);
    }
}
