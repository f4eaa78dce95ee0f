package org.mortise.core.records.custom;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.Map;
import org.junit.After;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.core.records.fixture.Platform;

public class PurgeTest {

    private final Platform platform = new Platform();

    @After
    public void close() {
        platform.close();
    }

    @Test
    public void aColumnGoesWithItsIndexAndItsTakenValues() {
        as(() -> platform.customFields.add("thing", Map.of("name", "code", "type", "text", "unique", true)));
        assertTrue(platform.customization.indexes().makeAll());
        platform.thing(Map.of("name", "a", "code", "x"));
        assertThrows(ProblemException.class, () -> purge("code"));
        hide("code");
        assertThrows(ProblemException.class, () -> purge("other"));
        purge("code");
        assertFalse(platform.database.schema().hasColumn("test_thing", "x_admin_code"));
        assertEquals(0, platform.count("mortise_unique_value where field = 'code'"));
        // The name is free, and what was taken is not.
        as(() -> platform.customFields.add("thing", Map.of("name", "code", "type", "integer", "unique", true)));
        assertTrue(platform.customization.indexes().makeAll());
        platform.thing(Map.of("name", "b", "code", 7));
    }

    private void hide(String name) {
        as(() -> {
            platform.customFields.hide("thing", name);
            return null;
        });
    }

    private void purge(String confirmation) {
        as(() -> {
            platform.customFields.purge("thing", "code", confirmation);
            return null;
        });
    }

    private <T> T as(java.util.function.Supplier<T> work) {
        return platform.callers.as(Platform.ADA, work);
    }
}
