package org.mortise.core.records.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.expressions.ExpressionBuilder;
import org.eclipse.persistence.expressions.ExpressionOperator;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.internal.expressions.FunctionExpression;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.ReportQuery;
import org.eclipse.persistence.sessions.DatabaseRecord;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.SystemFields;
import org.mortise.core.records.units.EntityAccess;

/**
 * A selection from the table of another type, as a part of an expression over this one's. The other type may belong to another
 * persistence unit, whose descriptors EclipseLink cannot join; both are in one database. So the other unit's session writes
 * the SQL, and it is embedded with its parameters bound: the database sees one statement and no id passes through memory.
 */
final class ForeignSelect {

    private final String sql;
    private final List<Object> parameters;

    private ForeignSelect(String sql, List<Object> parameters) {
        this.sql = sql;
        this.parameters = parameters;
    }

    /**
     * @param value selected beside the id; null for none
     * @param condition made over the builder of the other type; may give null for none
     */
    static ForeignSelect of(
            QueryContext context,
            RecordType type,
            Function<ExpressionBuilder, Expression> value,
            BiFunction<RecordType, ExpressionBuilder, Expression> condition) {
        return context.units().read(type.unit(), manager -> {
            EntityAccess access = EntityAccess.of(manager, type);
            ExpressionBuilder record = new ExpressionBuilder(access.entityClass());
            ReportQuery query = new ReportQuery(access.entityClass(), record);
            query.addAttribute(SystemFields.ID, record.get(SystemFields.ID));
            if (value != null) {
                query.addItem("value", value.apply(record));
            }
            Expression wanted = condition.apply(type, record);
            Expression visible = context.visible(type, record);
            query.setSelectionCriteria(wanted == null ? visible : wanted.and(visible));
            query.prepareCall((AbstractSession) manager.getServerSession(), new DatabaseRecord());
            DatabaseCall call = query.getCall();
            return new ForeignSelect(call.getSQLString(), new ArrayList<>(call.getParameters()));
        });
    }

    /** Whether the reference is one of the ids selected. */
    Expression contains(Expression reference) {
        return reference.sql("(? IN (" + sql + "))", parameters);
    }

    /**
     * The selected value of the record that the reference points to; null where there is none. The derived table hides all its
     * columns but two, so that the reference, with or without an alias before it, can only mean the outer record's.
     */
    Expression value(Expression reference) {
        String text = "(SELECT mortise_r.mortise_v FROM (" + sql + ") AS mortise_r (mortise_k, mortise_v)"
                + " WHERE mortise_r.mortise_k = ?)";
        ExpressionOperator operator = new ExpressionOperator();
        operator.setType(ExpressionOperator.FunctionOperator);
        operator.printsAs(new java.util.Vector<>(List.of(text.split("\\?", -1))));
        operator.bePrefix();
        operator.setNodeClass(FunctionExpression.class);
        // The reference is the first child of the expression and stands last in the text.
        int[] order = new int[parameters.size() + 1];
        for (int i = 0; i < parameters.size(); i++) {
            order[i] = i + 1;
        }
        operator.setArgumentIndices(order);
        return operator.expressionForArguments(reference, Collections.unmodifiableList(parameters));
    }
}
