package org.mortise.api.records;

import java.math.BigDecimal;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Makes a {@link Field}. Used by the platform when it reads a description, and by tests. Not thread-safe. */
@ProviderType
public final class FieldBuilder {

    final String name;
    final FieldType type;
    String plugin = "core";
    boolean custom;
    boolean required;
    boolean unique;
    boolean readOnly;
    Integer maxLength;
    BigDecimal min;
    BigDecimal max;
    String pattern;
    Object defaultValue;
    List<String> values = List.of();
    String target;
    List<Field> items = List.of();
    String label;
    String help;
    boolean indexed;
    Boolean searchable;
    boolean milestone;
    boolean sensitive;
    Boolean personal;
    boolean subject;
    boolean samePerson;
    boolean controlsAccess;
    String copyOf;
    String expression;
    RollUp rollUp;

    public FieldBuilder(String name, FieldType type) {
        this.name = name;
        this.type = type;
        this.label = name;
    }

    /** A builder that has everything of another field. */
    public static FieldBuilder like(Field field) {
        FieldBuilder builder = new FieldBuilder(field.name(), field.type());
        field.copyTo(builder);
        return builder;
    }

    public FieldBuilder plugin(String id) {
        this.plugin = id;
        return this;
    }

    public FieldBuilder custom(boolean value) {
        this.custom = value;
        return this;
    }

    public FieldBuilder required(boolean value) {
        this.required = value;
        return this;
    }

    public FieldBuilder unique(boolean value) {
        this.unique = value;
        return this;
    }

    public FieldBuilder readOnly(boolean value) {
        this.readOnly = value;
        return this;
    }

    /** @param length in characters; null for no limit of its own */
    public FieldBuilder maxLength(Integer length) {
        this.maxLength = length;
        return this;
    }

    public FieldBuilder min(BigDecimal value) {
        this.min = value;
        return this;
    }

    public FieldBuilder max(BigDecimal value) {
        this.max = value;
        return this;
    }

    public FieldBuilder pattern(String regex) {
        this.pattern = regex;
        return this;
    }

    public FieldBuilder defaultValue(Object json) {
        this.defaultValue = json;
        return this;
    }

    public FieldBuilder values(List<String> terms) {
        this.values = terms;
        return this;
    }

    public FieldBuilder target(String recordType) {
        this.target = recordType;
        return this;
    }

    public FieldBuilder items(List<Field> fields) {
        this.items = fields;
        return this;
    }

    public FieldBuilder label(String key) {
        this.label = key;
        return this;
    }

    /** @param key null for the label's key followed by {@code .help} */
    public FieldBuilder help(String key) {
        this.help = key;
        return this;
    }

    public FieldBuilder indexed(boolean value) {
        this.indexed = value;
        return this;
    }

    /** @param value null for what the type of the field says */
    public FieldBuilder searchable(Boolean value) {
        this.searchable = value;
        return this;
    }

    public FieldBuilder milestone(boolean value) {
        this.milestone = value;
        return this;
    }

    /** See {@link Field#sensitive()}. */
    public FieldBuilder sensitive(boolean value) {
        this.sensitive = value;
        return this;
    }

    /** @param value null for what {@link RecordType#person()} says of fields of its type; see {@link Field#personal()} */
    public FieldBuilder personal(Boolean value) {
        this.personal = value;
        return this;
    }

    /** See {@link Field#subject()}. */
    public FieldBuilder subject(boolean value) {
        this.subject = value;
        return this;
    }

    /** See {@link Field#samePerson()}. */
    public FieldBuilder samePerson(boolean value) {
        this.samePerson = value;
        return this;
    }

    /** See {@link Field#copyOf()}; null for a list of its own. */
    public FieldBuilder copyOf(String type) {
        this.copyOf = type;
        return this;
    }

    /** See {@link Field#controlsAccess()}. */
    public FieldBuilder controlsAccess(boolean value) {
        this.controlsAccess = value;
        return this;
    }

    /** Makes it a formula field: see {@link Field#expression()}. */
    public FieldBuilder expression(String formula) {
        this.expression = formula;
        return this;
    }

    /** Makes it a roll-up field: see {@link Field#rollUp()}. */
    public FieldBuilder rollUp(RollUp of) {
        this.rollUp = of;
        return this;
    }

    public Field build() {
        return new Field(this);
    }
}
