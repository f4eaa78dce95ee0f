package org.mortise.core.scores;

import java.util.Map;
import org.mortise.api.descriptions.DescriptionCheck;
import org.mortise.testkit.DescriptionCheckContract;

public class ScoreDescriptionContractTest extends DescriptionCheckContract {

    private static final String FOLDER = "META-INF/mortise/scores/";

    @Override
    protected DescriptionCheck check() {
        return new ScoreDescriptionCheck();
    }

    @Override
    protected Map<String, String> right() {
        return Map.of(
                FOLDER + "card.json",
                "{\"type\":\"card\",\"checks\":[{\"check\":\"filled\",\"field\":\"name\",\"weight\":1}]}");
    }

    @Override
    protected Map<String, String> wrong() {
        return Map.of(FOLDER + "card.json", "{\"type\":\"card\"}", FOLDER + "cards.json", "[]");
    }
}
