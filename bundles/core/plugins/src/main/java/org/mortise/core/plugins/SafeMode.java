package org.mortise.core.plugins;

import java.util.Collection;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.api.plugins.PluginManifests;
import org.osgi.framework.Bundle;
import org.osgi.framework.hooks.resolver.ResolverHook;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * In safe mode nothing but the core is wired, so nothing else can run: an administrator can disable or remove a plugin that would
 * keep the platform from starting. The core starts at a lower level than plugins, so this is there before any of them.
 */
@Component(service = ResolverHookFactory.class)
public final class SafeMode implements ResolverHookFactory, ResolverHook {

    private static final boolean ON = Boolean.parseBoolean(System.getenv("MORTISE_SAFE_MODE"));

    private final PluginManifests manifests;

    @Activate
    public SafeMode(@Reference PluginManifests manifests) {
        this.manifests = manifests;
    }

    public static boolean isOn() {
        return ON;
    }

    /** Null, for the framework: it need not be asked. */
    @Override
    public ResolverHook begin(Collection<BundleRevision> triggers) {
        return ON ? this : null;
    }

    @Override
    public void filterResolvable(Collection<BundleRevision> candidates) {
        candidates.removeIf(candidate -> isRemovable(candidate.getBundle()));
    }

    private boolean isRemovable(Bundle bundle) {
        try {
            return manifests
                    .of(bundle)
                    .map(PluginManifest::permanent)
                    .map(permanent -> !permanent)
                    .orElse(false);
        } catch (ProblemException e) {
            // No plugin that anybody could start.
            return false;
        }
    }

    @Override
    public void filterSingletonCollisions(BundleCapability singleton, Collection<BundleCapability> collisions) {
        // Not our concern.
    }

    @Override
    public void filterMatches(BundleRequirement requirement, Collection<BundleCapability> candidates) {
        // Not our concern.
    }

    @Override
    public void end() {
        // Nothing is kept.
    }
}
