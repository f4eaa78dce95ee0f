package org.mortise.core.privacy.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mortise.api.privacy.Erasure;
import org.mortise.api.privacy.ErasurePlan;
import org.mortise.core.privacy.erase.ErasureService;

/** Plans and erasures in JSON. */
final class Views {

    private Views() {}

    static Map<String, Object> plan(ErasurePlan plan) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("plan", ErasureService.fingerprint(plan));
        json.put("conflicts", plan.conflicts());
        json.put("remarks", plan.remarks());
        json.put(
                "proposals",
                plan.proposals().stream()
                        .map(other -> Map.of("type", other.type(), "id", other.id()))
                        .toList());
        json.put("steps", plan.steps().stream().map(Views::step).toList());
        return json;
    }

    private static Map<String, Object> step(ErasurePlan.Step step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", step.type());
        json.put("id", step.id());
        json.put("action", step.action().name().toLowerCase(Locale.ROOT));
        json.put("fields", step.fields());
        json.put("historyEntries", step.history());
        json.put("why", step.why());
        return json;
    }

    static Map<String, Object> erasure(Erasure erasure) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", erasure.id());
        json.put("state", state(erasure.state()));
        json.put("records", erasure.records());
        json.put("done", erasure.done());
        json.put("askedBy", erasure.askedBy());
        json.put("askedAt", erasure.askedAt().toString());
        json.put(
                "finishedAt",
                erasure.finishedAt() == null ? null : erasure.finishedAt().toString());
        json.put("report", erasure.report().isEmpty() ? null : erasure.report());
        return json;
    }

    static Map<String, Object> list(List<Erasure> erasures) {
        return Map.of(
                "items",
                erasures.stream()
                        .map(Views::erasure)
                        .peek(json -> json.remove("report"))
                        .toList());
    }

    private static String state(Erasure.State state) {
        String name = state.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
