package org.mortise.core.imports.link;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Write;
import org.mortise.core.imports.testing.FakeRecords;
import org.mortise.core.imports.testing.TestTypes;

public class NameLinksTest {

    private final TestTypes types = new TestTypes();
    private final FakeRecords records = new FakeRecords(types);

    @Test
    public void anExactNameWinsOverAnAlikeOne() {
        account("GTX Pro");
        account("GTXPro");
        Match match = links().find("GTXPro");
        assertEquals("GTXPro", match.name());
        assertNull(match.how());
    }

    @Test
    public void spellingIsForgivenAndTold() {
        account("GTX Pro");
        account("Café & Co.");
        assertEquals(Match.by("normalised name", id("GTX Pro"), "GTX Pro"), links().find("gtx-pro"));
        assertEquals("Café & Co.", links().find("CAFE CO").name());
    }

    @Test
    public void severalAlikeAreNeverGuessed() {
        account("GTX Pro");
        account("gtx pro");
        Match match = links().find("GTXPRO");
        assertNull(match.id());
        assertFalse(match.missing());
        assertTrue(match.problem(), match.problem().startsWith("2 records of the type account have the name GTXPRO: "));
        account("Twin");
        account("Twin");
        assertNull(links().find("Twin").id());
    }

    @Test
    public void anUnknownNameGetsTheNearestOnes() {
        List.of("Cancity", "Canfind", "Zotware", "Isdom").forEach(this::account);
        assertEquals(
                "there is no account named Canncity; did you mean Cancity, Canfind?",
                links().find("Canncity").problem());
        assertEquals(
                "there is no account named Xylophone; there are Cancity, Canfind, Isdom, Zotware",
                links().find("Xylophone").problem());
        assertTrue(links().find("Xylophone").missing());
    }

    @Test
    public void namesWithoutLettersAreNotAlike() {
        account("???");
        assertTrue(links().find("!!!").missing());
        assertEquals("???", links().find("???").name());
    }

    @Test
    public void whatTheImportWritesIsFoundLater() {
        Links links = links();
        assertTrue(links.find("New").missing());
        RecordData record = account("New");
        links.learn(record);
        assertEquals(record.id(), links.find("New").id());
        links.learn(records.write(Write.update("account", record.id(), Map.of("name", "Newer"))));
        assertTrue(links.find("New").missing());
        assertEquals(record.id(), links.find("newer").id());
    }

    @Test
    public void ofTooManyOnlyThoseAskedForAreRead() {
        for (int i = 0; i < 1500; i++) {
            account("A" + i);
        }
        NameLinks links = new NameLinks(records, types.require("account"), 900);
        links.prepare(List.of("A1"));
        // The fake ignores the filter; that it was asked at all shows in the first page being there and no more.
        assertEquals("A1", links.find("A1").name());
        assertTrue(links.find("A1400").missing());
        assertEquals("name=in=(\"a\\\"b\",\"c\\\\\")", Rsql.in("name", List.of("a\"b", "c\\")));
    }

    @Test
    public void countsLettersToChange() {
        assertEquals(1, Candidates.distance("canncity", "cancity", 3));
        assertEquals(3, Candidates.distance("kitten", "sitting", 3));
        assertEquals(3, Candidates.distance("abc", "xyzabcde", 2));
    }

    private Links links() {
        Links links = new LinkDirectory(records, types).of("account", LinkDirectory.NAME);
        links.prepare(List.of());
        return links;
    }

    private RecordData account(String name) {
        return records.write(Write.create("account", Map.of("name", name)));
    }

    private java.util.UUID id(String name) {
        return records.only("account", "name", name).id();
    }
}
