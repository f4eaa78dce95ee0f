package org.mortise.itests.permissions;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiPredicate;
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
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/**
 * Every record type × field × exit × role, generated from what is installed, a vendor's plugin included: a value that a caller may not
 * read comes out nowhere.
 */
@RunWith(Parameterized.class)
public class PermissionMatrixIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Map<String, String> ALL =
            Map.of("create", "all", "read", "all", "edit", "all", "delete", "all");

    @Parameter
    public Database database;

    @Parameters(name = "{0}")
    public static Object[] databases() {
        return Database.tested();
    }

    @Test
    public void nothingHiddenComesOutAnywhere() {
        try (Instance instance = Instance.start("matrix", database)) {
            installLoyalty(instance);
            Aviary aviary = new Aviary(instance.api());
            assertTrue("canaries", aviary.canaries.size() > 100);
            assertTrue(aviary.canaries.stream().anyMatch(canary -> canary.type().equals("loyaltyCard")));
            everyCanarySingsToTheAdministrator(instance.api(), aviary);
            List<String> heard = new ArrayList<>();
            int[] questions = {0};
            for (int half = 0; half < 2; half++) {
                hiddenFields(instance.api(), aviary, half, heard, questions);
            }
            foreignRecords(instance.api(), aviary, heard, questions);
            String log = instance.log().since(0).toString();
            aviary.canaries.stream()
                    .filter(canary -> canary.sings(log))
                    .forEach(canary -> heard.add("the log tells " + canary));
            System.out.println(aviary.types().size() + " types, " + aviary.canaries.size() + " canaries, "
                    + questions[0] + " answers");
            assertEquals(
                    "leaks",
                    List.of(),
                    heard.stream()
                            .map(leak -> leak.substring(0, Math.min(400, leak.length())))
                            .limit(40)
                            .toList());
            NoErrorsLogged.check(instance.log().since(0));
        }
    }

    /** Otherwise silence would prove nothing. */
    private static void everyCanarySingsToTheAdministrator(Api admin, Aviary aviary) {
        Map<String, String> answers = new LinkedHashMap<>();
        aviary.canaries.forEach(canary -> {
            String answer = answers.computeIfAbsent(
                    canary.type(),
                    type -> admin.get(aviary.href(type) + "/" + aviary.id(type))
                            .expect(200)
                            .text());
            assertTrue(canary + " in " + answer, canary.sings(answer));
        });
    }

    /** All records to read and edit, every second field hidden. */
    private static void hiddenFields(Api admin, Aviary aviary, int half, List<String> heard, int[] questions) {
        Set<Canary> hidden = new java.util.LinkedHashSet<>();
        for (int i = half; i < aviary.canaries.size(); i += 2) {
            hidden.add(aviary.canaries.get(i));
        }
        aviary.canaries.stream()
                .filter(canary -> Aviary.ADMINISTRATORS_ALONE.contains(canary.type()))
                .forEach(hidden::add);
        Api caller = caller(
                admin,
                aviary,
                (type, field) -> hidden.stream()
                        .anyMatch(canary ->
                                canary.type().equals(type) && canary.field().equals(field)));
        Map<String, Integer> sung = new LinkedHashMap<>();
        Exits exits = new Exits(caller, (exit, answer) -> {
            questions[0]++;
            if (exit.startsWith("FAILURE")) {
                heard.add(exit + " " + answer);
            }
            for (Canary canary : aviary.canaries) {
                if (!canary.sings(answer)) {
                    continue;
                }
                // What was asked comes back in problems.
                if (hidden.contains(canary) && !canary.sings(exit)) {
                    heard.add(exit + " tells " + canary);
                } else if (!hidden.contains(canary)) {
                    sung.merge(canary.toString(), 1, Integer::sum);
                }
            }
        });
        aviary.types()
                .forEach((type, description) ->
                        exits.ofRecord(type, aviary.href(type), aviary.id(type), references(description)));
        for (Canary canary : hidden) {
            exits.ofField(aviary.href(canary.type()), aviary.id(canary.type()), canary);
            if (!Aviary.ADMINISTRATORS_ALONE.contains(canary.type())) {
                unknown(caller, aviary, canary, heard);
            }
        }
        exits.ofImport(aviary.finishedImport);
        exits.ofEverything();
        assertTrue("what may be read is read", sung.size() > aviary.canaries.size() / 3);
    }

    /** A hidden field and one that does not exist get the same answer, but for the name; and nothing finds its value. */
    private static void unknown(Api caller, Aviary aviary, Canary canary, List<String> heard) {
        String href = aviary.href(canary.type());
        String nonsense = canary.selector() + "Zz";
        for (String question :
                List.of("?filter=%s==1", "?sort=%s", "?fields=%s", "/aggregate?group=%s", "?expand=%s")) {
            Answer hidden = caller.get(href + String.format(question, canary.selector()));
            Answer none = caller.get(href + String.format(question, nonsense));
            String one = hidden.status() + hidden.text().replaceAll("\"requestId\":\"[^\"]*\"", "");
            String other = none.status() + none.text().replaceAll("\"requestId\":\"[^\"]*\"", "");
            if (!one.equals(other.replace(nonsense, canary.selector()))) {
                heard.add(question + " tells that there is " + canary.selector() + ": " + one + " and not " + other);
            }
        }
        JsonNode found = caller.get("/api/search?q=" + canary.traces().get(0))
                .expect(200)
                .json()
                .path("items");
        if (found.size() > 0) {
            heard.add("the search finds " + canary + ": " + found);
        }
        JsonNode record =
                caller.get(href + "/" + aviary.id(canary.type())).expect(200).json();
        if (record.has(canary.field()) || record.path("custom").has(canary.field())) {
            heard.add(canary + " is named in " + record);
        }
    }

    /** Own records only: those of the administrator are not there, by no exit. */
    private static void foreignRecords(Api admin, Aviary aviary, List<String> heard, int[] questions) {
        Map<String, Object> types = new LinkedHashMap<>();
        aviary.types()
                .keySet()
                .forEach(type ->
                        types.put(type, Map.of("create", "all", "read", "own", "edit", "own", "delete", "own")));
        Api own = signIn(admin, types);
        // Users and teams are known to everybody whose roles do not say otherwise.
        Api none = signIn(admin, Map.of("team", Map.of("read", "own"), "user", Map.of("read", "own")));
        for (Api caller : List.of(own, none)) {
            Exits exits = new Exits(caller, (exit, answer) -> {
                questions[0]++;
                if (exit.startsWith("FAILURE")) {
                    heard.add(exit + " " + answer);
                }
                aviary.canaries.stream()
                        .filter(canary -> canary.sings(answer) && !canary.sings(exit))
                        .forEach(canary -> heard.add(exit + " tells of a foreign record: " + canary));
                aviary.types().keySet().stream()
                        .map(aviary::id)
                        .filter(id -> answer.contains(id) && !exit.contains(id))
                        .forEach(id -> heard.add(exit + " names the foreign record " + id));
            });
            aviary.types().forEach((type, description) -> {
                exits.ofRecord(type, aviary.href(type), aviary.id(type), references(description));
                Answer foreign = caller.get(aviary.href(type) + "/" + aviary.id(type));
                Answer nobody = caller.get(aviary.href(type) + "/" + new UUID(0, 1));
                assertEquals(type, nobody.status(), foreign.status());
                assertEquals(type, 404, foreign.status());
            });
            // Of rows that are not there each field is as good as another.
            Set<String> asked = new TreeSet<>();
            aviary.canaries.stream()
                    .filter(canary -> asked.add(canary.type() + " " + canary.kind()))
                    .forEach(canary -> exits.ofField(aviary.href(canary.type()), aviary.id(canary.type()), canary));
            exits.ofImport(aviary.finishedImport);
            exits.ofEverything();
        }
    }

    @Test
    public void everyExitIsInTheMatrix() {
        Set<String> known = new TreeSet<>(Known.IN_THE_MATRIX);
        known.addAll(Known.NO_RECORDS.keySet());
        Set<String> there = ExitInventory.classes();
        Set<String> fresh = new TreeSet<>(there);
        fresh.removeAll(known);
        assertEquals(
                "exits that the matrix does not know: ask them in Exits, then name them in Known", Set.of(), fresh);
        assertFalse(there.isEmpty());
    }

    private static Api caller(Api admin, Aviary aviary, BiPredicate<String, String> hides) {
        Map<String, Object> types = new LinkedHashMap<>();
        aviary.types().forEach((type, description) -> {
            Map<String, Object> rights = new LinkedHashMap<>(ALL);
            Map<String, Object> fields = new LinkedHashMap<>();
            for (JsonNode field : description.path("fields")) {
                String name = field.path("name").asText();
                if (hides.test(type, name)) {
                    fields.put(name, "none");
                }
            }
            rights.put("fields", fields);
            types.put(type, rights);
        });
        return signIn(admin, types);
    }

    private static Api signIn(Api admin, Map<String, ?> types) {
        String name = "m" + UUID.randomUUID().toString().substring(0, 8);
        String role = admin.post("/api/roles", Json.object("name", name, "types", types))
                .expect(201)
                .id();
        String user = admin.post(
                        "/api/admin/users",
                        Json.object("username", name, "lastName", name, "canSignIn", true, "roles", List.of(role)))
                .expect(201)
                .id();
        String password = "Correct-horse-9-battery";
        admin.post("/api/admin/users/" + user + "/password", Json.object("newPassword", password))
                .expect(204);
        return Api.anonymous(admin.url()).signIn(name, password);
    }

    private static List<String> references(JsonNode type) {
        List<String> names = new ArrayList<>();
        for (JsonNode field : type.path("fields")) {
            if (field.path("type").asText().startsWith("reference")) {
                names.add((field.path("custom").asBoolean() ? "custom." : "")
                        + field.path("name").asText());
            }
        }
        return names;
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
