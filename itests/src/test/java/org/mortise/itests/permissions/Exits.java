package org.mortise.itests.permissions;

import java.util.ArrayList;
import java.util.List;
import org.mortise.itests.harness.Unzipped;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Json;

/** Every way by which something of a record could go out, for one caller. What is said by an exit is handed to the ear. */
final class Exits {

    private final Api caller;
    private final Ear ear;

    /** Hears what an exit says. */
    @FunctionalInterface
    interface Ear {
        void hear(String exit, String answer);
    }

    Exits(Api caller, Ear ear) {
        this.caller = caller;
        this.ear = ear;
    }

    /** Exits that say something of one record, or of the type. */
    void ofRecord(String type, String href, String id, List<String> references) {
        String one = href + "/" + id;
        List<String> asked = new ArrayList<>(List.of(
                href + "?limit=200&total=true",
                href + "?deleted=true&rights=true",
                one,
                one + "?rights=true",
                one + "/history",
                one + "/timeline",
                one + "/files",
                one + "/shares",
                one + "/score",
                one + "/suggestions",
                href + "/aggregate?count=id",
                href + "/export",
                href + "/export?format=xlsx",
                "/api/metadata/types/" + type,
                "/api/metadata/types/" + type + "/computed",
                "/api/scores/report?type=" + type,
                "/api/scores/rules/" + type,
                "/api/duplicates/rules/" + type,
                "/api/duplicates/pairs?type=" + type,
                "/api/duplicates/merges?type=" + type + "&record=" + id,
                "/api/privacy/persons/" + type + "/" + id + "/erasure",
                "/api/views?type=" + type,
                "/api/consent/persons/" + type + "/" + id));
        String workbook = href + "/export?format=xlsx";
        ear.hear("opened " + workbook, Unzipped.text(caller.download(workbook)));
        if (!references.isEmpty()) {
            asked.add(href + "?expand=" + String.join(",", references));
            asked.add(one + "?expand=" + String.join(",", references));
        }
        asked.forEach(this::get);
        post(href + "/duplicates/check", Json.object());
        post(href, Json.object());
        post("/api/privacy/persons/" + type + "/" + id + "/export", Json.object());
        post("/api/privacy/persons/" + type + "/" + id + "/erasure", Json.object("mode", "erase", "dryRun", true));
        post(href + "/bulk", Json.object("operations", List.of(Json.object("op", "create", "values", Json.object()))));
        hear(caller.upload(href + "/import/proposal", "a.csv", "Name,x\n1,2\n".getBytes(), null));
        hear(caller.patch(one, Json.object()));
        hear(caller.upload(href + "/import?dryRun=true", "a.csv", "Name,x\n1,2\n".getBytes(), null));
        post("/api/metadata/types/" + type + "/fields", Json.object("name", "x", "type", "text"));
        switch (type) {
            case "lead" -> post(one + "/convert", Json.object());
            case "targetList" -> get(one + "/recipients");
            case "retentionRule" -> {
                get(one + "/preview");
                post(one + "/run", Json.object());
            }
            case "campaign" -> post(one + "/count", Json.object());
            case "case" -> post(one + "/rate", Json.object("rating", 5));
            case "loyaltyCard" -> post(one + "/earn", Json.object("points", 1));
            case "account" -> get("/api/plugins/loyalty/balance/" + id);
            default -> {
                // Has no exits of its own.
            }
        }
    }

    /** Exits by which one could ask about a field without reading it. */
    void ofField(String href, String id, Canary canary) {
        String name = canary.selector();
        String value = canary.traces().get(0);
        for (String question : List.of(
                "?filter=" + name + "==" + value,
                "?filter=" + name + "=null=false",
                "?sort=" + name,
                "?fields=" + name,
                "?expand=" + name,
                "/export?fields=" + name,
                "/export?filter=" + name + "=null=false",
                "/aggregate?group=" + name + "&count=id",
                "/aggregate?count=" + name,
                "/aggregate?max=" + name)) {
            get(href + question);
        }
        hear(caller.patch(href + "/" + id, Json.object(canary.field(), null)));
        post(
                "/api/views",
                Json.object("type", canary.type(), "name", "v", "kind", "list", "filter", name + "=null=true"));
        get("/api/search?q=" + value);
        get(href + "?q=" + value);
    }

    /** Exits that say something of an import of somebody else, which has ended. */
    void ofImport(String id) {
        for (String exit : List.of("", "/events", "/errors", "/rows")) {
            get("/api/imports/" + id + exit);
        }
    }

    /** Exits that say something of everything. */
    void ofEverything() {
        post(
                "/api/retention/preview",
                Json.object("type", "contact", "days", 1, "since", "createdAt", "action", "delete"));
        post("/api/admin/plugins/loyalty/exports", null);
        post("/api/admin/plugins/loyalty/data", null);
        for (String path : List.of(
                "/api/openapi.json",
                "/api/metadata/types",
                "/api/metadata/hidden",
                "/api/search?q=cnry*",
                "/api/privacy/erasures",
                "/api/scores/rules",
                "/api/duplicates/rules",
                "/api/duplicates/pairs",
                "/api/duplicates/scans",
                "/api/layouts",
                "/api/views",
                "/api/imports",
                "/api/imports/mappings",
                "/api/imports/formats",
                "/api/reporting",
                "/api/reporting/campaigns",
                "/api/reporting/contributed",
                "/api/reporting/contributed/loyalty-points",
                "/api/reporting/csat",
                "/api/reporting/clv",
                "/api/reporting/pipeline-by-stage",
                "/api/reporting/sales-by-agent",
                "/api/reporting/win-rate",
                "/api/activities/reminders/due",
                "/api/automation/actions",
                "/api/automation/conditions",
                "/api/audit?changes=true",
                "/api/admin/jobs",
                "/api/admin/outbox",
                "/api/admin/outbox/dead-letters",
                "/api/admin/plugins",
                "/api/admin/plugins/loyalty/exports",
                "/api/admin/plugins/loyalty/figures",
                "/api/admin/plugins/loyalty/progress",
                "/api/admin/search",
                "/api/admin/sessions",
                "/api/admin/api-keys",
                "/api/roles",
                "/api/auth/me",
                "/api/auth/sessions",
                "/api/auth/api-keys",
                "/api/auth/totp",
                "/health/live",
                "/health/ready",
                "/metrics",
                "/")) {
            get(path);
        }
    }

    private void get(String path) {
        hear(caller.get(path.replace(" ", "%20")));
    }

    private void post(String path, Object body) {
        hear(caller.post(path, body));
    }

    private void hear(Answer answer) {
        if (answer.status() >= 500 && answer.status() != 503) {
            ear.hear("FAILURE " + answer.request(), answer.text());
        }
        ear.hear(answer.status() + " " + answer.request(), answer.text());
    }
}
