package org.mortise.core.plugins;

import java.util.Collection;
import java.util.Optional;
import org.mortise.core.inspection.PluginLocation;
import org.osgi.framework.Bundle;
import org.osgi.framework.hooks.bundle.CollisionHook;
import org.osgi.framework.hooks.resolver.ResolverHook;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Component;

/**
 * Keeps the libraries of a plugin to its own bundles, and two versions of a plugin apart while they stand side by side: without
 * it the framework would wire the new version to the libraries of the old one, since those are resolved already. So two plugins
 * can each have their own copy of a library, and taking one out never touches the other.
 */
@Component(
        immediate = true,
        service = {ResolverHookFactory.class, CollisionHook.class})
public final class PrivateLibraries implements ResolverHookFactory, ResolverHook, CollisionHook {

    @Override
    public ResolverHook begin(Collection<BundleRevision> triggers) {
        return this;
    }

    @Override
    public void filterResolvable(Collection<BundleRevision> candidates) {
        // Each may be resolved.
    }

    @Override
    public void filterMatches(BundleRequirement requirement, Collection<BundleCapability> candidates) {
        String asking = requirement.getRevision().getBundle().getLocation();
        candidates.removeIf(candidate -> hidden(location(candidate), asking));
        boolean brought = candidates.stream()
                .map(PrivateLibraries::bundle)
                .anyMatch(offering -> Libraries.isLibrary(offering) && together(offering.getLocation(), asking));
        if (brought && PackageNamespace.PACKAGE_NAMESPACE.equals(requirement.getNamespace())) {
            candidates.removeIf(candidate -> !together(location(candidate), asking));
        }
    }

    @Override
    public void filterSingletonCollisions(BundleCapability singleton, Collection<BundleCapability> candidates) {
        candidates.removeIf(candidate -> hidden(location(candidate), location(singleton)));
    }

    /** Many plugins may bring the same library. */
    @Override
    public void filterCollisions(int operation, Bundle target, Collection<Bundle> candidates) {
        candidates.removeIf(Libraries::isLibrary);
    }

    @Override
    public void end() {
        // Nothing is kept.
    }

    private static String location(BundleCapability capability) {
        return bundle(capability).getLocation();
    }

    private static Bundle bundle(BundleCapability capability) {
        return capability.getRevision().getBundle();
    }

    private static boolean together(String one, String other) {
        return PluginLocation.mainOf(one).equals(PluginLocation.mainOf(other));
    }

    /** Whether the bundle at a location is not to be seen by the one that asks. */
    static boolean hidden(String location, String asking) {
        Optional<PluginLocation> offered = PluginLocation.of(location);
        if (offered.isEmpty() || together(location, asking)) {
            return false;
        }
        boolean otherVersion = PluginLocation.of(asking)
                .map(PluginLocation::plugin)
                .filter(offered.get().plugin()::equals)
                .isPresent();
        return otherVersion || offered.get().isLibrary();
    }
}
