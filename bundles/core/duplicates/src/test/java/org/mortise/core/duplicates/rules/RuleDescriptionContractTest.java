package org.mortise.core.duplicates.rules;

import java.util.Map;
import org.mortise.api.descriptions.DescriptionCheck;
import org.mortise.testkit.DescriptionCheckContract;

public class RuleDescriptionContractTest extends DescriptionCheckContract {

    private static final String FOLDER = "META-INF/mortise/duplicates/";

    @Override
    protected DescriptionCheck check() {
        return new RuleDescriptionCheck();
    }

    @Override
    protected Map<String, String> right() {
        return Map.of(FOLDER + "card.json", """
                {"type": "card", "threshold": 2,
                 "fields": [{"field": "name", "comparator": "words", "weight": 4, "penalty": 1}],
                 "keys": [[{"field": "name", "form": "plain"}]]}
                """);
    }

    @Override
    protected Map<String, String> wrong() {
        return Map.of(FOLDER + "card.json", "{\"type\":\"card\"}", FOLDER + "cards.json", "[]");
    }
}
