package org.mortise.itests.eachkind;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.mortise.itests.harness.Multipart;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Json;

/** The records of the walk: two with everything, each with a parent before it and a child after it. */
final class Walk {

    /** Two parents come first, and the first of the two records. */
    static final int FIRST_NUMBER = 1003;

    final String type;
    final String href;
    final Kinds kinds;
    final String low;
    final String high;
    private final Api api;

    /** @param href of the collection, which is there already and empty */
    Walk(Api api, String type, String href) {
        this.api = api;
        this.type = type;
        this.href = href;
        this.kinds = new Kinds(type, ids("alow"), ids("zhigh"));
        this.low = create(kinds.low());
        this.high = create(kinds.high());
        child(low, "1.00");
        child(high, "2.00");
    }

    /** For the description of the type, before there is a record. */
    static Kinds described(String type) {
        return new Kinds(type, new Kinds.Ids("a", "f", "p"), new Kinds.Ids("b", "g", "q"));
    }

    private Kinds.Ids ids(String name) {
        String account = api.post("/api/customers/accounts", Json.object("name", name + " of " + type))
                .expect(201)
                .id();
        return new Kinds.Ids(account, file(name), create(Json.object("name", "Parent " + name)));
    }

    private String file(String name) {
        return Multipart.upload(api, "/api/files/contents", name + ".txt", "content of " + name)
                .expect(201)
                .id();
    }

    private void child(String parent, String amount) {
        create(Json.object("name", "Child " + amount, "parent", parent, "amount", Json.money(amount, "EUR")));
    }

    String create(Map<String, Object> values) {
        return api.post(href, values).expect(201).id();
    }

    JsonNode read(String id) {
        return api.get(href + "/" + id).expect(200).json();
    }

    /** The list of the two with everything. */
    Answer both(String... namesAndValues) {
        return api.get(href + query(namesAndValues)).expect(200);
    }

    static String query(String... namesAndValues) {
        String filter = Api.query("filter", "name==Alpha*,name==Zulu*");
        return namesAndValues.length == 0
                ? filter
                : filter + "&" + Api.query(namesAndValues).substring(1);
    }
}
