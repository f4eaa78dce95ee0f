package org.mortise.core.openapi.resources;

/**
 * A hand-written JAX-RS resource that is published now.
 *
 * @param address of its server below {@code /api}, such as {@code /sales} or {@code /}
 * @param service the id of the service; another one after every exchange of its bundle
 */
public record PublishedResource(Class<?> type, String address, long service) {}
