package org.mortise.core.openapi.resources;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mortise.core.openapi.records.Names;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds what hand-written resources do, read from the annotations of their classes. */
public final class ResourcePaths {

    private static final Logger LOG = LoggerFactory.getLogger(ResourcePaths.class);

    private final OpenAPI api;

    public ResourcePaths(OpenAPI api) {
        this.api = api;
    }

    /** A class that cannot be read is left out, with a line in the log: one plugin must not take the page from all others. */
    public void add(PublishedResource resource) {
        try {
            ObjectNode tree = read(resource);
            String prefix = Names.dotted(resource.address()) + ".";
            OpenAPI read = renamed(tree, prefix);
            if (schemas(read).entrySet().stream().anyMatch(this::isTaken)) {
                // Two classes of one plugin, each with its own "Row", say.
                read = renamed(tree, prefix + resource.type().getSimpleName() + ".");
            }
            schemas(read).forEach(api.getComponents()::addSchemas);
            read.getPaths().forEach((path, item) -> addPath(resource, path, item));
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("The resource {} at {} cannot be described", resource.type(), resource.address(), e);
        }
    }

    /** Each class by itself and with names of its own: two plugins may both have a "Result". */
    private static ObjectNode read(PublishedResource resource) {
        OpenAPI read;
        // Swagger's extensions are static; ours is put there once, and reading is quick.
        synchronized (ResourceConventions.class) {
            ResourceConventions.install();
            read = new Reader(new OpenAPI()).read(Set.of(resource.type()), new HashMap<>());
        }
        if (read.getPaths() == null) {
            read.setPaths(new io.swagger.v3.oas.models.Paths());
        }
        return Json.mapper().valueToTree(read);
    }

    private static OpenAPI renamed(ObjectNode tree, String prefix) {
        ObjectNode copy = tree.deepCopy();
        SchemaNames.prefix(copy, prefix);
        return Json.mapper().convertValue(copy, OpenAPI.class);
    }

    @SuppressWarnings("rawtypes")
    private static Map<String, Schema> schemas(OpenAPI read) {
        return read.getComponents() == null || read.getComponents().getSchemas() == null
                ? Map.of()
                : read.getComponents().getSchemas();
    }

    @SuppressWarnings("rawtypes")
    private boolean isTaken(Map.Entry<String, Schema> schema) {
        Schema<?> there = api.getComponents().getSchemas().get(schema.getKey());
        return there != null && !there.equals(schema.getValue());
    }

    private void addPath(PublishedResource resource, String path, PathItem item) {
        String base = "/api" + (resource.address().equals("/") ? "" : resource.address());
        String whole = (base + (path.startsWith("/") ? path : "/" + path)).replaceAll("/+$", "");
        String name = resource.type().getSimpleName().replaceAll("Resource$", "");
        for (Operation operation : item.readOperations()) {
            String method = operation.getOperationId();
            operation.setOperationId(Names.dotted(resource.address()) + "." + name + "." + method);
            if (operation.getSummary() == null) {
                operation.setSummary(
                        Names.words(name) + ": " + Names.words(method).toLowerCase(java.util.Locale.ROOT));
            }
            operation.setTags(List.of(tag(whole, resource)));
        }
        PathItem there = api.getPaths() == null ? null : api.getPaths().get(whole);
        if (there == null) {
            api.path(whole, item);
        } else {
            item.readOperationsMap().forEach(there::operation);
        }
    }

    /** With the collection that it belongs to, else with its plugin. */
    private String tag(String path, PublishedResource resource) {
        Map<String, PathItem> known = api.getPaths() == null ? Map.of() : api.getPaths();
        return known.keySet().stream()
                .filter(collection ->
                        path.startsWith(collection + "/") && known.containsKey(collection + "/{id}/history"))
                .max(Comparator.comparing(String::length))
                .map(collection -> collection.substring("/api/".length()))
                .orElse(Names.dotted(resource.address()).replace('.', '/'));
    }
}
