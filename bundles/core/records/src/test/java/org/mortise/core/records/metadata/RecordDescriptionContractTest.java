package org.mortise.core.records.metadata;

import java.util.Map;
import org.mortise.api.descriptions.DescriptionCheck;
import org.mortise.testkit.DescriptionCheckContract;

public class RecordDescriptionContractTest extends DescriptionCheckContract {

    private static final String FOLDER = "META-INF/mortise/";

    @Override
    protected DescriptionCheck check() {
        return new RecordDescriptionCheck();
    }

    @Override
    protected Map<String, String> right() {
        return Map.of(
                FOLDER + "fields/thing.json",
                "{\"type\":\"thing\",\"fields\":[{\"name\":\"tier\",\"type\":\"text\",\"maxLength\":20}]}",
                FOLDER + "i18n/en.json",
                "{\"field.thing.tier\":\"Tier\"}");
    }

    @Override
    protected Map<String, String> wrong() {
        return Map.of(
                FOLDER + "types/card.json", "{}",
                FOLDER + "fields/thing.json",
                        "{\"type\":\"thing\",\"fields\":[{\"name\":\"tier\",\"type\":\"colour\"}]}",
                FOLDER + "i18n/en.json", "[]");
    }
}
