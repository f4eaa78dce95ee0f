package org.mortise.core.operation;

import java.util.function.Consumer;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.BundleRevision;

/** Every bundle that was told to run does, has its tables up to date, and its persistence units up. */
final class BundlesCheck implements ReadinessCheck {

    /** What lies above is not to start: in safe mode, that is all plugins. */
    private static final int START_LEVEL = Integer.parseInt(System.getenv().getOrDefault("MORTISE_START_LEVEL", "100"));

    private final BundleContext context;
    private final BundleEntries entries = new BundleEntries();

    BundlesCheck(BundleContext context) {
        this.context = context;
    }

    @Override
    public void look(Consumer<String> missing) {
        for (Bundle bundle : context.getBundles()) {
            if (!shouldRun(bundle)) {
                continue;
            }
            if (bundle.getState() == Bundle.ACTIVE) {
                lookInside(bundle, missing);
            } else if (!isLazy(bundle)) {
                missing.accept("bundle " + bundle.getSymbolicName() + ": not active (" + state(bundle) + ")");
            }
        }
    }

    private void lookInside(Bundle bundle, Consumer<String> missing) {
        String name = bundle.getSymbolicName();
        if (bundle.getHeaders().get("Mortise-Migrations") != null
                && !Services.exist(context, "javax.sql.DataSource", "(mortise.migrated=" + name + ")")) {
            missing.accept("bundle " + name + ": waiting for its migrations");
            return;
        }
        for (String unit : entries.persistenceUnits(bundle)) {
            if (!Services.exist(context, "javax.persistence.EntityManagerFactory", "(osgi.unit.name=" + unit + ")")) {
                missing.accept("bundle " + name + ": persistence unit " + unit + " is not up");
            }
        }
    }

    private static boolean shouldRun(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        boolean fragment = revision != null && (revision.getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
        return bundle.getBundleId() != Constants.SYSTEM_BUNDLE_ID
                && !fragment
                && bundle.getState() != Bundle.UNINSTALLED
                && bundle.adapt(BundleStartLevel.class).getStartLevel() <= START_LEVEL
                && bundle.adapt(BundleStartLevel.class).isPersistentlyStarted();
    }

    /** Waits for the first use of its classes, by its own wish. */
    private static boolean isLazy(Bundle bundle) {
        return bundle.getState() == Bundle.STARTING
                && bundle.adapt(BundleStartLevel.class).isActivationPolicyUsed()
                && bundle.getHeaders().get(Constants.BUNDLE_ACTIVATIONPOLICY) != null;
    }

    private static String state(Bundle bundle) {
        return switch (bundle.getState()) {
            case Bundle.INSTALLED -> "not resolved";
            case Bundle.RESOLVED -> "stopped";
            case Bundle.STARTING -> "starting";
            case Bundle.STOPPING -> "stopping";
            default -> "state " + bundle.getState();
        };
    }
}
