package org.mortise.core.ui.layouts;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.Test;

public class LayoutContentTest {

    @Test
    public void comesBackAsItWent() {
        List<Layout.Section> sections = List.of(
                new Layout.Section(SectionTitle.of("地址 \"x\""), List.of("name", "custom.tier")),
                new Layout.Section(SectionTitle.of(Map.of("en", "Address", "zh-CN", "地址")), List.of("b")),
                new Layout.Section(null, List.of("a")));
        Layout layout =
                new Layout(UUID.randomUUID(), 1, "account", null, 0, sections, List.of("industry"), Instant.EPOCH);
        LayoutContent content = LayoutContent.read(LayoutContent.write(layout));
        assertEquals(
                sections,
                content.sections().stream().map(LayoutContent.Part::section).toList());
        assertEquals(List.of("industry"), content.hidden());
    }

    @Test
    public void whatWasStoredBeforeTitlesHadLanguagesIsRead() {
        LayoutContent content =
                LayoutContent.read("{\"sections\":[{\"title\":\"Main\",\"fields\":[\"name\"]}],\"hidden\":[]}");
        assertEquals(
                new Layout.Section(SectionTitle.of("Main"), List.of("name")),
                content.sections().get(0).section());
    }
}
