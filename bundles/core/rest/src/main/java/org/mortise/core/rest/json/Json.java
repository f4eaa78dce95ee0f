package org.mortise.core.rest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** The one JSON mapper of all servers: ISO dates, exact numbers, strict and bounded reading. */
public final class Json {

    private static final int MAX_DEPTH = 50;
    private static final int MAX_NAME = 1_000;
    private static final int MAX_TEXT = 1_000_000;
    private static final int MAX_DIGITS = 100;
    /** Each bracket, name and value is one. Ten thousand records of a hundred fields; what is in memory is far larger than its text. */
    private static final long MAX_TOKENS = 2_500_000;

    private static final ObjectMapper MAPPER = create();

    private Json() {}

    public static ObjectMapper mapper() {
        return MAPPER;
    }

    private static ObjectMapper create() {
        StreamReadConstraints bounds = StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxStringLength(MAX_TEXT)
                .maxNumberLength(MAX_DIGITS)
                .maxNameLength(MAX_NAME)
                .maxTokenCount(MAX_TOKENS)
                .build();
        ObjectMapper mapper = new ObjectMapper(JsonFactory.builder()
                .streamReadConstraints(bounds)
                .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
                .build());
        // Nor by this one: an answer that is flushed before its end goes out in two pieces, and without its length.
        mapper.disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
        mapper.registerModule(new JavaTimeModule());
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        return mapper;
    }
}
