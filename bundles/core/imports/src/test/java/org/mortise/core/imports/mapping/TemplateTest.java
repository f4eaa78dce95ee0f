package org.mortise.core.imports.mapping;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import java.util.Map;
import java.util.Set;
import org.junit.Test;

public class TemplateTest {

    private final Template template = new Template("{product} – {account}|{product} ({id})");

    @Test
    public void takesTheFirstAlternativeThatIsFilled() {
        assertEquals("GTX – Acme", template.fill(Map.of("product", "GTX", "account", "Acme", "id", "7")));
        assertEquals("GTX (7)", template.fill(Map.of("product", "GTX", "account", "", "id", "7")));
        assertNull(template.fill(Map.of("account", "Acme")));
    }

    @Test
    public void cellsAreNoTemplatesThemselves() {
        assertEquals("a$1{id} – \\", template.fill(Map.of("product", "a$1{id}", "account", "\\", "id", "7")));
    }

    @Test
    public void knowsItsColumns() {
        assertEquals(Set.of("product", "account", "id"), template.columns());
    }
}
