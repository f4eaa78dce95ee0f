package org.mortise.core.ui;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;

public class ModuleDescriptionTest {

    @Test
    public void namesWhoTheModuleIsFor() {
        ModuleDescription description =
                ModuleDescription.read(bytes("{\"types\":[\"loyaltyCard\"],\"permissions\":[\"loyalty.adjust\"]}"));
        assertEquals(new ModuleDescription(List.of("loyaltyCard"), List.of("loyalty.adjust")), description);
    }

    @Test
    public void isForEverybodyWhenItSaysNothing() {
        assertEquals(ModuleDescription.NONE, ModuleDescription.read(bytes("{}")));
    }

    @Test
    public void allMistakesAreNamedAtOnce() {
        ProblemException refusal = assertThrows(
                ProblemException.class,
                () -> ModuleDescription.read(bytes("{\"type\":\"card\",\"types\":\"card\",\"permissions\":[1]}")));
        assertEquals(
                List.of("type", "types", "permissions"),
                refusal.violations().stream().map(Violation::field).toList());
    }

    @Test
    public void theUploadIsToldThePlace() {
        String path = "META-INF/mortise/ui/module.json";
        List<Violation> violations = new ModuleDescriptionCheck()
                .check(null, Map.of(path, bytes("{\"types\":7}"), "other.json", bytes("?")));
        assertEquals(List.of(new Violation(path + ": types", "must be a list of names")), violations);
        assertEquals(
                path,
                new ModuleDescriptionCheck()
                        .check(null, Map.of(path, bytes("[")))
                        .get(0)
                        .field());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
