package org.mortise.itests.plugins;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.mortise.itests.harness.PluginJar;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Json;

/** A plugin without code ships a sales pipeline: written once, people's from then on, gone with a purge unless somebody uses it. */
public class StartingRecordsIT extends ServerTest {

    private static final String PIPELINES = "/api/sales/pipelines";
    private static final String STAGES = "/api/sales/stages";
    private static final String OPPORTUNITIES = "/api/sales/opportunities";
    private static final String PLUGINS = "/api/admin/plugins/";

    private final String id = "p" + Long.toString(System.nanoTime(), 36);
    private PluginAdmin admin;

    @Before
    public void administer() {
        admin = new PluginAdmin(api(), id);
    }

    @After
    public void away() {
        api().delete(PLUGINS + id);
    }

    @Test
    public void thePlanSaysWhatIsWrittenAndItIsWrittenOnce() {
        JsonNode plan = admin.planned(jar("1.0.0", pipeline(), stage("visit", 10), stage("offer", 20)));
        assertEquals(
                List.of(
                        "Write once, of pipeline: " + id + ".partners",
                        "Write once, of stage: " + id + ".visit, " + id + ".offer"),
                Json.stream(plan.path("steps"))
                        .filter(step -> step.path("action").asText().equals("write-records"))
                        .map(step -> step.path("detail").asText())
                        .toList());
        assertTrue(plan.toString(), plan.path("uses").toString().contains("pipeline: edit"));
        assertEquals("ACTIVE", state(plan));
        JsonNode pipeline = one(PIPELINES, "partners");
        assertEquals(name(), pipeline.path("name").asText());
        JsonNode visit = one(STAGES, "visit");
        assertEquals(pipeline.path("id").asText(), visit.at("/pipeline/id").asText());
        assertEquals("10", visit.path("probability").asText().replaceAll("[.]0+$", ""));

        // What people make of it is theirs.
        api().patch(address(PIPELINES, pipeline), Json.object("name", name() + " of ours"))
                .expect(200);
        api().delete(address(STAGES, visit)).expect(204);
        JsonNode next =
                admin.planned(jar("1.1.0", pipeline(), stage("visit", 10), stage("offer", 20), stage("deal", 30)));
        assertTrue(next.toString(), next.toString().contains("Write once, of stage: " + id + ".deal\""));
        assertEquals("ACTIVE", state(next));
        assertEquals(
                name() + " of ours", one(PIPELINES, "partners").path("name").asText());
        assertEquals(0, count(STAGES, "visit"));
        assertEquals(1, count(STAGES, "deal"));

        // Uninstalled and installed again it finds what it wrote.
        admin.uninstall().expect(204);
        assertEquals(1, count(PIPELINES, "partners"));
        assertEquals(
                "ACTIVE",
                admin.install(jar("1.1.0", pipeline(), stage("visit", 10), stage("offer", 20), stage("deal", 30)))
                        .path("state")
                        .asText());
        assertEquals(1, count(PIPELINES, "partners"));
        assertEquals(0, count(STAGES, "visit"));
    }

    @Test
    public void aPurgeTakesWhatNobodyUses() {
        admin.install(jar("1.0.0", pipeline(), stage("visit", 10), stage("offer", 20)));
        purge();
        assertEquals(0, count(PIPELINES, "partners"));
        assertEquals(0, count(STAGES, "visit"));

        // And it comes anew.
        admin.install(jar("1.0.0", pipeline(), stage("visit", 10), stage("offer", 20)));
        JsonNode pipeline = one(PIPELINES, "partners");
        String deal = create(
                        OPPORTUNITIES,
                        "name",
                        marker,
                        "account",
                        account(),
                        "pipeline",
                        pipeline.path("id").asText(),
                        "stage",
                        "visit",
                        "closeDate",
                        "2027-01-01")
                .path("id")
                .asText();
        purge();
        assertEquals("an opportunity is in it", 1, count(PIPELINES, "partners"));
        assertEquals("also what nobody uses of the same file", 1, count(STAGES, "offer"));
        JsonNode told = api().get("/api/audit?subject=" + id).expect(200).json();
        assertTrue(told.toString(), told.toString().contains("starting-records-purged"));
        api().delete(OPPORTUNITIES + "/" + deal).expect(204);
        admin.install(jar("1.0.0", pipeline(), stage("visit", 10), stage("offer", 20)));
        assertEquals("found again", 1, count(PIPELINES, "partners"));
    }

    @Test
    public void whatIsTakenIsRefusedInThePlanAndNothingIsWritten() {
        create(PIPELINES, "name", name());
        create(PIPELINES, "name", marker + " other", "externalId", id + ".mine");
        Map<String, Object> mine = record("pipeline", "mine", Json.object("name", marker + " mine"));
        JsonNode problem = refused(jar(
                "1.0.0", pipeline(), mine, record("pipeline", "c", Json.object("name", marker + " c", "colour", 1))));
        assertEquals("/problems/plugin-records-invalid", problem.path("type").asText());
        assertEquals(
                List.of("records[0].values.name", "records[1].externalId", "records[2].values.colour"),
                places(problem));
        assertEquals(0, count(PIPELINES, "partners"));
        api().get(PLUGINS + id).expectProblem(404);
    }

    @Test
    public void onlyWhatIsGrantedAndOnlyWhereTheTypeIs() {
        Path ungranted = PluginJar.of(id, "1.0.0", "sales")
                .usesRecords("pipeline", "read")
                .json("META-INF/mortise/records/p.json", Json.object("records", List.of(pipeline())))
                .write(instance().folder());
        JsonNode problem = refused(ungranted);
        assertEquals(
                "/problems/plugin-descriptions-invalid", problem.path("type").asText());
        assertEquals(List.of("records[0].type"), places(problem));
        Path nowhere = PluginJar.of(id, "1.0.0")
                .usesRecords("nowhere", "edit")
                .json(
                        "META-INF/mortise/records/p.json",
                        Json.object("records", List.of(record("nowhere", "x", Json.object()))))
                .write(instance().folder());
        problem = refused(nowhere);
        assertTrue(
                problem.toString(), problem.path("detail").asText().contains("no record type that is installed now"));
        Path lacking = PluginJar.of(id, "1.0.0", "absent")
                .usesRecords("nowhere", "edit")
                .json(
                        "META-INF/mortise/records/p.json",
                        Json.object("records", List.of(record("nowhere", "x", Json.object()))))
                .write(instance().folder());
        assertEquals(
                "/problems/plugin-requirement-missing",
                refused(lacking).path("type").asText());
    }

    @Test
    public void recordsOfItsOwnTypeWithItsOwnFieldsAreWrittenToo() {
        Path jar = PluginJar.of(id, "1.0.0", "customers")
                .usesRecords("account", "edit")
                .json(
                        "META-INF/mortise/types/region.json",
                        Json.object(
                                "name",
                                id,
                                "collection",
                                "regions",
                                "label",
                                "Region",
                                "nameFields",
                                List.of("name"),
                                "fields",
                                List.of(Json.object("name", "name", "type", "text"))))
                .json(
                        "META-INF/mortise/fields/account.json",
                        Json.object(
                                "type",
                                "account",
                                "fields",
                                List.of(Json.object("name", id + "Region", "type", "reference", "target", id))))
                .json(
                        "META-INF/mortise/records/all.json",
                        Json.object(
                                "records",
                                List.of(
                                        record(id, "north", Json.object("name", "North")),
                                        record(
                                                "account",
                                                "house",
                                                Json.object(
                                                        "name",
                                                        marker,
                                                        "custom",
                                                        Json.object(
                                                                id + "Region",
                                                                Json.object("externalId", id + ".north")))))))
                .write(instance().folder());
        assertEquals("ACTIVE", admin.install(jar).path("state").asText());
        JsonNode account = one(ACCOUNTS, "house");
        assertEquals("North", account.at("/custom/" + id + "Region/name").asText());
        purge();
        assertEquals(0, count(ACCOUNTS, "house"));
    }

    private String name() {
        return marker + " partners";
    }

    private Map<String, Object> pipeline() {
        return record("pipeline", "partners", Json.object("name", name()));
    }

    private Map<String, Object> stage(String name, int order) {
        Map<String, Object> pipeline = Json.object("externalId", id + ".partners");
        return record(
                "stage", name, Json.object("name", name, "pipeline", pipeline, "order", order, "probability", order));
    }

    private Map<String, Object> record(String type, String name, Map<String, Object> values) {
        return Json.object("type", type, "externalId", id + "." + name, "values", values);
    }

    @SafeVarargs
    private Path jar(String version, Map<String, Object>... records) {
        return PluginJar.of(id, version, "sales")
                .usesRecords("pipeline", "edit", "stage", "edit")
                .json("META-INF/mortise/records/partners.json", Json.object("records", List.of(records)))
                .write(instance().folder());
    }

    private String state(JsonNode plan) {
        return admin.apply(plan.path("id").asText())
                .expect(200)
                .json()
                .path("state")
                .asText();
    }

    private JsonNode refused(Path jar) {
        return admin.upload(jar).expectProblem(422).json();
    }

    private static List<String> places(JsonNode problem) {
        List<String> places = new ArrayList<>();
        problem.path("violations")
                .forEach(each -> places.add(each.path("field").asText().replaceFirst(".*: ", "")));
        return places;
    }

    private void purge() {
        admin.uninstall().expect(204);
        api().post(PLUGINS + id + "/exports", null).expect(201);
        api().delete(PLUGINS + id + "?purge=true&confirm=" + id).expect(204);
    }

    private String account() {
        return create(ACCOUNTS, "name", marker).path("id").asText();
    }

    private JsonNode one(String collection, String name) {
        JsonNode items = found(collection, name);
        assertEquals(items.toString(), 1, items.size());
        return items.get(0);
    }

    private int count(String collection, String name) {
        return found(collection, name).size();
    }

    private JsonNode found(String collection, String name) {
        return api().get(collection + "?filter=externalId==" + id + "." + name)
                .expect(200)
                .json()
                .path("items");
    }

    private static String address(String collection, JsonNode record) {
        return collection + "/" + record.path("id").asText();
    }
}
