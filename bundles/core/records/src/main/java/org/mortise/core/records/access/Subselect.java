package org.mortise.core.records.access;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Vector;
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
import org.mortise.core.records.units.Units;

/** The ids of some records of a type, as SQL with bound parameters that stands in a condition over another type (decision 25). */
record Subselect(String sql, List<Object> parameters) {

    static Subselect of(Units units, RecordType type, Function<ExpressionBuilder, Expression> condition) {
        return units.read(type.unit(), manager -> {
            Class<?> entity = EntityAccess.of(manager, type).entityClass();
            ExpressionBuilder record = new ExpressionBuilder(entity);
            ReportQuery query = new ReportQuery(entity, record);
            query.addAttribute(SystemFields.ID, record.get(SystemFields.ID));
            query.setSelectionCriteria(condition.apply(record));
            query.prepareCall((AbstractSession) manager.getServerSession(), new DatabaseRecord());
            DatabaseCall call = query.getCall();
            return new Subselect(call.getSQLString(), new ArrayList<>(call.getParameters()));
        });
    }

    /**
     * Whether the reference is one of the ids. Asked for each row by its key, as the ids may be many. The derived table hides all its
     * columns but one, so that the reference, with or without an alias before it, can only mean the outer record's.
     */
    Expression exists(Expression reference) {
        String text = "EXISTS (SELECT 1 FROM (" + sql + ") AS mortise_p (mortise_k) WHERE mortise_p.mortise_k = ?)";
        ExpressionOperator operator = new ExpressionOperator();
        operator.setType(ExpressionOperator.FunctionOperator);
        operator.printsAs(new Vector<>(List.of(text.split("\\?", -1))));
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
