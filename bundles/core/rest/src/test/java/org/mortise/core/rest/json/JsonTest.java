package org.mortise.core.rest.json;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.jaxrs.json.JacksonJsonProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedHashMap;
import org.junit.Test;

public class JsonTest {

    private int flushed;

    @Test
    public void anAnswerIsNotFlushedBeforeItsEnd() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                flushed++;
            }
        };

        new JacksonJsonProvider(Json.mapper())
                .writeTo(
                        Map.of("name", "Ada"),
                        Map.class,
                        Map.class,
                        new Annotation[0],
                        MediaType.APPLICATION_JSON_TYPE,
                        new MultivaluedHashMap<>(),
                        out);

        assertEquals("{\"name\":\"Ada\"}", out.toString(StandardCharsets.UTF_8));
        assertEquals(0, flushed);
    }
}
