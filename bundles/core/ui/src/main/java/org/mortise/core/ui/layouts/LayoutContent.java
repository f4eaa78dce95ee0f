package org.mortise.core.ui.layouts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** What of a layout is stored as one text. */
record LayoutContent(List<Layout.Section> sections, List<String> hidden) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static String write(Layout layout) {
        try {
            return JSON.writeValueAsString(new LayoutContent(layout.sections(), layout.hidden()));
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
