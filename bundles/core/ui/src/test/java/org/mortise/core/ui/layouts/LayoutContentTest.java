package org.mortise.core.ui.layouts;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.Test;

public class LayoutContentTest {

    @Test
    public void comesBackAsItWent() {
        List<Layout.Section> sections = List.of(
                new Layout.Section("地址 \"x\"", List.of("name", "custom.tier")), new Layout.Section(null, List.of("a")));
        Layout layout =
                new Layout(UUID.randomUUID(), 1, "account", null, 0, sections, List.of("industry"), Instant.EPOCH);
        assertEquals(new LayoutContent(sections, List.of("industry")), LayoutContent.read(LayoutContent.write(layout)));
    }
}
