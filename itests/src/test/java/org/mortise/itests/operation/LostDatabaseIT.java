package org.mortise.itests.operation;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.junit.Test;
import org.mortise.itests.harness.Instance;
import org.mortise.itests.harness.LosableDatabase;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** The database goes away for a while: everybody is told so in an orderly way, and nothing that was answered is lost. */
public class LostDatabaseIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String ACCOUNTS = "/api/customers/accounts";

    @Test
    public void readinessNamesItAndRequestsAreToldToComeAgain() {
        LosableDatabase database = LosableDatabase.fresh();
        try (Instance instance =
                Instance.startOn(database.url(), "lost-database", Map.of("MORTISE_DB_PATIENCE", "1000"))) {
            Api api = instance.api();
            String kept =
                    api.post(ACCOUNTS, Json.object("name", "Kept")).expect(201).id();
            try {
                database.lose();
                Answer down = api.get("/health/ready").expect(503);
                assertEquals("DOWN", down.at("/status"));
                assertTrue(down.text(), down.text().contains("database: no connection"));
                api.get("/health/live").expect(200);
                refused(api.post(ACCOUNTS, Json.object("name", "Lost")));
                refused(api.get(ACCOUNTS + "/" + kept));
                refused(Api.anonymous(api.url())
                        .post("/api/auth/login", Json.object("username", "admin", "password", "whatever")));
            } finally {
                database.giveBack();
            }
            Await.until("ready again", LIMIT, () -> api.get("/health/ready").status() == 200);
            api.get(ACCOUNTS + "/" + kept).expect(200);
            assertEquals(
                    "what was refused is not there",
                    "0",
                    api.get(ACCOUNTS + "?filter=name==Lost&total=true")
                            .expect(200)
                            .at("/total"));
            api.post(ACCOUNTS, Json.object("name", "After")).expect(201);
        }
    }

    private static void refused(Answer answer) {
        answer.expect(503);
        assertTrue(answer.contentType(), answer.contentType().startsWith("application/problem+json"));
        assertEquals("1", answer.header("Retry-After"));
    }
}
