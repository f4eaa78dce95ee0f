package org.mortise.support;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Validation;
import org.mortise.api.records.Write;

public class CaseValidatorTest {

    @Test
    public void onlyAClosedCaseIsResolved() {
        assertEquals(List.of("resolvedAt"), rejected(Map.of("status", "Pending", "resolvedAt", Instant.EPOCH)));
        assertEquals(List.of(), rejected(Map.of("status", "Closed", "resolvedAt", Instant.EPOCH)));
        assertEquals(List.of(), rejected(Map.of("status", "Pending")));
    }

    private static List<String> rejected(Map<String, Object> values) {
        List<String> fields = new ArrayList<>();
        new CaseValidator().validate(new Validation() {
            @Override
            public Write.Kind kind() {
                return Write.Kind.CREATE;
            }

            @Override
            public String type() {
                return "case";
            }

            @Override
            public Optional<RecordData> previous() {
                return Optional.empty();
            }

            @Override
            public Object value(String field) {
                return values.get(field);
            }

            @Override
            public boolean changes(String field) {
                return values.containsKey(field);
            }

            @Override
            public void reject(String field, String message) {
                fields.add(field);
            }
        });
        return fields;
    }
}
