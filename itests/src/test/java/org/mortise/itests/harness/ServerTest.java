package org.mortise.itests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.Rule;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Json;

/**
 * A test on the shared server of each database. It finds its own records again by the {@link #marker}, since those of others are
 * there too.
 */
@RunWith(Parameterized.class)
public abstract class ServerTest {

    protected static final String ACCOUNTS = "/api/customers/accounts";
    protected static final String CONTACTS = "/api/customers/contacts";
    protected static final String OPPORTUNITIES = "/api/sales/opportunities";
    protected static final String CASES = "/api/support/cases";

    @Parameter
    public Database database;

    @Rule
    public final NoErrorsLogged noErrors = new NoErrorsLogged(this::instance);

    /** Different in each test. */
    protected final String marker = "it-" + UUID.randomUUID();

    @Parameters(name = "{0}")
    public static Object[] databases() {
        return Database.tested();
    }

    protected Instance instance() {
        return SharedServers.on(database);
    }

    /** Signed in as the administrator. */
    protected Api api() {
        return instance().api();
    }

    protected JsonNode create(String collection, Object... namesAndValues) {
        return api().post(collection, Json.object(namesAndValues)).expect(201).json();
    }

    /** An account with the marker as its industry. */
    protected JsonNode account(String name, Object... more) {
        Map<String, Object> body = new LinkedHashMap<>(Json.object(more));
        body.put("name", name);
        body.put("industry", marker);
        return api().post(ACCOUNTS, body).expect(201).json();
    }

    /** The names of this test's accounts that match, in the order of the list. */
    protected List<String> names(String filter, String... namesAndValues) {
        String own = "industry==" + marker + (filter == null ? "" : ";(" + filter + ")");
        String query = Api.query("filter", own)
                + (namesAndValues.length == 0
                        ? ""
                        : "&" + Api.query(namesAndValues).substring(1));
        return Json.stream(api().get(ACCOUNTS + query).expect(200).json().path("items"))
                .map(item -> item.path("name").asText())
                .toList();
    }

    protected long total(String collection, String filter) {
        return api().get(collection + Api.query("limit", "1", "total", "true", "filter", filter))
                .expect(200)
                .json()
                .path("total")
                .asLong();
    }
}
