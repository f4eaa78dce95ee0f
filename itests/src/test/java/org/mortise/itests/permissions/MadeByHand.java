package org.mortise.itests.permissions;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.mortise.itests.harness.Multipart;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** Records that nobody creates by their collection alone, with canaries in what a user says in them. */
final class MadeByHand {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Api admin;
    private final BiFunction<String, String, Canary> canaries;

    /** @param canaries by type and field; each is told of */
    MadeByHand(Api admin, BiFunction<String, String, Canary> canaries) {
        this.admin = admin;
        this.canaries = canaries;
    }

    private String value(String type, String field) {
        return (String) canaries.apply(type, field).value();
    }

    /** The name is the file's own, too, and hidden with the file alone. @return the id of the attachment */
    String attachment(String href, String account) {
        String id = Multipart.upload(
                        admin, "/api/customers/accounts/" + account + "/files", "ordinary.txt", "of no meaning")
                .expect(201)
                .id();
        admin.patch(href + "/" + id, Json.object("description", value("attachment", "description")))
                .expect(200);
        return id;
    }

    /** @return the id of the customer's answer */
    String csatResponse(String href, String support) {
        String one = "/api/support/cases/" + support;
        admin.patch(one, Json.object("status", "Closed")).expect(200);
        Object rating = Json.object("rating", 5, "comment", value("csatResponse", "comment"));
        Await.until(
                "it is rated", LIMIT, () -> admin.post(one + "/rate", rating).status() < 300);
        return first(href + Api.query("filter", "case==" + support));
    }

    /** Its subject is that of the task. @return the id of the reminder that the platform makes of it */
    String reminder(String href, String task) {
        admin.patch(task, Json.object("reminders", List.of(Json.object("minutesBefore", 1))))
                .expect(200);
        return first(href + "?limit=1");
    }

    /** Who was asked carries the case's contact. @return the id of what the platform makes when a case is closed */
    String requestOf(String href, String supportCase) {
        admin.patch(supportCase, Json.object("status", "Closed")).expect(200);
        return first(href + "?limit=1");
    }

    /** @return the id of the first record of a list, once there is one */
    private String first(String list) {
        JsonNode[] found = new JsonNode[1];
        Await.until("there is one of " + list, LIMIT, () -> {
            found[0] = admin.get(list).expect(200).json().at("/items/0");
            return found[0].has("id");
        });
        return found[0].path("id").asText();
    }

    /** @return the id of what was started and is over */
    String retentionRun(String href, String rule) {
        String run = admin.post(rule + "/run", null).expect(202).id();
        Await.until(
                "the rule has run",
                LIMIT,
                () -> !admin.get(href + "/" + run).expect(200).at("/state").equals("Running"));
        return run;
    }

    /** A rule and what would be its record. */
    Map<String, Object> retentionRule() {
        return Json.object(
                "type", "campaign", "since", "createdAt", "days", 30_000, "action", "delete", "filter", null);
    }

    /** Of a record that nothing else in the matrix is about: what is held is not deleted and merged. */
    String toBeHeld() {
        return admin.post("/api/customers/accounts", Json.object("name", "Held"))
                .expect(201)
                .id();
    }

    /** An import with values of a contact in its file and in the file's name. @return its id */
    String finishedImport(List<Canary> ofContacts) {
        Canary text = ofContacts.stream()
                .filter(canary -> canary.field().equals("title"))
                .findFirst()
                .orElseThrow();
        String csv = "lastName,title\nOrdinary," + text.value() + "\n,\n";
        String id = admin.upload(
                        "/api/customers/contacts/import",
                        text.value() + ".csv",
                        csv.getBytes(StandardCharsets.UTF_8),
                        null)
                .json()
                .path("id")
                .asText();
        Await.until(
                "the import is over",
                LIMIT,
                () -> List.of("COMPLETED", "FAILED")
                        .contains(admin.get("/api/imports/" + id).at("/status")));
        return id;
    }
}
