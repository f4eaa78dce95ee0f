package org.mortise.core.settings;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** Two nodes on one database; each has a configuration admin of its own. */
public class SettingsDeskTest {

    private static final String PID = Forms.GATEWAY.pid();

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
    public void whatIsSetIsAppliedHereAtOnceAndElsewhereSoon() throws IOException {
        assertEquals(
                1,
                change(0, "{\"address\": \"x\", \"kinds\": [\"Deal\"], \"seconds\": 5}")
                        .stored()
                        .version());
        assertEquals("x", here.get(PID, "address"));
        assertEquals(5L, here.get(PID, "seconds"));
        assertEquals(List.of("Deal"), List.of((String[]) here.get(PID, "kinds")));
        elsewhere.look();
        assertEquals("x", there.get(PID, "address"));
        change(1, "{\"address\": \"y\"}");
        elsewhere.look();
        assertEquals("y", there.get(PID, "address"));
        assertEquals(null, there.get(PID, "seconds"));
        assertEquals(
                List.of("address, kinds, seconds", "address, kinds, seconds"),
                audited.stream().map(event -> event.details().get("changed")).toList());
    }

    @Test
    public void passwordsAreStoredSealedAndSealedAnew() throws IOException {
        change(0, "{\"address\": \"x\", \"password\": \"hush\"}");
        assertEquals(
                "old|config:com.acme.gateway.password|hush",
                table.find(PID).orElseThrow().values().get("password"));
        assertTrue(audited.stream().noneMatch(event -> event.toString().contains("hush")));
        secrets.key = "new";
        assertEquals(1, new SettingSecrets(table, transactions).reseal(secrets));
        assertEquals(
                "new|config:com.acme.gateway.password|hush",
                table.find(PID).orElseThrow().values().get("password"));
        elsewhere.look();
        assertEquals("hush", secrets.openSetting(PID, "password", (String) there.get(PID, "password")));
    }

    @Test
    public void whoComesSecondIsTold() throws IOException {
        change(0, "{\"address\": \"x\"}");
        assertEquals(ProblemType.PRECONDITION_FAILED, refused(0, "{\"address\": \"y\"}"));
        assertEquals("x", here.get(PID, "address"));
    }

    @Test
    public void whatAFileSetsIsLeftToIt() {
        here.file(PID, "file:/srv/etc/com.acme.gateway.cfg");
        assertEquals(
                "com.acme.gateway.cfg",
                callers.as(Caller.SYSTEM, () -> desk.sheet(PID, null)).file());
        assertEquals(ProblemType.CONFLICT, refused(0, "{\"address\": \"y\"}"));
        assertEquals(0, table.changes());
    }

    @Test
    public void whenThePluginIsPurgedItIsGoneOnEveryNode() throws IOException {
        change(0, "{\"address\": \"x\"}");
        elsewhere.look();
        SettingRemains remains = new SettingRemains(table);
        remains.forget(new DormantPlugin("other", "Other", "1.0.0", "com.other", List.of()));
        elsewhere.look();
        assertEquals("x", there.get(PID, "address"));
        remains.forget(new DormantPlugin("acme", "Acme", "1.0.0", "com.acme", List.of()));
        elsewhere.look();
        assertEquals(null, there.get(PID, "address"));
        assertEquals(
                2,
                callers.as(Caller.SYSTEM, () -> desk.sheet(PID, null)).stored().version());
    }

    @Test
    public void whoIsNoAdministratorSeesAndChangesNothing() {
        Caller user = new Caller(UUID.randomUUID(), "user", false, "rest");
        assertEquals(ProblemType.FORBIDDEN, refusal(user, () -> desk.all(null)));
        assertEquals(ProblemType.FORBIDDEN, refusal(user, () -> desk.sheet(PID, null)));
        assertEquals(
                ProblemType.FORBIDDEN,
                refusal(user, () -> desk.change(PID, null, 0, new ObjectMapper().createObjectNode())));
    }

    private ProblemType refusal(Caller caller, Supplier<?> work) {
        return assertThrows(ProblemException.class, () -> callers.as(caller, work))
                .type();
    }

    @Test
    public void oneThatCannotBeAppliedHoldsUpNoOther() throws IOException {
        table.store(new StoredSettings("com.acme.a.broken", "acme", 1, Map.of("x", "y"), false, Instant.now(), "test"));
        here.broken = "com.acme.a.broken";
        change(0, "{\"address\": \"x\"}");
        assertEquals("x", here.get(PID, "address"));
    }

    private SettingsDesk.Sheet change(long version, String json) throws IOException {
        JsonNode values = new ObjectMapper().readTree(json);
        return callers.as(Caller.SYSTEM, () -> desk.change(PID, null, version, values));
    }

    private ProblemType refused(long version, String json) {
        return assertThrows(ProblemException.class, () -> change(version, json)).type();
    }
}
