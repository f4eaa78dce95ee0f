package org.mortise.core.search.find;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldBuilder;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.Reference;
import org.mortise.api.search.SearchHit;
import org.mortise.api.search.SearchPage;
import org.mortise.api.search.SearchQuery;
import org.mortise.api.security.AccessLevel;
import org.mortise.core.search.FakeGrants;
import org.mortise.core.search.FakeRecords;
import org.mortise.core.search.TestSearch;

/** What the index itself leaves out. The records behind it refuse nothing here, so each hit that is not to be seen would show. */
public class RightsTest {

    private final FakeRecords records = new FakeRecords();
    private final FakeGrants grants = new FakeGrants();
    private final Set<UUID> shared = new HashSet<>();
    private TestSearch search;

    @Before
    public void start() throws Exception {
        records.type(
                "account",
                owner(),
                teams(),
                new FieldBuilder("rival", FieldType.REFERENCE)
                        .target("secretType")
                        .searchable(true)
                        .build());
        records.type("note", owner(), parent());
        records.type("attachment", by(), parent());
        records.type("secretType", by());
        search = new TestSearch(records, TestSearch.folder());
    }

    @After
    public void stop() {
        search.close();
    }

    private static Field owner() {
        return new FieldBuilder("owner", FieldType.REFERENCE).target("user").build();
    }

    private static Field by() {
        return new FieldBuilder("createdBy", FieldType.REFERENCE).target("user").build();
    }

    private static Field teams() {
        return new FieldBuilder("teams", FieldType.REFERENCES).target("team").build();
    }

    private static Field parent() {
        return new FieldBuilder("parent", FieldType.REFERENCE)
                .target(Field.ANY)
                .controlsAccess(true)
                .build();
    }

    private static Reference user(UUID id) {
        return Reference.to("user", id);
    }

    private SearchPage page(String question, int limit) throws Exception {
        search.settled();
        return new Finder(
                        search.keeping,
                        records.records(),
                        records.types(),
                        (name, view) -> view,
                        () -> new Rights(grants, records.types().all(), () -> shared))
                .search(SearchQuery.of(question).limit(limit));
    }

    private Set<String> found(String question) throws Exception {
        Set<String> names = new TreeSet<>();
        for (SearchHit hit : page(question, 50).items()) {
            names.add(hit.name());
        }
        return names;
    }

    @Test
    public void ownAndTeamAndShared() throws Exception {
        UUID mate = UUID.randomUUID();
        UUID team = UUID.randomUUID();
        records.create("account", "Word mine", "owner", user(grants.me));
        records.create("account", "Word mate", "owner", user(mate));
        records.create("account", "Word named", "teams", List.of(Reference.to("team", team)));
        UUID other = records.create("account", "Word other", "owner", user(UUID.randomUUID()));
        assertEquals(Set.of(), found("word"));
        grants.read("account", AccessLevel.OWN);
        assertEquals(Set.of("Word mine"), found("word"));
        shared.add(other);
        assertEquals(Set.of("Word mine", "Word other"), found("word"));
        grants.read("account", AccessLevel.TEAM);
        assertEquals(Set.of("Word mine", "Word other"), found("word"));
        grants.teams.add(team);
        grants.colleagues.add(mate);
        assertEquals(Set.of("Word mate", "Word mine", "Word named", "Word other"), found("word"));
        grants.read("account", AccessLevel.NONE);
        assertEquals("a share opens no type", Set.of(), found("word"));
    }

    @Test
    public void pagesAreFullAndEndWhereTheyEnd() throws Exception {
        grants.read("account", AccessLevel.OWN);
        for (int i = 0; i < 60; i++) {
            records.create("account", "Many " + i, "owner", user(i % 20 == 0 ? grants.me : UUID.randomUUID()));
        }
        SearchPage first = page("many", 2);
        assertEquals(2, first.items().size());
        assertNotNull(first.nextCursor());
        assertNull(page("many", 3).nextCursor());
        assertEquals(3, page("many", 3).items().size());
    }

    /** Otherwise one learns that somebody else's record has the word as it was typed. */
    @Test
    public void typingErrorsAreForgivenWhenOnlyOthersHaveTheWord() throws Exception {
        grants.read("account", AccessLevel.OWN);
        records.create("account", "Schneider", "owner", user(grants.me));
        records.create("account", "Schnieder", "owner", user(UUID.randomUUID()));
        assertEquals(Set.of("Schneider"), found("schnieder"));
    }

    @Test
    public void whatHangsOnAHiddenRecordIsHiddenWithIt() throws Exception {
        grants.read("account", AccessLevel.OWN).read("note", AccessLevel.ALL).read("attachment", AccessLevel.ALL);
        UUID mine = records.create("account", "Mine", "owner", user(grants.me));
        UUID theirs = records.create("account", "Theirs", "owner", user(UUID.randomUUID()));
        UUID secret = records.create("secretType", "Secret");
        records.create("note", "Hang free");
        records.create("note", "Hang mine", "parent", Reference.to("account", mine));
        UUID hidden = records.create("note", "Hang theirs", "parent", Reference.to("account", theirs));
        records.create("note", "Hang secret", "parent", Reference.to("secretType", secret));
        records.create("note", "Hang written", "parent", Reference.to("account", theirs), "owner", user(grants.me));
        UUID file = records.create("attachment", "Hang file", "parent", Reference.to("note", hidden));
        assertEquals(Set.of("Hang free", "Hang mine", "Hang written"), found("hang"));
        shared.add(theirs);
        assertEquals(Set.of("Hang file", "Hang free", "Hang mine", "Hang theirs", "Hang written"), found("hang"));
        shared.clear();
        shared.add(file);
        assertEquals(Set.of("Hang file", "Hang free", "Hang mine", "Hang written"), found("hang"));
        // A new owner of the account, and no new document of the note.
        records.write("account", theirs, "Theirs", "owner", user(grants.me));
        assertEquals(Set.of("Hang file", "Hang free", "Hang mine", "Hang theirs", "Hang written"), found("hang"));
        grants.read("account", AccessLevel.ALL).read("secretType", AccessLevel.ALL);
        assertEquals(6, found("hang").size());
    }

    @Test
    public void aNameThatMayNotBeReadFindsNothing() throws Exception {
        grants.read("account", AccessLevel.ALL);
        UUID secret = records.create("secretType", "Hushhush");
        records.create("account", "Acme", "rival", new Reference("secretType", secret, "Hushhush"));
        assertEquals(Set.of(), found("hushhush"));
        grants.read("secretType", AccessLevel.ALL);
        assertEquals(Set.of("Acme", "Hushhush"), found("hushhush"));
    }
}
