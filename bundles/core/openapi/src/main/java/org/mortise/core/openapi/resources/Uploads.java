package org.mortise.core.openapi.resources;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.lang.reflect.Method;
import java.util.List;
import javax.ws.rs.Consumes;

/** Files come as multipart form data in the part {@code file}, which no annotation says. */
final class Uploads {

    private static final String MULTIPART = javax.ws.rs.core.MediaType.MULTIPART_FORM_DATA;

    private Uploads() {}

    static void complete(Operation operation, Method method) {
        Consumes consumes = method.getAnnotation(Consumes.class);
        if (consumes != null && List.of(consumes.value()).contains(MULTIPART)) {
            ObjectSchema form = new ObjectSchema();
            form.addProperty("file", new StringSchema().format("binary"));
            form.addRequiredItem("file");
            operation.setRequestBody(new RequestBody()
                    .required(true)
                    .content(new Content().addMediaType(MULTIPART, new MediaType().schema(form))));
        }
    }
}
