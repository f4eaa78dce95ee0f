package org.mortise.core.ui.layouts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** What of a layout is stored as one text. */
record LayoutContent(List<Part> sections, List<String> hidden) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param title as {@link SectionTitle#json} has it; null for none */
    record Part(Object title, List<String> fields) {

        static Part of(Layout.Section section) {
            return new Part(section.title() == null ? null : section.title().json(), section.fields());
        }

        Layout.Section section() {
            return new Layout.Section(SectionTitle.read(title), fields);
        }
    }

    static String write(Layout layout) {
        try {
            List<Part> parts = layout.sections().stream().map(Part::of).toList();
            return JSON.writeValueAsString(new LayoutContent(parts, layout.hidden()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static LayoutContent read(String text) {
        try {
            return JSON.readValue(text, LayoutContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A layout in the database is no JSON of ours", e);
        }
    }
}
