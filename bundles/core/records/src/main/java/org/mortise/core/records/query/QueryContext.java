package org.mortise.core.records.query;

import java.time.Clock;
import java.util.function.Supplier;
import org.eclipse.persistence.expressions.Expression;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.SystemFields;
import org.mortise.core.records.units.Units;

/**
 * What a question may need beyond the type that it asks for: other types and their units, and what day it is.
 *
 * @param clock gives the time and, by its zone, where days begin
 */
public record QueryContext(RecordTypes types, Units units, Supplier<Clock> clock) {

    /** The records of a type that a question may see, whether it asks for them or comes by on a relation. */
    Expression visible(RecordType type, Expression record) {
        return record.get(SystemFields.DELETED_AT).isNull();
    }
}
