package org.mortise.core.rest.server;

import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import javax.ws.rs.ext.Provider;
import org.mortise.api.security.Anonymous;
import org.mortise.api.security.Callers;
import org.mortise.core.rest.problems.ProblemDocument;

/** Nobody comes through without having signed in, except to what is marked {@link Anonymous}. */
@Provider
final class SignInFilter implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Context
    private HttpServletRequest http;

    private final Callers callers;
    private final Threshold threshold;

    SignInFilter(Callers callers, Threshold threshold) {
        this.callers = callers;
        this.threshold = threshold;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        threshold.leave();
        boolean open = resource.getResourceMethod().isAnnotationPresent(Anonymous.class)
                || resource.getResourceClass().isAnnotationPresent(Anonymous.class);
        if (!open && callers.find().isEmpty()) {
            request.abortWith(ProblemDocument.response(RequestToken.refusal(http)));
        }
    }
}
