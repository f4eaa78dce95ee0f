package org.mortise.itests.permissions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mortise.itests.harness.Answer;

/** A hidden field and one that does not exist get the same answer, but for the name; and nothing finds its value. */
final class Unknown {

    private static final List<String> QUESTIONS = List.of(
            "?filter=%s==1",
            "?filter=%s=null=false", "?sort=%s", "?fields=%s", "/aggregate?group=%s&count=id", "?expand=%s");
    private static final String NONE = "noSuchFieldZz";

    private final Exits exits;
    private final Aviary aviary;
    private final List<String> heard;
    private final Map<String, String> ofNone = new HashMap<>();

    Unknown(Exits exits, Aviary aviary, List<String> heard) {
        this.exits = exits;
        this.aviary = aviary;
        this.heard = heard;
    }

    void ask(Canary canary) {
        String href = aviary.href(canary.type());
        String prefix = canary.selector().startsWith("custom.") ? "custom." : "";
        for (String question : QUESTIONS) {
            String other = ofNone.computeIfAbsent(
                    href + String.format(question, prefix + NONE), path -> told(exits.asked(path)));
            String one = told(exits.asked(href + String.format(question, canary.selector())));
            if (!one.equals(other.replace(prefix + NONE, canary.selector()))) {
                heard.add(question + " tells that there is " + canary.selector() + ": " + one + " and not " + other);
            }
        }
        JsonNode found = exits.asked("/api/search?q=" + canary.traces().get(0))
                .expect(200)
                .json()
                .path("items");
        if (found.size() > 0) {
            heard.add("the search finds " + canary + ": " + found);
        }
        JsonNode record =
                exits.asked(href + "/" + aviary.id(canary.type())).expect(200).json();
        if (record.has(canary.field()) || record.path("custom").has(canary.field())) {
            heard.add(canary + " is named in " + record);
        }
    }

    private static String told(Answer answer) {
        return answer.status() + answer.text().replaceAll("\"requestId\":\"[^\"]*\"", "");
    }
}
