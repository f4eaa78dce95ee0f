package org.mortise.itests.plugins;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.mortise.itests.harness.PluginJar;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** A plugin has what its manifest asks for, and nothing else, whoever it acts for. */
public class CapabilitiesIT extends ServerTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String CUSTOM_FIELDS = "org.mortise.api.records.CustomFields";
    private static final String IMPORTS = List.of("errors", "events", "records", "security").stream()
            .map(name -> "org.mortise.api." + name + ";version=\"[1.0,2)\"")
            .reduce("org.osgi.framework;version=\"[1.8,2)\"", (one, other) -> one + "," + other);

    private static final AtomicInteger PLUGINS = new AtomicInteger();

    /** Another plugin for each test, since one that is gone comes back with no older version. */
    private final String id = "snoop-" + PLUGINS.incrementAndGet();

    private PluginAdmin plugin;

    @Before
    public void install() {
        plugin = new PluginAdmin(api(), id);
        plugin.install(jar("1.0.0", Json.object("records", Json.object("account", "edit", "contact", "read"))));
        // A record of each kind that could be found.
        create(CONTACTS, "lastName", marker);
        create("/api/sales/leads", "lastName", marker);
    }

    @After
    public void uninstall() {
        plugin.uninstall().expect(204);
    }

    private Path jar(String version, Map<String, ?> uses) {
        return PluginJar.of(id, version, "customers")
                .uses(uses)
                .activator(Snoop.class, IMPORTS)
                .write(instance().folder());
    }

    /** What it answers to a question. */
    private String ask(String question) {
        return account("snoop " + question).path("description").asText();
    }

    @Test
    public void whatWasNotGrantedIsNotThere() {
        assertEquals("[account, contact, team, user]", ask("types all"));
        assertEquals("1 read", ask("read contact"));
        assertEquals("1 read", ask("read user"));
        String unknown = "NOT_FOUND: There is no record type \"lead\", or you may not see it.";
        assertEquals(unknown, ask("read lead"));
        assertEquals("whoever it acts for", unknown, ask("readAsSystem lead"));
        api().post(ACCOUNTS, Json.object("name", "snoop create contact")).expectProblem(403);

        assertEquals("true", ask("service org.mortise.api.records.Records"));
        for (String hidden : List.of(
                CUSTOM_FIELDS,
                "javax.sql.DataSource",
                "org.osgi.service.cm.ConfigurationAdmin",
                "org.apache.karaf.features.FeaturesService",
                "org.mortise.api.sales.SalesFigures",
                "org.mortise.core.guard.PluginCalls")) {
            assertEquals(hidden, "false", ask("service " + hidden));
        }
    }

    @Test
    public void itIsNeitherAskedNorToldAboutOthers() {
        assertTrue(
                "a preparer changes records, and contacts are for reading",
                create(CONTACTS, "lastName", "snoop types all")
                        .path("description")
                        .isNull());
        Await.until("it is told of accounts", LIMIT, () -> ask("events all").contains("account"));
        Await.until("and of contacts", LIMIT, () -> ask("events all").contains("contact"));
        assertEquals("but not of leads, which came before", "[account, contact]", ask("events all"));
    }

    @Test
    public void whatANewVersionAsksForIsInThePlanAndIsThereThen() {
        JsonNode plan = plugin.planned(jar(
                "1.1.0",
                Json.object(
                        "records", Json.object("account", "edit", "contact", "edit", "lead", "read"),
                        "services", List.of(CUSTOM_FIELDS))));
        assertEquals(
                "[\"contact: edit\",\"lead: read\",\"" + CUSTOM_FIELDS + "\"]",
                plan.path("uses").toString());
        plugin.apply(plan.path("id").asText()).expect(200);

        assertEquals("[account, contact, lead, team, user]", ask("types all"));
        assertEquals("1 read", ask("read lead"));
        assertEquals("created", ask("create contact"));
        assertEquals("true", ask("service " + CUSTOM_FIELDS));
    }
}
