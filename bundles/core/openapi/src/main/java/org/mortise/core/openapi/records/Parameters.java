package org.mortise.core.openapi.records;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordType;

/** The parameters of a collection's operations; lists of names name the fields that the type has now. */
final class Parameters {

    private static final int MAX_HISTORY = 1000;

    private final RecordType type;

    Parameters(RecordType type) {
        this.type = type;
    }

    static Parameter id() {
        return new PathParameter().name("id").schema(new StringSchema().format("uuid"));
    }

    static Parameter ifMatch() {
        return new HeaderParameter()
                .name("If-Match")
                .description("The ETag that was read; 412 when somebody else was faster.")
                .schema(new StringSchema());
    }

    static Parameter idempotencyKey() {
        return new HeaderParameter()
                .name("Idempotency-Key")
                .description("A repeated request with the same key gets the first one's answer. Kept for a day.")
                .schema(new StringSchema().maxLength(255));
    }

    static Parameter historyLimit() {
        return query("limit", "How many of the newest changes.", number(100, MAX_HISTORY));
    }

    static Parameter placeCursor() {
        return query("cursor", "nextCursor of the page before.", new StringSchema());
    }

    static List<Parameter> timeline() {
        return List.of(
                query("kind", "Only these kinds, separated by commas.", new StringSchema()),
                query("limit", "Items on a page.", number(Query.DEFAULT_LIMIT, Query.MAX_LIMIT)),
                placeCursor());
    }

    List<Parameter> list() {
        List<Parameter> parameters = new ArrayList<>(List.of(
                query(
                        "q",
                        "Words as in the search over everything; the best 1,000 hits are listed.",
                        new StringSchema()),
                filter(),
                sort(),
                query("limit", "Records on a page.", number(Query.DEFAULT_LIMIT, Query.MAX_LIMIT)),
                query("cursor", "The nextCursor of the page before.", new StringSchema()),
                query(
                        "offset",
                        "How many records to skip, instead of a cursor; for looking at a part of a long list.",
                        new IntegerSchema().minimum(BigDecimal.ZERO).maximum(BigDecimal.valueOf(Query.MAX_OFFSET))),
                fields(),
                query("total", "Whether to count all that match.", new BooleanSchema()),
                query("deleted", "The deleted records instead of the living ones.", new BooleanSchema()),
                query("rights", "Whether to tell what the caller may do with each record.", new BooleanSchema())));
        parameters.addAll(expand());
        return parameters;
    }

    List<Parameter> one() {
        List<Parameter> parameters = new ArrayList<>(expand());
        parameters.add(query(
                "rights",
                "Whether to tell in the header Allow what the caller may do with the record.",
                new BooleanSchema()));
        return parameters;
    }

    Parameter filter() {
        return query(
                "filter",
                "FIQL/RSQL, for example name==A*;createdAt=ge=2026-01-01T00:00:00Z (; is and, the comma is or).",
                new StringSchema());
    }

    Parameter sort() {
        return names("sort", "The first counts most; a minus before a name is descending.", new StringSchema());
    }

    Parameter fields() {
        return names("fields", "What to answer with; everything when left out.", oneOf(field -> true));
    }

    /** Empty when the type refers to nothing. */
    List<Parameter> expand() {
        return type.fields().stream().anyMatch(Parameters::isReference)
                ? List.of(
                        names("expand", "References to answer with the whole record.", oneOf(Parameters::isReference)))
                : List.of();
    }

    List<Parameter> aggregate() {
        Predicate<Field> numeric = field -> field.type().numeric();
        Predicate<Field> ordered = field -> field.type().sortable();
        List<Parameter> parameters = new ArrayList<>(List.of(
                filter(),
                names(
                        "group",
                        "Fields, or year(f), quarter(f), month(f), day(f) of a date, or currency(f) of money.",
                        new StringSchema())));
        if (type.fields().stream().anyMatch(numeric)) {
            parameters.add(names("sum", "Fields to add up.", oneOf(numeric)));
            parameters.add(names("avg", "Fields to average.", oneOf(numeric)));
        }
        parameters.add(names("min", "Fields to find the least of.", oneOf(ordered)));
        parameters.add(names("max", "Fields to find the greatest of.", oneOf(ordered)));
        parameters.add(names("count", "Fields to count the values of; id counts records.", oneOf(field -> true)));
        return parameters;
    }

    static Parameter query(String name, String description, Schema<?> schema) {
        return new QueryParameter().name(name).description(description).schema(schema);
    }

    private static Parameter names(String name, String description, Schema<?> item) {
        return new QueryParameter()
                .name(name)
                .description(description)
                .schema(new ArraySchema().items(item))
                .style(Parameter.StyleEnum.FORM)
                .explode(false);
    }

    private static Schema<?> number(int whenAbsent, int max) {
        IntegerSchema schema = new IntegerSchema();
        schema.setMinimum(BigDecimal.ONE);
        schema.setMaximum(BigDecimal.valueOf(max));
        schema.setDefault(whenAbsent);
        return schema;
    }

    private Schema<?> oneOf(Predicate<Field> wanted) {
        StringSchema schema = new StringSchema();
        type.fields().stream().filter(wanted).map(Field::name).forEach(schema::addEnumItem);
        return schema;
    }

    private static boolean isReference(Field field) {
        return field.type() == FieldType.REFERENCE;
    }
}
