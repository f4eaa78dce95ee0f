package org.mortise.itests.operation;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** The search index through crashes, lost files, and plugins that come and go. */
@RunWith(Parameterized.class)
public class SearchIndexIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String ACCOUNTS = "/api/customers/accounts";
    private static final String CARDS = "/api/plugins/loyalty/cards";

    @Parameter
    public Database database;

    @Parameters(name = "{0}")
    public static Object[] databases() {
        return Database.tested();
    }

    @Test
    public void theIndexIsRightWhateverHappens() throws IOException {
        try (Instance instance = Instance.start("search", database)) {
            killedInTheMiddleOfWrites(instance);
            withoutItsFiles(instance);
            aPluginThatGoesAndComes(instance);
            NoErrorsLogged.check(instance.log().since(0));
        }
    }

    /** What was acknowledged is found once; what was changed is found as it is. */
    private static void killedInTheMiddleOfWrites(Instance instance) {
        String changed = instance.api()
                .post(ACCOUNTS, Json.object("name", "Quokka zero"))
                .expect(201)
                .id();
        for (int i = 1; i <= 40; i++) {
            instance.api().post(ACCOUNTS, Json.object("name", "Quokka " + i)).expect(201);
        }
        instance.api()
                .patch(ACCOUNTS + "/" + changed, Json.object("name", "Wombat"))
                .expect(200);
        instance.kill();
        instance.start();
        found(instance.api(), "quokka", 40);
        found(instance.api(), "wombat", 1);
    }

    private static void withoutItsFiles(Instance instance) throws IOException {
        instance.stop();
        Path index = instance.folder().resolve("search");
        try (Stream<Path> files = Files.walk(index)) {
            List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : all) {
                Files.delete(file);
            }
        }
        instance.start();
        found(instance.api(), "quokka", 40);
        Await.until(
                "the index is complete",
                LIMIT,
                () -> instance.api()
                        .get("/api/admin/search")
                        .expect(200)
                        .json()
                        .path("complete")
                        .asBoolean());
        assertEquals("UP", instance.api().get("/health/ready").expect(200).at("/status"));
    }

    private static void aPluginThatGoesAndComes(Instance instance) {
        install(instance);
        Api api = instance.api();
        String account =
                api.post(ACCOUNTS, Json.object("name", "Holder")).expect(201).id();
        api.post(CARDS, Json.object("number", "NUMBAT-7", "account", account)).expect(201);
        found(api, "numbat", 1);
        api.delete("/api/admin/plugins/loyalty").expect(204);
        found(api, "numbat", 0);
        install(instance);
        found(api, "numbat", 1);
    }

    private static void found(Api api, String word, int hits) {
        Await.until(
                hits + " hits of " + word,
                LIMIT,
                () -> api.get("/api/search?limit=100&q=" + word)
                                .expect(200)
                                .json()
                                .path("items")
                                .size()
                        == hits);
    }

    private static void install(Instance instance) {
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
        Await.until("loyalty answers", LIMIT, () -> instance.api().get(CARDS).status() == 200);
    }
}
