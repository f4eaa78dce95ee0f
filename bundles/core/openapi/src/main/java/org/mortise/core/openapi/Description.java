package org.mortise.core.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.servers.Server;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mortise.core.openapi.records.Components;
import org.mortise.core.openapi.records.Labels;
import org.mortise.core.openapi.records.RecordPaths;
import org.mortise.core.openapi.resources.ResourcePaths;

/** Makes the OpenAPI document of a snapshot. */
final class Description {

    private static final String ABOUT =
            "Everything that is installed at the moment, custom fields included. Sign in at `POST /api/auth/login` and send the"
                    + " token as `Authorization: Bearer …`. Times are ISO 8601 in UTC, decimals and amounts of money travel as"
                    + " strings, errors are `application/problem+json` with all violations at once.";

    private Description() {}

    /** @param version of the platform */
    static byte[] json(Snapshot snapshot, String version) {
        OpenAPI api = new OpenAPI()
                .openapi("3.0.3")
                .info(new Info().title("Mortise CRM").version(version).description(ABOUT))
                .servers(List.of(new Server().url("/")))
                .components(Components.all())
                .paths(new Paths())
                .security(List.of(new SecurityRequirement().addList(Components.SECURITY)));
        Labels labels = new Labels(snapshot.texts());
        snapshot.types().forEach(type -> new RecordPaths(type, labels).addTo(api));
        ResourcePaths resources = new ResourcePaths(api);
        snapshot.resources().forEach(resources::add);
        try {
            return Json.mapper().writeValueAsString(api).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
