package org.mortise.core.rest.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.mortise.api.records.CustomFields;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Translations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** What a client needs to draw lists and forms without knowing a type, and the administration of custom fields. */
@Component(service = MetadataResource.class, property = "mortise.address=/metadata")
@JaxrsResource
@Path("types")
@Produces(MediaType.APPLICATION_JSON)
public final class MetadataResource {

    private static final String ADMINISTRATOR = "admin";
    /** What the record platform puts in front of the name where no label was given. */
    private static final String DEFAULT_LABEL = "custom.";

    private final RecordTypes types;
    private final Translations translations;
    private final CustomFields customFields;

    @Activate
    public MetadataResource(
            @Reference RecordTypes types, @Reference Translations translations, @Reference CustomFields customFields) {
        this.types = types;
        this.translations = translations;
        this.customFields = customFields;
    }

    @GET
    public Map<String, Object> all(@HeaderParam("Accept-Language") String languages) {
        Map<String, String> texts = texts(languages);
        List<Object> items = new ArrayList<>();
        types.all().forEach(type -> items.add(json(type, texts)));
        return Map.of("items", items);
    }

    @GET
    @Path("{type}")
    public Map<String, Object> one(@PathParam("type") String name, @HeaderParam("Accept-Language") String languages) {
        return json(types.require(name), texts(languages));
    }

    @POST
    @Path("{type}/fields")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response addField(@PathParam("type") String type, Map<String, Object> description) {
        Field field = customFields.add(type, description);
        return Response.status(Response.Status.CREATED)
                .entity(json(field, Map.of()))
                .build();
    }

    @DELETE
    @Path("{type}/fields/{name}")
    public void hideField(@PathParam("type") String type, @PathParam("name") String name) {
        customFields.hide(type, name);
    }

    private Map<String, String> texts(String languages) {
        if (languages == null || languages.isBlank()) {
            return translations.texts("en");
        }
        try {
            return translations.texts(
                    Locale.LanguageRange.parse(languages).get(0).getRange());
        } catch (IllegalArgumentException e) {
            return translations.texts("en");
        }
    }

    private static Map<String, Object> json(RecordType type, Map<String, String> texts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", type.name());
        json.put("label", texts.getOrDefault(type.label(), type.name()));
        json.put("collection", type.collection());
        json.put("plugin", type.plugin());
        json.put("href", type.href());
        json.put("nameFields", type.nameFields());
        json.put(
                "fields",
                type.fields().stream().map(field -> json(field, texts)).toList());
        return json;
    }

    private static Map<String, Object> json(Field field, Map<String, String> texts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", field.name());
        json.put("label", texts.getOrDefault(field.label(), untranslated(field)));
        json.put("type", field.type().json());
        json.put("custom", field.custom());
        json.put("plugin", field.plugin());
        json.put("required", field.required());
        json.put("unique", field.unique());
        json.put("readOnly", field.readOnly());
        json.put("sortable", field.type().sortable());
        json.put("searchable", field.searchable());
        put(json, "maxLength", field.maxLength());
        put(json, "min", field.min());
        put(json, "max", field.max());
        put(json, "pattern", field.pattern());
        put(json, "default", field.defaultValue());
        if (!field.values().isEmpty()) {
            json.put("values", field.values());
        }
        if (field.target() != null) {
            json.put("target", field.target());
        }
        if (!field.items().isEmpty()) {
            json.put(
                    "items",
                    field.items().stream().map(item -> json(item, texts)).toList());
        }
        ComputedJson.describe(field, json);
        return json;
    }

    /** Administrators write labels, not keys; without one, the name has to do. */
    private static String untranslated(Field field) {
        boolean written = field.plugin().equals(ADMINISTRATOR)
                && field.custom()
                && !field.label().startsWith(DEFAULT_LABEL);
        return written ? field.label() : field.name();
    }

    private static void put(Map<String, Object> json, String key, Optional<?> value) {
        value.ifPresent(present -> json.put(key, present));
    }
}
