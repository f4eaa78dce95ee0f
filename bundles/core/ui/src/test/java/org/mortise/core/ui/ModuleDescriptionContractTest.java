package org.mortise.core.ui;

import java.util.Map;
import org.mortise.api.descriptions.DescriptionCheck;
import org.mortise.testkit.DescriptionCheckContract;

public class ModuleDescriptionContractTest extends DescriptionCheckContract {

    private static final String PATH = "META-INF/mortise/ui/module.json";

    @Override
    protected DescriptionCheck check() {
        return new ModuleDescriptionCheck();
    }

    @Override
    protected Map<String, String> right() {
        return Map.of(PATH, "{\"types\":[\"loyaltyCard\"]}");
    }

    @Override
    protected Map<String, String> wrong() {
        return Map.of(PATH, "{\"types\":\"loyaltyCard\"}");
    }
}
