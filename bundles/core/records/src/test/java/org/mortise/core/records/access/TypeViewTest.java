package org.mortise.core.records.access;

import static org.junit.Assert.assertEquals;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.mortise.api.records.Aggregation;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldBuilder;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.RollUp;
import org.mortise.api.security.AccessLevel;
import org.mortise.core.records.fixture.FixedGrants;

/** What repeats what stands in records of another type is known to those who may read it there. */
public class TypeViewTest {

    private final RecordType permit = type("permit", field("since"), field("reason"));
    private final RecordType person = type(
            "person",
            field("name"),
            new FieldBuilder("permits", FieldType.LIST)
                    .items(List.of(field("since"), field("remark")))
                    .copyOf("permit")
                    .label("permits")
                    .build());
    private final FixedGrants grants =
            new FixedGrants().with("person", AccessLevel.ALL).with("permit", AccessLevel.ALL);

    @Test
    public void whoReadsTheOriginReadsTheCopy() {
        assertEquals(List.of("name", "permits"), seen(grants.hiding("permit", "reason")));
    }

    @Test
    public void aFieldThatIsHiddenThereIsHiddenHere() {
        assertEquals(List.of("name"), seen(grants.hiding("permit", "since")));
    }

    @Test
    public void whoReadsNoneOfThemReadsNoCopy() {
        assertEquals(List.of("name"), seen(grants.with("permit", AccessLevel.NONE)));
    }

    @Test
    public void aValueThatIsHiddenInOneOfItsPlacesIsHiddenInTheOthers() {
        RecordType notice = type(
                "notice",
                field("at"),
                new FieldBuilder("words", FieldType.TEXT)
                        .copyOf("permit.reason, person.name")
                        .label("words")
                        .build());
        assertEquals(List.of("at", "words"), seen(notice, grants));
        assertEquals(List.of("at"), seen(notice, grants.hiding("person", "name")));
        // Nothing is repeated of records that are not there at all.
        assertEquals(List.of("at", "words"), seen(notice, grants.with("person", AccessLevel.NONE)));
    }

    /** A sum tells of all records that went into it. */
    @Test
    public void whatIsComputedIsForThoseWhoReadAllThatGoesIntoIt() {
        RecordType counting = type(
                "counting",
                field("name"),
                new FieldBuilder("last", FieldType.TEXT)
                        .rollUp(new RollUp(Aggregation.Function.MAX, "permit", "since", "person", null))
                        .label("last")
                        .build());
        grants.with("counting", AccessLevel.ALL);
        assertEquals(List.of("name", "last"), seen(counting, grants));
        assertEquals(List.of("name"), seen(counting, grants.with("permit", AccessLevel.TEAM)));
        grants.with("permit", AccessLevel.ALL);
        assertEquals(List.of("name"), seen(counting, grants.hiding("permit", "since")));
    }

    private List<String> seen(FixedGrants rights) {
        return seen(person, rights);
    }

    private List<String> seen(RecordType type, FixedGrants rights) {
        Access.ComputedFrom computed = (owner, field) -> field.equals("last") ? Set.of("permit.since") : null;
        return new TypeView(new Both(), rights, computed)
                .of(type).fields().stream().map(Field::name).toList();
    }

    private static Field field(String name) {
        return new FieldBuilder(name, FieldType.TEXT).label(name).build();
    }

    private static RecordType type(String name, Field... fields) {
        return new RecordType(
                name,
                name + "s",
                "test",
                "test",
                name,
                List.of(fields[0].name()),
                List.of(fields),
                "/" + name,
                name,
                name,
                List.of(),
                false);
    }

    private final class Both implements RecordTypes {

        @Override
        public Collection<RecordType> all() {
            return List.of(permit, person);
        }

        @Override
        public Optional<RecordType> find(String name) {
            return all().stream().filter(type -> type.name().equals(name)).findFirst();
        }

        @Override
        public RecordType require(String name) {
            return find(name).orElseThrow();
        }

        @Override
        public Optional<RecordType> find(String plugin, String collection) {
            return Optional.empty();
        }
    }
}
