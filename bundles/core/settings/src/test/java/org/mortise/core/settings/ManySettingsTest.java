package org.mortise.core.settings;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.security.AuditEvent;
import org.mortise.api.security.Caller;
import org.mortise.core.persistence.dormant.DormantPlugin;
import org.mortise.core.testing.FakeCallers;
import org.mortise.core.testing.LocalTransactions;
import org.mortise.core.testing.TestDatabase;

/** Configurations of a factory, on two nodes with one database. */
public class ManySettingsTest {

    private static final String FACTORY = Forms.SENDER.pid();
    private static final String ACME = FACTORY + "~acme";

    private final DataSource database = TestDatabase.migrated("org.mortise.core.settings");
    private final LocalTransactions transactions = new LocalTransactions(database);
    private final SettingTable table = new SettingTable(transactions.dataSource());
    private final FakeAdmin here = new FakeAdmin();
    private final FakeAdmin there = new FakeAdmin();
    private final SettingsApplied elsewhere = new SettingsApplied(there.admin(), table);
    private final FakeCallers callers = new FakeCallers();
    private final FakeSecrets secrets = new FakeSecrets();
    private final List<AuditEvent> audited = new ArrayList<>();
    private final SettingsDesk desk = new SettingsDesk(
            locale -> List.of(Forms.GATEWAY, Forms.SENDER),
            new SettingsApplied(here.admin(), table),
            table,
            transactions,
            callers,
            secrets,
            audited::add);

    @Test
    public void manyAreAddedChangedAndRemovedOnAllNodes() throws IOException {
        add("acme", "{\"label\": \"Acme\"}");
        add("zoo", "{}");
        assertEquals(List.of("acme 1", "zoo 1"), all());
        assertEquals("Acme", here.get(ACME, "label"));
        elsewhere.look();
        assertEquals("Acme", there.get(ACME, "label"));
        assertTrue("one with all its defaults is one", there.has(FACTORY + "~zoo"));

        change(ACME, 1, "{\"label\": \"New\"}");
        elsewhere.look();
        assertEquals("New", there.get(ACME, "label"));

        remove(ACME, 2);
        elsewhere.look();
        assertEquals(List.of("zoo 1"), all());
        assertTrue(!here.has(ACME) && !there.has(ACME));
        assertEquals(ProblemType.NOT_FOUND, refusal(() -> desk.sheet(ACME, null)));

        add("acme", "{}");
        elsewhere.look();
        assertTrue(there.has(ACME));
        assertEquals(List.of("acme 4", "zoo 1"), all());
        assertEquals(
                List.of("settings-added", "settings-added", "settings-changed", "settings-removed", "settings-added"),
                audited.stream().map(AuditEvent::action).toList());
    }

    @Test
    public void eachPasswordIsSealedForItsOwn() throws IOException {
        add("acme", "{\"password\": \"hush\"}");
        assertEquals("hush", secrets.openSetting(ACME, "password", (String) here.get(ACME, "password")));
        change(ACME, 1, "{\"label\": \"Acme\"}");
        assertEquals("it stays", "hush", secrets.openSetting(ACME, "password", (String) here.get(ACME, "password")));
        remove(ACME, 2);
        add("acme", "{}");
        assertEquals("and is gone with the rest", null, here.get(ACME, "password"));
    }

    @Test
    public void whoComesSecondIsTold() throws IOException {
        add("acme", "{}");
        assertEquals(ProblemType.PRECONDITION_FAILED, refused(() -> change(ACME, 0, "{}")));
        assertEquals(ProblemType.PRECONDITION_FAILED, refused(() -> remove(ACME, 2)));
        ProblemException taken = assertThrows(ProblemException.class, () -> add("acme", "{}"));
        assertEquals("instance", taken.violations().get(0).field());
        assertEquals(List.of("acme 1"), all());
    }

    @Test
    public void wrongNamesAndTheWrongKindAreRefused() {
        for (String name : List.of("", "~", "a~b", ".x", "a b", "*", "x)(service.pid=*", "ä", "x".repeat(65))) {
            assertEquals(name, ProblemType.INVALID, refused(() -> add(name, "{}")));
            assertEquals(name, ProblemType.NOT_FOUND, refusal(() -> desk.sheet(FACTORY + "~" + name, null)));
        }
        assertEquals(ProblemType.INVALID, refused(() -> add("acme", "{\"colour\": \"red\"}")));
        assertEquals(ProblemType.CONFLICT, refused(() -> change(FACTORY, 0, "{}")));
        assertEquals(ProblemType.CONFLICT, refused(() -> remove(Forms.GATEWAY.pid(), 7)));
        assertEquals(
                ProblemType.CONFLICT,
                refusal(() -> desk.add(Forms.GATEWAY.pid(), null, "x", new ObjectMapper().createObjectNode())));
        assertEquals(0, table.changes());
    }

    @Test
    public void thereIsALimit() throws IOException {
        for (int i = 0; i < 100; i++) {
            add("s" + i, "{}");
        }
        assertEquals(ProblemType.CONFLICT, refused(() -> add("one-more", "{}")));
        remove(FACTORY + "~s1", 1);
        add("one-more", "{}");
    }

    @Test
    public void whatAFileSetsIsShownAndLeftToIt() throws IOException {
        add("zoo", "{}");
        here.file(ACME, "file:/srv/etc/com.acme.sender~acme.cfg");
        assertEquals(List.of("acme 0 com.acme.sender~acme.cfg", "zoo 1"), all());
        assertEquals(ProblemType.INVALID, refused(() -> add("acme", "{}")));
        assertEquals(ProblemType.CONFLICT, refused(() -> change(ACME, 0, "{}")));
        assertEquals(ProblemType.CONFLICT, refused(() -> remove(ACME, 0)));
        assertTrue(here.has(ACME));
    }

    @Test
    public void whenThePluginIsPurgedAllAreGoneOnEveryNode() throws IOException {
        add("acme", "{}");
        add("zoo", "{\"label\": \"Zoo\"}");
        elsewhere.look();
        new SettingRemains(table).forget(new DormantPlugin("acme", "Acme", "1.0.0", "com.acme", List.of()));
        elsewhere.look();
        assertTrue(!there.has(ACME) && !there.has(FACTORY + "~zoo"));
        assertEquals(List.of(), all());
    }

    @Test
    public void whoIsNoAdministratorSeesAndChangesNothing() throws IOException {
        add("acme", "{}");
        Caller user = new Caller(UUID.randomUUID(), "user", false, "rest");
        JsonNode none = new ObjectMapper().createObjectNode();
        for (Supplier<?> work :
                List.<Supplier<?>>of(() -> desk.many(Forms.SENDER), () -> desk.add(FACTORY, null, "x", none), () -> {
                    desk.remove(ACME, null, 1);
                    return null;
                })) {
            assertEquals(
                    ProblemType.FORBIDDEN,
                    assertThrows(ProblemException.class, () -> callers.as(user, work))
                            .type());
        }
        assertEquals(List.of("acme 1"), all());
    }

    private List<String> all() {
        return callers.as(Caller.SYSTEM, () -> desk.many(Forms.SENDER)).stream()
                .map(sheet -> sheet.form().name() + " " + sheet.stored().version()
                        + (sheet.file() == null ? "" : " " + sheet.file()))
                .toList();
    }

    private void add(String name, String json) throws IOException {
        JsonNode values = new ObjectMapper().readTree(json);
        callers.as(Caller.SYSTEM, () -> desk.add(FACTORY, null, name, values));
    }

    private void change(String pid, long version, String json) throws IOException {
        JsonNode values = new ObjectMapper().readTree(json);
        callers.as(Caller.SYSTEM, () -> desk.change(pid, null, version, values));
    }

    private void remove(String pid, long version) {
        callers.as(Caller.SYSTEM, () -> {
            desk.remove(pid, null, version);
            return null;
        });
    }

    private ProblemType refusal(Supplier<?> work) {
        return refused(() -> callers.as(Caller.SYSTEM, work));
    }

    private static ProblemType refused(org.junit.function.ThrowingRunnable work) {
        return assertThrows(ProblemException.class, work).type();
    }
}
