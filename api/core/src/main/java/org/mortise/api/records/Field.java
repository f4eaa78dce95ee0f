package org.mortise.api.records;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The description of one field of a record type. Immutable; obtained from a {@link RecordType}. Two that say the same are equal: who
 * remembers a description learns by that whether anything has changed.
 */
@ProviderType
public final class Field {

    /** The {@link #target()} of a reference that may point to a record of any type. */
    public static final String ANY = "*";

    private final String name;
    private final FieldType type;
    private final String plugin;
    private final boolean custom;
    private final boolean required;
    private final boolean unique;
    private final boolean readOnly;
    private final Integer maxLength;
    private final BigDecimal min;
    private final BigDecimal max;
    private final String pattern;
    private final Object defaultValue;
    private final List<String> values;
    private final String target;
    private final List<Field> items;
    private final String label;
    private final String help;
    private final boolean indexed;
    private final Boolean searchable;
    private final boolean milestone;
    private final boolean sensitive;
    private final Boolean personal;
    private final boolean subject;
    private final boolean samePerson;
    private final boolean controlsAccess;
    private final String copyOf;
    private final String expression;
    private final RollUp rollUp;
    private final int hash;

    Field(FieldBuilder builder) {
        this.name = builder.name;
        this.type = builder.type;
        this.plugin = builder.plugin;
        this.custom = builder.custom;
        this.required = builder.required;
        this.unique = builder.unique;
        this.readOnly = builder.readOnly;
        this.maxLength = builder.maxLength;
        this.min = builder.min;
        this.max = builder.max;
        this.pattern = builder.pattern;
        this.defaultValue = builder.defaultValue;
        this.values = List.copyOf(builder.values);
        this.target = builder.target;
        this.items = List.copyOf(builder.items);
        this.label = builder.label;
        this.help = builder.help;
        this.indexed = builder.indexed;
        this.searchable = builder.searchable;
        this.milestone = builder.milestone;
        this.sensitive = builder.sensitive;
        this.personal = builder.personal;
        this.subject = builder.subject;
        this.samePerson = builder.samePerson;
        this.controlsAccess = builder.controlsAccess;
        this.copyOf = builder.copyOf;
        this.expression = builder.expression;
        this.rollUp = builder.rollUp;
        this.hash = said().hashCode();
    }

    void copyTo(FieldBuilder builder) {
        builder.plugin = plugin;
        builder.custom = custom;
        builder.required = required;
        builder.unique = unique;
        builder.readOnly = readOnly;
        builder.maxLength = maxLength;
        builder.min = min;
        builder.max = max;
        builder.pattern = pattern;
        builder.defaultValue = defaultValue;
        builder.values = values;
        builder.target = target;
        builder.items = items;
        builder.label = label;
        builder.help = help;
        builder.indexed = indexed;
        builder.searchable = searchable;
        builder.milestone = milestone;
        builder.sensitive = sensitive;
        builder.personal = personal;
        builder.subject = subject;
        builder.samePerson = samePerson;
        builder.controlsAccess = controlsAccess;
        builder.copyOf = copyOf;
        builder.expression = expression;
        builder.rollUp = rollUp;
    }

    /** The name in JSON, lowerCamelCase; for a custom field without the {@code custom.} before it. */
    public String name() {
        return name;
    }

    public FieldType type() {
        return type;
    }

    /** The id of the plugin that brought the field, or {@code "admin"} for a field that an administrator added. */
    public String plugin() {
        return plugin;
    }

    /** True when the field was added to a type from outside; it then stands under {@code custom} in JSON. */
    public boolean custom() {
        return custom;
    }

    public boolean required() {
        return required;
    }

    /** Unique among the living records of the type, letter case ignored. */
    public boolean unique() {
        return unique;
    }

    /** Set by the platform or the owning module only; what clients send for it is refused unless it is unchanged. */
    public boolean readOnly() {
        return readOnly;
    }

    /** In characters, for the textual types. */
    public Optional<Integer> maxLength() {
        return Optional.ofNullable(maxLength);
    }

    public Optional<BigDecimal> min() {
        return Optional.ofNullable(min);
    }

    public Optional<BigDecimal> max() {
        return Optional.ofNullable(max);
    }

    /** A {@link java.util.regex.Pattern} that the whole value has to match. */
    public Optional<String> pattern() {
        return Optional.ofNullable(pattern);
    }

    /** In the JSON form. */
    public Optional<Object> defaultValue() {
        return Optional.ofNullable(defaultValue);
    }

    /** The values of an enumeration in their order; empty for other types. */
    public List<String> values() {
        return values;
    }

    /** The name of the record type that a reference points to, {@link #ANY} for every type; null for other types. */
    public String target() {
        return target;
    }

    /** Whether this is a reference to a record of any type; it is stored as its id and, in a second attribute, its type. */
    public boolean targetsAny() {
        return ANY.equals(target);
    }

    /** The fields of each item of a {@link FieldType#LIST}; empty for other types. */
    public List<Field> items() {
        return items;
    }

    /** Whether a change of it is worth telling in the timelines of the records that this one points to. */
    public boolean milestone() {
        return milestone;
    }

    /** The key of the label in the plugin's translations. */
    public String label() {
        return label;
    }

    /** The key of a sentence or two for whoever fills the field in, in the plugin's translations; never null. */
    public String help() {
        return help == null ? label + ".help" : help;
    }

    /** Whether its values are to be found by an index; only a run-time column follows it, others have their migrations. */
    public boolean indexed() {
        return indexed;
    }

    /** Whether the search over everything finds records by this field: what the description says, otherwise by its type. */
    public boolean searchable() {
        return searchable == null ? type.textual() && !name.equals(SystemFields.ID) : searchable;
    }

    /** Whether a role has to name the field for its users to see it, and the audit log keeps who read it. */
    public boolean sensitive() {
        return sensitive;
    }

    /**
     * Whether its values are data about a person: what an export tells and an erasure empties. What the description says;
     * otherwise, in a type that describes persons, see {@link RecordType#person()}, by the type of the field.
     */
    public boolean personal() {
        return Boolean.TRUE.equals(personal);
    }

    /** Whether the description says if the field is personal. */
    boolean personalIsSaid() {
        return personal != null;
    }

    /** Whether the record that has this reference is about the person to whom the reference points. */
    public boolean subject() {
        return subject;
    }

    /** Whether this reference points to another record of the same person, as from a converted lead to its contact. */
    public boolean samePerson() {
        return samePerson;
    }

    /**
     * Whether the record is there only for those who may read the record that this reference points to, for its owner, and for
     * those with whom it is shared. A type has at most one such field.
     */
    public boolean controlsAccess() {
        return controlsAccess;
    }

    /**
     * Where what stands here stands, too. Of a list: the record type whose values its items repeat, under the same names; who may not
     * read that type, or one of these fields of it, does not know this list either. Of another field: fields of record types, as
     * {@code task.subject, call.subject}; who may not read one of them does not know this field. Empty for values of their own.
     */
    public Optional<String> copyOf() {
        return Optional.ofNullable(copyOf);
    }

    /** How a formula field is computed from other values of the record; its {@link #type} is that of the result. */
    public Optional<String> expression() {
        return Optional.ofNullable(expression);
    }

    /** What a roll-up field sums up; its {@link #type} is that of the result. */
    public Optional<RollUp> rollUp() {
        return Optional.ofNullable(rollUp);
    }

    /** Whether the platform computes the value: a formula or a roll-up. Always read-only. */
    public boolean computed() {
        return expression != null || rollUp != null;
    }

    private List<Object> said() {
        return Arrays.asList(
                name,
                type,
                plugin,
                custom,
                required,
                unique,
                readOnly,
                maxLength,
                min,
                max,
                pattern,
                defaultValue,
                values,
                target,
                items,
                label,
                help,
                indexed,
                searchable,
                milestone,
                sensitive,
                personal,
                subject,
                samePerson,
                controlsAccess,
                copyOf,
                expression,
                rollUp);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Field field
                        && field.hash == hash
                        && field.said().equals(said());
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
