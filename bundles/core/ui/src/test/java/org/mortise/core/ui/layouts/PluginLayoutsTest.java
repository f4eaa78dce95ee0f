package org.mortise.core.ui.layouts;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.records.RecordType;

public class PluginLayoutsTest {

    private final RecordType product = new RecordType(
            "product", "products", "sales", "sales", "Product", List.of("name"), List.of(), "/api/sales/products", "x");

    @Test
    public void whoExtendsATypeComesBeforeItsOwnPluginThenTheFirstById() {
        BroughtLayout own = of("sales", "product");
        BroughtLayout zoo = of("zoo", "product");
        BroughtLayout bar = of("bar", "product");
        assertEquals(Optional.of(own), PluginLayouts.first(List.of(own, of("bar", "account")), product));
        assertEquals(Optional.of(zoo), PluginLayouts.first(List.of(own, zoo), product));
        assertEquals(Optional.of(bar), PluginLayouts.first(List.of(own, zoo, bar), product));
    }

    private static BroughtLayout of(String plugin, String type) {
        return new BroughtLayout(
                plugin, new Layout(UUID.randomUUID(), 1, type, null, 0, List.of(), List.of(), Instant.EPOCH));
    }
}
