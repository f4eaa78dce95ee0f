package org.mortise.core.plugins;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;

public class DeclarationsTest {

    private static final String PERMISSIONS = "META-INF/mortise/permissions.json";
    private static final String BILL = "META-INF/sbom/loyalty.cdx.json";
    private final Declarations declarations = new Declarations();

    @Test
    public void aPluginDeclaresPermissionsOfItsOwn() throws IOException {
        assertEquals(List.of(), declarations.permissions(entries(Map.of()), "loyalty"));
        assertEquals(
                List.of("loyalty.adjust"),
                declarations.permissions(entries(Map.of(PERMISSIONS, "[{\"name\":\"loyalty.adjust\"}]")), "loyalty"));
        refused("plugin-permission-foreign", "[{\"name\":\"loyaltyplus.adjust\"}]");
        refused("plugin-contents-invalid", "{}");
        refused("plugin-contents-invalid", "[{\"label\":\"x\"}]");
        refused("plugin-contents-invalid", "[");
    }

    @Test
    public void theBillOfMaterialsIsCountedOrMissed() throws IOException {
        assertTrue(declarations.bill(entries(Map.of())).startsWith("It has no bill of materials"));
        String bill = "{\"bomFormat\":\"CycloneDX\",\"components\":[{\"name\":\"a\"}]}";
        assertEquals("Bill of materials: 1 component (" + BILL + ").", declarations.bill(entries(Map.of(BILL, bill))));
        for (String wrong : List.of("{}", "[", "{\"bomFormat\":\"SPDX\"}")) {
            assertEquals(
                    "plugin-bill-invalid",
                    assertThrows(ProblemException.class, () -> declarations.bill(entries(Map.of(BILL, wrong))))
                            .code());
        }
    }

    private void refused(String code, String text) {
        Entries entries = entries(Map.of(PERMISSIONS, text));
        assertEquals(
                code,
                assertThrows(ProblemException.class, () -> declarations.permissions(entries, "loyalty"))
                        .code());
    }

    private static Entries entries(Map<String, String> texts) {
        return new TextEntries(texts);
    }
}
