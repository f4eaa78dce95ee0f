package org.mortise.core.capabilities.internal;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.api.plugins.PluginUses;
import org.mortise.api.records.Records;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

public class VisibilityTest {

    private static final String RECORDS = Records.class.getName();
    private static final String MAIL = "com.acorn.mail.Mail";
    private static final String REGISTRY = "org.apache.felix.Registry";

    private final FakeFramework framework = new FakeFramework();
    private final Visibility visibility = new Visibility(framework.limits);
    private final Bundle core = framework.platform("core");
    private final Bundle loyalty = framework.plugin("loyalty");

    @Test
    public void thePlatformSeesEverythingButWhatIsForPlugins() {
        assertFalse(visibility.limits(core));
        assertTrue(shows(core, FakeFramework.service(loyalty, MAIL)));
        assertTrue(shows(core, FakeFramework.service(core, RECORDS)));
        assertFalse(shows(core, twin(RECORDS)));
    }

    @Test
    public void aPluginSeesTheTwinAndNotThePlatformsOwn() {
        assertTrue(visibility.limits(loyalty));
        assertFalse(shows(loyalty, FakeFramework.service(core, RECORDS)));
        assertTrue(shows(loyalty, twin(RECORDS)));
    }

    @Test
    public void ofWhatIsNotOpenItSeesWhatItAsksFor() {
        ServiceReference<?> registry = FakeFramework.service(core, REGISTRY);
        assertFalse(shows(loyalty, registry));
        assertFalse(shows(loyalty, twin("org.mortise.api.plugins.PluginManifests")));
        PluginUses uses = new PluginUses(Map.of(), List.of(REGISTRY, "org.mortise.api.plugins.PluginManifests"));
        Bundle asking = framework.plugin("asking", uses, List.of());
        assertTrue(shows(asking, registry));
        assertTrue(shows(asking, twin("org.mortise.api.plugins.PluginManifests")));
        assertFalse("its own, not the platform's", shows(asking, FakeFramework.service(core, RECORDS)));
    }

    @Test
    public void technicalServicesAreOpenEvenWithOtherNames() {
        assertTrue(shows(loyalty, FakeFramework.service(core, "org.osgi.service.log.LogService")));
        assertTrue(shows(loyalty, FakeFramework.service(core, REGISTRY, "org.slf4j.ILoggerFactory")));
    }

    @Test
    public void whatIsItsOwnItSees() {
        Bundle library = framework.library("loyalty-points", loyalty);
        assertTrue(shows(loyalty, FakeFramework.service(loyalty, MAIL)));
        assertTrue(shows(loyalty, FakeFramework.service(library, MAIL)));
        assertTrue(shows(library, FakeFramework.service(loyalty, REGISTRY)));
        assertTrue("one that has just gone", shows(loyalty, FakeFramework.service(null, MAIL)));
    }

    @Test
    public void ofAPluginThatItRequiresItSeesTheApi() {
        Bundle mail = framework.plugin("mail", PluginUses.NOTHING, List.of(), "com.acorn.mail");
        Bundle requiring = framework.plugin("requiring", PluginUses.NOTHING, List.of("mail"));
        assertTrue(shows(requiring, FakeFramework.service(mail, MAIL)));
        assertTrue(shows(requiring, FakeFramework.service(mail, "org.mortise.api.jobs.Job")));
        assertFalse("not exported", shows(requiring, FakeFramework.service(mail, "com.acorn.mailer.Internal")));
        assertFalse("not required", shows(loyalty, FakeFramework.service(mail, MAIL)));
    }

    @Test
    public void ofTheDataSourcesItSeesItsOwn() {
        assertTrue(shows(loyalty, migrated("loyalty")));
        assertFalse(shows(loyalty, migrated("org.mortise.core.security")));
        ServiceReference<?> other =
                FakeFramework.service(core, Map.of("mortise.migrated", "loyalty"), "com.acorn.NoDataSource");
        assertFalse(shows(loyalty, other));
    }

    @Test
    public void whoSaysUnreadablyWhatHeIsSeesNothing() {
        Bundle broken = framework.unreadable("broken");
        assertTrue(visibility.limits(broken));
        assertFalse(shows(broken, FakeFramework.service(core, REGISTRY)));
        assertFalse(shows(broken, FakeFramework.service(core, RECORDS)));
    }

    private ServiceReference<?> migrated(String bundle) {
        return FakeFramework.service(core, Map.of("mortise.migrated", bundle), "javax.sql.DataSource");
    }

    private ServiceReference<?> twin(String name) {
        return FakeFramework.service(core, Map.of(Visibility.FOR_PLUGINS, true), name);
    }

    private boolean shows(Bundle bundle, ServiceReference<?> service) {
        return visibility.shows(bundle, service);
    }
}
