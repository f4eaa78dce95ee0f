package org.mortise.core.operation;

import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.FrameworkStartLevel;

/** The container has installed and started what it was told to. */
final class PlatformCheck implements ReadinessCheck {

    /** By name: the platform works without Karaf's feature service, and we import nothing of it for one marker. */
    private static final String BOOT_FINISHED = "org.apache.karaf.features.BootFinished";

    private final BundleContext context;

    PlatformCheck(BundleContext context) {
        this.context = context;
    }

    @Override
    public void look(Consumer<String> missing) {
        FrameworkStartLevel level =
                context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkStartLevel.class);
        if (level.getStartLevel() < level.getInitialBundleStartLevel()) {
            missing.accept(
                    "platform: start level " + level.getStartLevel() + " of " + level.getInitialBundleStartLevel());
        }
        if (context.getServiceReference(BOOT_FINISHED) == null) {
            missing.accept("platform: its features are still being started");
        }
    }
}
