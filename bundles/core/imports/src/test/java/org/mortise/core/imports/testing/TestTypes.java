package org.mortise.core.imports.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldBuilder;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.SystemFields;

/** The record types of the modules, read from their own descriptions, so that a field renamed there fails a test here. */
public final class TestTypes implements RecordTypes {

    private static final List<Path> MODULES =
            List.of(Path.of("../../customers"), Path.of("../../sales"), Path.of("../security"));

    private final Map<String, RecordType> types = new TreeMap<>();

    public TestTypes() {
        for (Path module : MODULES) {
            Path folder = module.resolve("src/main/resources/META-INF/mortise/types");
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    add(type(new ObjectMapper().readTree(file.toFile())));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public void add(RecordType type) {
        types.put(type.name(), type);
    }

    public void remove(String name) {
        types.remove(name);
    }

    @Override
    public Collection<RecordType> all() {
        return types.values();
    }

    @Override
    public Optional<RecordType> find(String name) {
        return Optional.ofNullable(types.get(name));
    }

    @Override
    public RecordType require(String name) {
        return find(name).orElseThrow(() -> ProblemException.notFound("type " + name));
    }

    @Override
    public Optional<RecordType> find(String plugin, String collection) {
        return all().stream()
                .filter(type -> type.collection().equals(collection))
                .findFirst();
    }

    private static RecordType type(JsonNode json) {
        List<Field> fields = new ArrayList<>();
        fields.add(
                new FieldBuilder(SystemFields.ID, FieldType.TEXT).readOnly(true).build());
        fields.add(new FieldBuilder(SystemFields.EXTERNAL_ID, FieldType.TEXT)
                .unique(true)
                .maxLength(255)
                .build());
        fields.add(new FieldBuilder(SystemFields.VERSION, FieldType.INTEGER)
                .readOnly(true)
                .build());
        fields.add(new FieldBuilder(SystemFields.CREATED_AT, FieldType.DATE_TIME)
                .readOnly(true)
                .build());
        json.get("fields").forEach(field -> fields.add(field(field)));
        List<String> names = new ArrayList<>();
        json.get("nameFields").forEach(name -> names.add(name.asText()));
        String collection = json.get("collection").asText();
        return new RecordType(
                json.get("name").asText(), collection, "p", "u", "E", names, fields, "/api/p/" + collection, "label");
    }

    private static Field field(JsonNode json) {
        FieldType type = Stream.of(FieldType.values())
                .filter(candidate -> candidate.json().equals(json.get("type").asText()))
                .findFirst()
                .orElseThrow();
        List<String> values = new ArrayList<>();
        json.path("values").forEach(value -> values.add(value.asText()));
        List<Field> items = new ArrayList<>();
        json.path("items").forEach(item -> items.add(field(item)));
        return new FieldBuilder(json.get("name").asText(), type)
                .required(json.path("required").asBoolean())
                .unique(json.path("unique").asBoolean())
                .readOnly(json.path("readOnly").asBoolean())
                .maxLength(json.has("maxLength") ? json.get("maxLength").asInt() : null)
                .min(json.has("min") ? json.get("min").decimalValue() : null)
                .target(
                        json.path("target").isMissingNode()
                                ? null
                                : json.get("target").asText())
                .values(values)
                .items(items)
                .build();
    }
}
