package org.mortise.core.views;

import java.util.Map;
import org.mortise.api.descriptions.DescriptionCheck;
import org.mortise.testkit.DescriptionCheckContract;

public class ViewDescriptionContractTest extends DescriptionCheckContract {

    @Override
    protected DescriptionCheck check() {
        return new ViewDescriptionCheck();
    }

    @Override
    protected Map<String, String> right() {
        return Map.of(ViewFile.FOLDER + "/mine.json", "{\"type\":\"card\",\"name\":\"Mine\"}");
    }

    @Override
    protected Map<String, String> wrong() {
        return Map.of(ViewFile.FOLDER + "/mine.json", "{\"kind\":\"pie\"}", ViewFile.FOLDER + "/yours.json", "[]");
    }
}
