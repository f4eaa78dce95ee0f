package org.mortise.itests.privacy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;
import org.mortise.itests.harness.Database;
import org.mortise.itests.harness.Instance;
import org.mortise.itests.harness.Launcher;
import org.mortise.itests.harness.NoErrorsLogged;
import org.mortise.itests.harness.Settings;
import org.mortise.itests.harness.Unzipped;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** One person is erased: no trace in database, index, files, audit payloads, tables of plugins; the totals of reports are the same. */
@RunWith(Parameterized.class)
public class ErasureIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    @Parameter
    public Database database;

    @Parameters(name = "{0}")
    public static Object[] databases() {
        return Database.tested();
    }

    @Test
    public void nothingIsLeftOfAPersonButTheTotals() throws Exception {
        try (Instance instance = Instance.start("erasure", database)) {
            Api api = instance.api();
            installLoyalty(instance);
            Person person = new Person(api);
            person.live();
            indexed(api, person.married);
            followed(api, person.contact);
            Traces traces = new Traces(instance, person.canaries.all());
            List<String> before = totals(api);
            String href = "/api/privacy/persons/contact/" + person.contact;
            packageHasAll(api.download("POST", href + "/export"), person);

            JsonNode plan = api.get(href + "/erasure").expect(200).json();
            TreeSet<String> types = new TreeSet<>();
            plan.path("steps").forEach(step -> types.add(step.path("type").asText()));
            assertTrue(
                    types.toString(),
                    types.containsAll(List.of(
                            "lead",
                            "contact",
                            "case",
                            "note",
                            "email",
                            "call",
                            "task",
                            "meeting",
                            "attachment",
                            "loyaltyCard",
                            "account")));
            assertFalse("a plan has no values", mentions(plan.toString(), person));
            Answer asked = api.post(
                            href + "/erasure",
                            Json.object(
                                    "mode",
                                    "anonymise",
                                    "reason",
                                    "Art. 17",
                                    "plan",
                                    plan.path("plan").asText()))
                    .expect(202);
            JsonNode erasure = finished(api, asked.id());
            assertEquals(erasure.toString(), "Done", erasure.path("state").asText());
            assertFalse("a report has no values", mentions(erasure.toString(), person));
            report(erasure.path("report"));

            assertEquals("reports count the same", before, totals(api));
            assertEquals(
                    "Erased",
                    api.get("/api/customers/contacts/" + person.contact).at("/lastName"));
            assertEquals(
                    "43", api.get("/api/customers/contacts/" + person.contact).at("/custom/shoeSize"));
            assertEquals(
                    "Prices, with [erased]",
                    api.get("/api/activities/meetings/" + person.meeting).at("/subject"));
            assertEquals(
                    "Closed",
                    api.get("/api/support/cases/" + person.support).expect(200).at("/status"));
            Await.until(
                    "the audit trail is whole",
                    LIMIT,
                    () -> api.post("/api/audit/verify", Json.object())
                                    .json()
                                    .path("intact")
                                    .asBoolean()
                            && api.post("/api/audit/verify", Json.object())
                                            .json()
                                            .path("unsealed")
                                            .asInt()
                                    == 0);
            nothingToFind(api, person);
            NoErrorsLogged.check(instance.log().since(0));
            instance.stop();
            assertEquals("traces", List.of(), traces.found());
        }
    }

    /** Consents are made of what stands at the contact by an event, which comes a moment later; before it, they are in no plan. */
    private static void followed(Api api, String contact) {
        Await.until(
                "its consent was made",
                LIMIT,
                () -> api.get("/api/consent/consents" + Api.query("filter", "person==" + contact))
                                .expect(200)
                                .json()
                                .path("items")
                                .size()
                        == 1);
    }

    private static void report(JsonNode report) {
        assertEquals("[]", report.path("proof").path("found").toString());
        assertTrue(report.path("proof").path("tables").asInt() > 50);
        assertTrue(report.path("proof").path("values").asInt() > 30);
        List<String> places = new ArrayList<>();
        report.path("places").forEach(place -> {
            if (place.path("count").asLong() > 0) {
                places.add(place.path("place").asText());
            }
        });
        assertTrue(
                places.toString(),
                places.containsAll(List.of(
                        "files",
                        "imports",
                        "mortise_import_row.before_image",
                        "mortise_merge.changes",
                        "search index")));
    }

    @Test
    public void anErasureGoesOnAfterAKill() {
        try (Instance instance = Instance.start("erasure-kill", database)) {
            Api api = instance.api();
            List<Object> operations = new ArrayList<>();
            String email = "many@canary.example";
            String contact = api.post(
                            "/api/customers/contacts",
                            Json.object(
                                    "firstName",
                                    "Zqmany",
                                    "lastName",
                                    "Zqnotes",
                                    "emailAddresses",
                                    List.of(Json.object("address", email))))
                    .expect(201)
                    .id();
            for (int i = 0; i < 400; i++) {
                operations.add(Json.object(
                        "op",
                        "create",
                        "values",
                        Json.object(
                                "description",
                                "Note " + i + " on " + email,
                                "parent",
                                Json.object("type", "contact", "id", contact))));
            }
            api.post("/api/activities/notes/bulk", Json.object("operations", operations))
                    .expect(200);
            String erasure = api.post(
                            "/api/privacy/persons/contact/" + contact + "/erasure", Json.object("mode", "anonymise"))
                    .expect(202)
                    .id();
            Await.until(
                    "it has begun",
                    LIMIT,
                    () -> api.get("/api/privacy/erasures/" + erasure)
                                    .json()
                                    .path("done")
                                    .asInt()
                            > 20);
            instance.kill();
            instance.start();
            JsonNode after = instance.api()
                    .get("/api/privacy/erasures/" + erasure)
                    .expect(200)
                    .json();
            assertEquals("it was in the middle", "Running", after.path("state").asText());
            JsonNode done = finished(instance.api(), erasure);
            assertEquals(done.toString(), "Done", done.path("state").asText());
            assertEquals(401, done.path("done").asInt());
            assertTrue(done.path("report").path("attempts").asInt() > 1);
            assertEquals("[]", done.path("report").path("proof").path("found").toString());
            assertEquals(
                    0,
                    instance.api()
                            .get("/api/activities/notes" + Api.query("filter", "description=contains=canary"))
                            .json()
                            .path("items")
                            .size());
        }
    }

    private static JsonNode finished(Api api, String id) {
        Await.until(
                "the erasure is over",
                Duration.ofMinutes(3),
                () -> !api.get("/api/privacy/erasures/" + id).at("/state").equals("Running"));
        return api.get("/api/privacy/erasures/" + id).json();
    }

    private static void packageHasAll(byte[] zip, Person person) throws Exception {
        String all = Unzipped.text(zip);
        for (String value : List.of(person.first, person.last, person.married, person.email)) {
            assertTrue(value, all.contains(value));
        }
        long missing = person.canaries.all().stream()
                .filter(word -> !all.contains(word))
                .count();
        // What is out of sight is told to nobody; the names of uploaded files are no record's.
        assertTrue(missing + " of " + person.canaries.all().size(), missing <= 3);
        assertTrue(all.contains("index.html") && all.contains("manifest.json"));
    }

    private static void indexed(Api api, String word) {
        Await.until(
                "the person is found",
                LIMIT,
                () -> !api.get("/api/search" + Api.query("q", word))
                        .json()
                        .path("items")
                        .isEmpty());
    }

    private static void nothingToFind(Api api, Person person) {
        for (String word : person.canaries.all()) {
            Answer found = api.get("/api/search" + Api.query("q", word));
            if (found.status() == 200) {
                assertTrue(word, found.json().path("items").isEmpty());
            }
        }
        for (String href : List.of(
                "/api/customers/contacts/" + person.contact,
                "/api/support/cases/" + person.support,
                "/api/activities/meetings/" + person.meeting)) {
            for (String exit : List.of("", "/history", "/timeline")) {
                assertFalse(
                        href + exit, mentions(api.get(href + exit).expect(200).text(), person));
            }
        }
        Json.stream(api.get("/api/audit?changes=true&limit=1000").json().path("items"))
                .forEach(entry -> assertFalse(entry.toString(), mentions(entry.toString(), person)));
    }

    private static boolean mentions(String text, Person person) {
        String lower = text.toLowerCase();
        return person.canaries.all().stream().anyMatch(word -> lower.contains(word.toLowerCase()));
    }

    /** What reports say. */
    private static List<String> totals(Api api) {
        List<String> totals = new ArrayList<>();
        for (String question : List.of(
                "/api/customers/contacts/aggregate?count=id&group=leadSource",
                "/api/customers/contacts/aggregate?sum=shoeSize",
                "/api/customers/accounts/aggregate?count=id",
                "/api/sales/leads/aggregate?count=id&sum=opportunityAmount&group=status",
                "/api/sales/leads/aggregate?count=id&group=source",
                "/api/sales/leads/aggregate?count=id&group=industry",
                "/api/sales/opportunities/aggregate?count=id&sum=amount&group=stage",
                "/api/support/cases/aggregate?count=id&group=priority",
                "/api/support/cases/aggregate?count=id&group=contact.leadSource",
                "/api/support/csat-responses/aggregate?count=id&avg=rating",
                "/api/activities/meetings/aggregate?count=id&group=status",
                "/api/activities/emails/aggregate?count=id",
                "/api/activities/calls/aggregate?count=id",
                "/api/plugins/loyalty/cards/aggregate?count=id&sum=points",
                "/api/reporting/pipeline-by-stage",
                "/api/reporting/win-rate")) {
            totals.add(question + " " + api.get(question).text());
        }
        return totals;
    }

    private static void installLoyalty(Instance instance) {
        Launcher.run(
                        instance.folder(),
                        "plugin",
                        "install",
                        "--yes",
                        "--url",
                        instance.api().url(),
                        "--token",
                        instance.api().token(),
                        Settings.loyalty().toString())
                .expect(0);
        Await.until(
                "loyalty answers",
                LIMIT,
                () -> instance.api().get("/api/plugins/loyalty/cards").status() == 200);
    }
}
