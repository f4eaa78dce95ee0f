package org.mortise.core.openapi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldBuilder;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;
import org.mortise.core.openapi.resources.PublishedResource;

/** A record type with a field of every type, and a resource. */
final class Samples {

    private Samples() {}

    static Snapshot snapshot(Field... additional) {
        return new Snapshot(
                List.of(type(additional)),
                List.of(
                        new PublishedResource(PolishResource.class, "/plugins/joinery", 1),
                        new PublishedResource(SandResource.class, "/plugins/joinery", 2)),
                Map.of("joinery.plank", "Plank"));
    }

    static RecordType type(Field... additional) {
        List<Field> fields = new ArrayList<>();
        fields.add(new FieldBuilder("id", FieldType.TEXT).readOnly(true).build());
        fields.add(new FieldBuilder("version", FieldType.INTEGER).readOnly(true).build());
        for (FieldType type : FieldType.values()) {
            FieldBuilder field = new FieldBuilder(type.json(), type).values(List.of("Oak", "Ash"));
            fields.add(
                    switch (type) {
                        case TEXT ->
                            field.required(true)
                                    .maxLength(40)
                                    .pattern("[A-Z].*")
                                    .build();
                        case INTEGER ->
                            field.min(BigDecimal.ZERO).max(BigDecimal.TEN).build();
                        case REFERENCE, REFERENCES -> field.target("plank").build();
                        case LIST ->
                            field.items(List.of(new FieldBuilder("address", FieldType.EMAIL)
                                            .required(true)
                                            .build()))
                                    .build();
                        case AUTO_NUMBER -> field.readOnly(true).build();
                        default -> field.build();
                    });
        }
        fields.addAll(List.of(additional));
        return new RecordType(
                "plank",
                "planks",
                "joinery",
                "joinery",
                "Plank",
                List.of("text"),
                fields,
                "/api/plugins/joinery/planks",
                "joinery.plank");
    }

    static Field custom(String name) {
        return new FieldBuilder(name, FieldType.TEXT)
                .custom(true)
                .plugin("admin")
                .build();
    }
}
