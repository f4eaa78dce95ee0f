package org.mortise.core.openapi.resources;

import com.fasterxml.jackson.annotation.JsonView;
import io.swagger.v3.jaxrs2.DefaultParameterExtension;
import io.swagger.v3.jaxrs2.ResolvedParameter;
import io.swagger.v3.jaxrs2.ext.AbstractOpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtensions;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.core.Context;

/** What is the same for every hand-written resource here, and what swagger's reader cannot know. */
final class ResourceConventions extends AbstractOpenAPIExtension {

    private static final List<OpenAPIExtension> ALL =
            List.of(new ResourceConventions(), new DefaultParameterExtension());

    private ResourceConventions() {}

    static void install() {
        OpenAPIExtensions.setExtensions(ALL);
    }

    /** What the server injects is no part of the request; the reader would take CXF's MessageContext for the body. */
    @Override
    public ResolvedParameter extractParameters(
            List<Annotation> annotations,
            Type type,
            Set<Type> typesToSkip,
            Components components,
            Consumes classConsumes,
            Consumes methodConsumes,
            boolean includeRequestBody,
            JsonView view,
            Iterator<OpenAPIExtension> chain) {
        if (annotations.stream().anyMatch(Context.class::isInstance)) {
            return new ResolvedParameter();
        }
        return super.extractParameters(
                annotations,
                type,
                typesToSkip,
                components,
                classConsumes,
                methodConsumes,
                includeRequestBody,
                view,
                chain);
    }

    @Override
    public void decorateOperation(Operation operation, Method method, Iterator<OpenAPIExtension> chain) {
        super.decorateOperation(operation, method, chain);
        Answers.complete(operation, method);
        Uploads.complete(operation, method);
    }
}
