package org.mortise.core.openapi.resources;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.api.plugins.PluginManifests;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The JAX-RS resources of all bundles, as classes. Looked up when somebody asks and without getting the services: our own
 * resource is one of them, and a reference to it from here would be a circle.
 */
public final class PublishedResources {

    /** The address of resources that belong to every plugin; the paths of record types say what they do. */
    private static final String EVERYWHERE = "*";

    private static final Logger LOG = LoggerFactory.getLogger(PublishedResources.class);

    private final BundleContext context;
    private final PluginManifests manifests;

    public PublishedResources(BundleContext context, PluginManifests manifests) {
        this.context = context;
        this.manifests = manifests;
    }

    /** In the order of their addresses and names. */
    public List<PublishedResource> now() {
        List<PublishedResource> found = new ArrayList<>();
        try {
            ServiceReference<?>[] references = context.getAllServiceReferences(null, "(osgi.jaxrs.resource=true)");
            for (ServiceReference<?> reference : references == null ? new ServiceReference<?>[0] : references) {
                published(reference).ifPresent(found::add);
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
        found.sort(Comparator.comparing(PublishedResource::address)
                .thenComparing(resource -> resource.type().getName()));
        return found;
    }

    private Optional<PublishedResource> published(ServiceReference<?> reference) {
        Bundle bundle = reference.getBundle();
        if (bundle == null) {
            // Unregistered since we asked.
            return Optional.empty();
        }
        String name = ((String[]) reference.getProperty(Constants.OBJECTCLASS))[0];
        try {
            Class<?> type = bundle.loadClass(name);
            return address(reference, bundle)
                    .filter(address -> !address.equals(EVERYWHERE))
                    .map(address ->
                            new PublishedResource(type, address, (Long) reference.getProperty(Constants.SERVICE_ID)));
        } catch (ClassNotFoundException | IllegalStateException | LinkageError e) {
            LOG.warn("The resource {} of {} cannot be described: {}", name, bundle.getSymbolicName(), e.toString());
            return Optional.empty();
        }
    }

    private Optional<String> address(ServiceReference<?> reference, Bundle bundle) {
        if (reference.getProperty("mortise.address") instanceof String explicit) {
            return Optional.of(explicit);
        }
        try {
            return manifests.of(bundle).map(PluginManifest::address);
        } catch (ProblemException e) {
            // The plugin manager tells the administrator what is wrong with the manifest.
            return Optional.empty();
        }
    }
}
