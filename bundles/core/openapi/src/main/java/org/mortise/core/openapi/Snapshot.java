package org.mortise.core.openapi;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordType;
import org.mortise.core.openapi.resources.PublishedResource;

/** Everything that the description is made of, at one moment. */
record Snapshot(Collection<RecordType> types, List<PublishedResource> resources, Map<String, String> texts) {

    /** The same for two moments between which nothing that shows has changed; the same on every node and after a restart. */
    String hash() {
        StringBuilder text = new StringBuilder();
        for (RecordType type : types) {
            text.append('\n')
                    .append(type.name())
                    .append(' ')
                    .append(type.href())
                    .append(' ')
                    .append(text(type.label()));
            type.fields().forEach(field -> append(field, text));
        }
        for (PublishedResource resource : resources) {
            text.append('\n')
                    .append(resource.address())
                    .append(' ')
                    .append(resource.type().getName());
        }
        return Hash.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Also tells apart two versions of a resource class: the service of an exchanged bundle is a new one. */
    List<Long> services() {
        return resources.stream().map(PublishedResource::service).toList();
    }

    private void append(Field field, StringBuilder text) {
        text.append('\n').append(field.custom() ? " custom " : " ").append(field.name());
        text.append(' ')
                .append(field.type())
                .append(' ')
                .append(field.plugin())
                .append(' ')
                .append(text(field.label()));
        text.append(' ').append(field.required()).append(field.unique()).append(field.readOnly());
        text.append(' ')
                .append(field.maxLength())
                .append(field.min())
                .append(field.max())
                .append(field.pattern());
        text.append(' ').append(field.defaultValue()).append(field.values()).append(field.target());
        field.items().forEach(item -> append(item, text));
    }

    private String text(String key) {
        return texts.getOrDefault(key, key);
    }
}
