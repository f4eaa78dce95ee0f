package org.mortise.core.rest.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.mortise.api.records.CustomFields;
import org.mortise.api.records.CustomTypes;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Translations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** What administrators have hidden, and can restore or purge. */
@Component(service = HiddenResource.class, property = "mortise.address=/metadata")
@JaxrsResource
@Path("hidden")
@Produces(MediaType.APPLICATION_JSON)
public final class HiddenResource {

    private final RecordTypes types;
    private final Translations translations;
    private final CustomFields customFields;
    private final CustomTypes customTypes;

    @Activate
    public HiddenResource(
            @Reference RecordTypes types,
            @Reference Translations translations,
            @Reference CustomFields customFields,
            @Reference CustomTypes customTypes) {
        this.types = types;
        this.translations = translations;
        this.customFields = customFields;
        this.customTypes = customTypes;
    }

    @GET
    public Map<String, Object> hidden(@HeaderParam("Accept-Language") String languages) {
        MetadataView view = new MetadataView(types, translations, languages);
        List<Object> fields = new ArrayList<>();
        for (RecordType type : types.all()) {
            customFields.hidden(type.name()).forEach(field -> {
                Map<String, Object> json = view.json(type.name(), field);
                json.put("recordType", type.name());
                fields.add(json);
            });
        }
        return Map.of("types", customTypes.hidden(), "fields", fields);
    }
}
