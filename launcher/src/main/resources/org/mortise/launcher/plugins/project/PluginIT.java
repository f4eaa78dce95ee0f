package @package@;

import static org.junit.Assert.assertEquals;

import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Json;
import org.mortise.testkit.server.MortiseServer;

/** The plugin as customers get it: installed on a server. */
public class PluginIT {

    @ClassRule
    @Rule
    public static final MortiseServer SERVER = MortiseServer.withThisPlugin();

    @Test
    public void whatIsWrittenIsCounted() {
        String account = account();
        SERVER.api()
                .post(
                        "/api/plugins/@id@/@collection@",
                        Json.object("subject", "First", "account", account, "heldOn", "2026-03-01"))
                .expect(201);
        Answer summary = SERVER.api().get("/api/plugins/@id@/summary/" + account).expect(200);
        assertEquals("1", summary.at("/count"));
        assertEquals("2026-03-01", summary.at("/last"));
    }

    @Test
    public void whatHasNoSubjectIsRefused() {
        SERVER.api()
                .post("/api/plugins/@id@/@collection@", Json.object("account", account()))
                .expectViolation("subject");
    }

    private static String account() {
        return SERVER.api()
                .post("/api/customers/accounts", Json.object("name", "Corner Shop"))
                .expect(201)
                .id();
    }
}
