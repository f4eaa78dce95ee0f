package org.mortise.core.records.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.expressions.ExpressionBuilder;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.SystemFields;
import org.mortise.api.security.AccessLevel;
import org.mortise.api.security.Grants;
import org.mortise.api.security.RecordAction;
import org.mortise.core.records.units.Units;

/**
 * The rows that a caller may do something with, as a condition of the query that asks for them. The one place where it is made.
 */
public final class Visibility {

    private static final String OWNER = "owner";
    private static final String TEAMS = "teams";

    /** So many ids are better looked up than listed. */
    private static final int LISTED = 500;

    private final Access access;
    private final RecordTypes all;
    private final Units units;
    private final BooleanSupplier postgres;
    private final Parents parents;

    /**
     * @param access null for the platform itself, which sees everything
     * @param postgres whether statements may use what only PostgreSQL has
     */
    public Visibility(Access access, RecordTypes all, Units units, BooleanSupplier postgres) {
        this.access = access;
        this.all = all;
        this.units = units;
        this.postgres = postgres;
        this.parents = new Parents(all, units);
    }

    /** Null when it is all rows. */
    public Expression permitted(RecordType type, ExpressionBuilder record, RecordAction action) {
        return permitted(type, record, action, 0);
    }

    private Expression permitted(RecordType type, ExpressionBuilder record, RecordAction action, int depth) {
        if (unlimited(type, action)) {
            return null;
        }
        Grants grants = access.limits();
        AccessLevel level = grants.level(type.name(), action);
        // Shares add to what a role allows with a type; they do not open a type that no role knows.
        if (grants.level(type.name(), RecordAction.READ) == AccessLevel.NONE) {
            return record.get(SystemFields.ID).isNull();
        }
        Expression shared = action == RecordAction.DELETE || action == RecordAction.CREATE
                ? null
                : shared(type, record, action, grants);
        if (level == AccessLevel.NONE) {
            return shared == null ? record.get(SystemFields.ID).isNull() : shared;
        }
        Expression rows = withParent(type, record, level, grants, depth);
        return shared == null ? rows : rows.or(shared);
    }

    /** Of the rows that the level gives, those whose parent may be read; one's own are there without it. */
    private Expression withParent(
            RecordType type, ExpressionBuilder record, AccessLevel level, Grants grants, int depth) {
        RecordType whole = all.find(type.name()).orElse(type);
        Expression byLevel = level == AccessLevel.ALL ? null : own(type, record, level, grants);
        if (level == AccessLevel.OWN || parents.allReadable(whole, grants)) {
            return byLevel;
        }
        Expression readable = own(type, record, AccessLevel.OWN, grants)
                .or(parents.readable(Parents.control(whole), record, grants, depth, this::read));
        return byLevel == null ? readable : byLevel.and(readable);
    }

    private Expression read(RecordType type, ExpressionBuilder record, int depth) {
        return permitted(type, record, RecordAction.READ, depth);
    }

    /** Whether the action is allowed with every record of the type. */
    public boolean unlimited(RecordType type, RecordAction action) {
        Grants grants = access == null ? null : access.limits();
        return grants == null
                || grants.level(type.name(), action) == AccessLevel.ALL
                        && parents.allReadable(all.find(type.name()).orElse(type), grants);
    }

    private Expression own(RecordType type, ExpressionBuilder record, AccessLevel level, Grants grants) {
        // The type as it is, not as the caller knows it: the owner counts even where he may not be read.
        RecordType whole = all.find(type.name()).orElse(type);
        boolean owned = has(whole, OWNER, FieldType.REFERENCE, "user");
        Expression owner = record.get(owned ? OWNER : SystemFields.CREATED_BY);
        if (level == AccessLevel.OWN || grants.teamIds().isEmpty()) {
            return owner.equal(grants.userId());
        }
        Expression ours = grants.colleagueIds().size() <= LISTED
                ? owner.in(sorted(grants.colleagueIds()))
                : owner.sql(
                        "(? IN (SELECT user_id FROM admin_user_team WHERE team_id IN (" + marks(grants.teamIds())
                                + ")))",
                        new ArrayList<>(grants.teamIds()));
        return has(whole, TEAMS, FieldType.REFERENCES, "team") ? ours.or(named(whole, record, grants)) : ours;
    }

    /** Asked aside, since a join would repeat records and lose those that name no team. */
    private Expression named(RecordType type, ExpressionBuilder record, Grants grants) {
        Subselect named = Subselect.of(units, type, inner -> inner.anyOf(TEAMS).in(sorted(grants.teamIds())));
        return among(record, named.sql(), named.parameters());
    }

    private Expression shared(RecordType type, ExpressionBuilder record, RecordAction action, Grants grants) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(grants.userId());
        parameters.addAll(sorted(grants.teamIds()));
        String marks = marks(parameters);
        parameters.add(type.name());
        String text = "SELECT record_id FROM admin_share WHERE principal_id IN (" + marks + ") AND record_type = ?"
                + (action == RecordAction.READ ? "" : " AND access = 'edit'");
        return among(record, text, parameters);
    }

    /**
     * Whether the record is one of those selected. PostgreSQL finds the elements of an array by the index of the ids, together with
     * what else is joined by "or"; for a subselect beside an "or" it would look at every row of the table.
     */
    private Expression among(Expression record, String select, List<Object> parameters) {
        String test = postgres.getAsBoolean() ? "(? = ANY (ARRAY(" + select + ")))" : "(? IN (" + select + "))";
        return record.get(SystemFields.ID).sql(test, parameters);
    }

    private static boolean has(RecordType type, String name, FieldType kind, String target) {
        Field field = type.field(name).orElse(null);
        return field != null && field.type() == kind && target.equals(field.target());
    }

    /** The same text for the same caller, so that the database knows the statement again. */
    private static List<UUID> sorted(Collection<UUID> ids) {
        return ids.stream().sorted().toList();
    }

    private static String marks(Collection<?> values) {
        return String.join(", ", java.util.Collections.nCopies(values.size(), "?"));
    }
}
