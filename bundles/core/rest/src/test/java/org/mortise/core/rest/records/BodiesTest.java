package org.mortise.core.rest.records;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.FieldBuilder;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;

public class BodiesTest {

    private static final RecordType TYPE = new RecordType(
            "thing",
            "things",
            "test",
            "test",
            "Thing",
            List.of("name"),
            List.of(
                    new FieldBuilder("name", FieldType.TEXT).build(),
                    new FieldBuilder("tier", FieldType.TEXT).custom(true).build()),
            "/api/test/things",
            "x");

    @Test
    public void anObjectIsRead() {
        assertEquals(Map.of("a", new BigDecimal("1.10")), read("{\"a\":1.10}"));
    }

    @Test
    public void nothingButOneObjectIsAccepted() {
        for (String body : List.of(
                "",
                "null",
                "[]",
                "1",
                "{",
                "{\"a\":1}}",
                "{\"a\":1,\"a\":2}",
                "\"x\"",
                "{\"a\":" + "9".repeat(200) + "}",
                "{\"a\":".repeat(60) + "1" + "}".repeat(60),
                "{\"a\":[" + "{},".repeat(1_300_000) + "1]}",
                "{\"" + "a".repeat(2_000) + "\":1}")) {
            String text = body.substring(0, Math.min(body.length(), 80));
            ProblemException problem = assertThrows(text, ProblemException.class, () -> read(body));
            assertEquals(text, true, problem.type() == ProblemType.MALFORMED || problem.type() == ProblemType.INVALID);
        }
    }

    @Test
    public void theFieldAtWhichTheTextBreaksIsNamed() {
        names("{\"name\":1,\"weight\":" + "9".repeat(200) + "}", "weight");
        names("{\"operations\":[{},{\"values\":{\"name\":tru", "operations[1].values.name");
        names("{\"a\":" + "[".repeat(100), "a[0][0][0][0][0]");
        byte[] broken = "{\"b\":\"x?y\"}".getBytes(StandardCharsets.UTF_8);
        broken[7] = (byte) 0xC3;
        ProblemException problem =
                assertThrows(ProblemException.class, () -> RecordBody.read(new ByteArrayInputStream(broken)));
        assertEquals("b", problem.violations().get(0).field());
    }

    private static void names(String body, String field) {
        ProblemException problem = assertThrows(body, ProblemException.class, () -> read(body));
        assertEquals(body, field, problem.violations().get(0).field());
    }

    @Test
    public void customFieldsStandUnderCustom() {
        assertEquals(
                Map.of("name", "a", "tier", "Gold", "custom.name", "b"),
                RecordBody.values(Map.of("name", "a", "custom", Map.of("tier", "Gold", "name", "b")), TYPE));
        assertEquals(
                ProblemType.INVALID,
                assertThrows(ProblemException.class, () -> RecordBody.values(Map.of("custom", "x"), TYPE))
                        .type());
    }

    @Test
    public void entityTags() {
        assertNull(EntityTags.version(null));
        assertNull(EntityTags.version("*"));
        assertEquals(Long.valueOf(3), EntityTags.version("\"3\""));
        assertEquals(Long.valueOf(3), EntityTags.version(" W/\"3\" "));
        for (String tag : List.of("\"x\"", "\"1\", \"2\"", "", "\"\"", "-1", "99999999999999999999")) {
            assertThrows(tag, ProblemException.class, () -> EntityTags.version(tag));
        }
    }

    private static Map<String, Object> read(String json) {
        return RecordBody.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
