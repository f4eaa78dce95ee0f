package org.mortise.itests.plugins;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;
import org.mortise.itests.harness.Console;
import org.mortise.itests.harness.Database;
import org.mortise.itests.harness.Instance;
import org.mortise.itests.harness.NoErrorsLogged;
import org.mortise.itests.harness.SigningKeys;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;
import org.mortise.testkit.server.Programs;

/** An instance as it is delivered: only what a trusted vendor signed gets in, and every bad citizen learns why it does not. */
@RunWith(Parameterized.class)
public class TrustIT {

    private static final String PLUGINS = "/api/admin/plugins";
    private static final String VENDORS = PLUGINS + "/vendors";

    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    @Parameter
    public Database database;

    @Parameters(name = "{0}")
    public static Object[] databases() {
        return Database.tested();
    }

    @Test
    public void onlyWhatATrustedVendorSignedGetsIn() throws IOException {
        Path work = folder.getRoot().toPath();
        SigningKeys keys = new SigningKeys(work)
                .make("tests")
                .make("stranger")
                .make("other")
                .make("old", "-startdate", "-30d", "-validity", "10")
                .make("root", "-ext", "bc:c")
                .make("issued", "-signer", "root")
                .make("expired", "-signer", "root", "-startdate", "-30d", "-validity", "10");
        BadCitizens citizens = new BadCitizens(work);
        try (Instance instance = Instance.startWith("trust", database, Map.of("MORTISE_PLUGIN_POLICY", "signed"))) {
            Api api = instance.api();
            String fingerprint = trust(api, "Tests", keys.certificate("tests"));
            trust(api, "Other Ltd", keys.certificate("other"));
            trust(api, "Tests", keys.certificate("root"));
            assertEquals(
                    "TRUSTED",
                    Json.stream(api.get(VENDORS).expect(200).json().path("items"))
                            .findFirst()
                            .orElseThrow()
                            .path("state")
                            .asText());

            badCitizens(api, keys, citizens);
            oneSignatureIsForAllBundles(api, keys, citizens, new PointsKar(work).version("1.0.0", 2));
            theDeployFolderIsNoBackDoor(instance, citizens);
            vendorsAreReadWithCare(api, keys);
            goodCitizen(instance, keys, citizens);
            revoked(instance, fingerprint, keys, citizens);
            NoErrorsLogged.check(instance.log().since(0));
        }
    }

    private static void badCitizens(Api api, SigningKeys keys, BadCitizens citizens) throws IOException {
        refused(api, "plugin-unsigned", citizens.harmless(), "Nobody signed it");
        refused(api, "plugin-vendor-unknown", keys.sign(citizens.harmless(), "stranger"), "CN=stranger");
        refused(api, "plugin-vendor-mismatch", keys.sign(citizens.harmless(), "other"), "Other Ltd signed it");
        refused(api, "plugin-vendor-expired", keys.sign(citizens.harmless(), "expired"), "new certificate");
        Path signed = keys.sign(citizens.harmless(), "tests");
        refused(api, "plugin-signature-broken", citizens.tampered(signed), "en.json");
        refused(
                api,
                "plugin-api-unavailable",
                keys.sign(citizens.needsANewerApi(), "tests"),
                "org.mortise.api.records");
        refused(
                api,
                "plugin-imports-internals",
                keys.sign(citizens.importsInternals(), "tests"),
                "org.mortise.core.persistence");
        refused(
                api,
                "plugin-linkage-broken",
                keys.sign(citizens.callsAMethodThatDoesNotExist(), "tests"),
                "org.mortise.api.records.Records.teleport(String) does not exist here (used in com.badcitizen.Caller.go)");
        refused(
                api,
                "plugin-permission-foreign",
                keys.sign(citizens.asksForWhatItDidNotDeclare(), "tests"),
                "sales.everything");
        assertEquals(
                0,
                Json.stream(api.get(PLUGINS).expect(200).json().path("items"))
                        .filter(plugin -> plugin.path("source").asText().equals("file"))
                        .count());
    }

    private static void oneSignatureIsForAllBundles(Api api, SigningKeys keys, BadCitizens citizens, Path kar)
            throws IOException {
        refused(api, "plugin-unsigned", kar, "Nobody signed it");
        Path signed = keys.sign(kar, "tests");
        JsonNode plan = api.upload(PLUGINS, "points.kar", Files.readAllBytes(signed), null)
                .expect(201)
                .json();
        assertEquals("Tests", plan.at("/signature/vendor").asText());
        refused(api, "plugin-signature-broken", citizens.tampered(signed, "META-INF/NOTICE"), "NOTICE");
    }

    private static void theDeployFolderIsNoBackDoor(Instance instance, BadCitizens citizens) throws IOException {
        Path deploy = instance.folder().resolve("deploy");
        // Whole at once: half of a file would be taken for a broken one.
        Path draft = Files.copy(citizens.harmless(), deploy.resolve(".citizen.jar.part"));
        Path dropped = Files.move(draft, deploy.resolve("citizen.jar"), StandardCopyOption.ATOMIC_MOVE);
        Await.until(
                "the file is refused",
                Duration.ofMinutes(1),
                () -> instance.api()
                        .get(PLUGINS)
                        .json()
                        .path("refusedFiles")
                        .toString()
                        .contains("plugin-unsigned"));
        Files.delete(dropped);
    }

    private static void vendorsAreReadWithCare(Api api, SigningKeys keys) {
        api.post(VENDORS, Json.object("name", "X", "certificate", "no certificate"))
                .expectViolation("certificate");
        api.post(VENDORS, Json.object("name", "X", "certificate", keys.certificate("old")))
                .expectViolation("certificate");
        api.post(VENDORS, Json.object("name", " ", "certificate", keys.certificate("stranger")))
                .expectViolation("name");
        api.post(VENDORS, Json.object("name", "X", "certificat", "")).expectViolation("certificat");
        api.post(VENDORS, List.of()).expectProblem(400);
        problem(
                api.post(VENDORS, Json.object("name", "Again", "certificate", keys.certificate("tests"))),
                409,
                "plugin-vendor-known");
        api.post(VENDORS + "/0000/revoke", Json.object("reason", "gone")).expectProblem(404);
    }

    private static void goodCitizen(Instance instance, SigningKeys keys, BadCitizens citizens) throws IOException {
        Api api = instance.api();
        JsonNode first =
                plan(api, keys.sign(citizens.harmless(), "issued")).expect(201).json();
        assertEquals("Tests", first.path("signature").path("vendor").asText());
        assertTrue(first.toString(), first.path("notes").toString().contains("no bill of materials"));
        apply(api, first).expect(200);

        JsonNode next =
                plan(api, keys.sign(citizens.withBill(), "tests")).expect(201).json();
        assertEquals("1.0.0", next.path("replaces").asText());
        assertEquals("[\"citizen.vote\"]", next.path("permissions").toString());
        assertEquals("[\"org.mortise.itests.citizen\"]", next.path("refreshed").toString());
        assertTrue(next.toString(), next.path("notes").toString().contains("Bill of materials: 0 components"));
        assertEquals("ACTIVE", apply(api, next).expect(200).json().path("state").asText());
        // What was once let in and overtaken does not come back by itself.
        refused(api, "plugin-downgrade", keys.sign(citizens.harmless(), "tests"), "roll back");
    }

    private static void revoked(Instance instance, String fingerprint, SigningKeys keys, BadCitizens citizens)
            throws IOException {
        Api api = instance.api();
        Path file = keys.sign(citizens.next(), "tests");
        JsonNode plan = plan(api, file).expect(201).json();
        Console console = new Console(instance, "admin", null);
        Programs.Result told = console.type("mortise:plugin-vendor-revoke " + fingerprint + " 'the key was stolen'");
        assertTrue(told.out() + told.err(), told.out().contains("Tests is REVOKED"));
        assertTrue(console.type("mortise:plugin-vendors").out().contains("the key was stolen"));

        // A plan is worth what it was made on.
        problem(apply(api, plan), 422, "plugin-vendor-revoked");
        refused(api, "plugin-vendor-revoked", file, "the key was stolen");
        problem(
                api.post(VENDORS, Json.object("name", "Tests", "certificate", keys.certificate("tests"))),
                409,
                "plugin-vendor-revoked");
        problem(
                api.post(VENDORS + "/" + fingerprint + "/revoke", Json.object("reason", "again")),
                409,
                "plugin-vendor-revoked");
        assertEquals(
                "ACTIVE",
                api.get(PLUGINS + "/citizen").expect(200).json().path("state").asText());
    }

    private static String trust(Api api, String name, String certificate) {
        return api.post(VENDORS, Json.object("name", name, "certificate", certificate))
                .expect(201)
                .json()
                .path("fingerprint")
                .asText();
    }

    private static void refused(Api api, String code, Path file, String said) throws IOException {
        Answer answer = plan(api, file);
        problem(answer, 422, code);
        assertTrue(answer.toString(), answer.json().path("detail").asText().contains(said));
    }

    private static void problem(Answer answer, int status, String code) {
        answer.expectProblem(status);
        assertTrue(answer.toString(), answer.json().path("type").asText().endsWith("/" + code));
    }

    private static Answer plan(Api api, Path file) throws IOException {
        return api.upload(PLUGINS, file.getFileName().toString(), Files.readAllBytes(file), null);
    }

    private static Answer apply(Api api, JsonNode plan) {
        return api.post(PLUGINS + "/plans/" + plan.path("id").asText() + "/apply", Json.object());
    }
}
