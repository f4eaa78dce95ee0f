package org.mortise.core.imports.rest;

import javax.ws.rs.core.UriInfo;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;

/** Which record type stands at the address of a request. Each plugin has a server of its own, so the base is the plugin. */
final class Collections {

    private Collections() {}

    /** NOT_FOUND when no type has its collection there. */
    static RecordType type(RecordTypes types, UriInfo uri, String collection) {
        String base = uri.getBaseUri().getPath();
        String href = (base.endsWith("/") ? base : base + "/") + collection;
        return types.all().stream()
                .filter(type -> type.href().equals(href))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("collection at " + href));
    }
}
