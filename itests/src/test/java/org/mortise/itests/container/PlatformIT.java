package org.mortise.itests.container;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerSuite;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** What has to be true of the distribution after its start. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerSuite.class)
public class PlatformIT {

    private static final String OURS = "org.mortise.";
    private static final List<String> MODULES = Stream.of(
                    "customers", "sales", "support", "marketing", "reporting", "activities")
            .map(OURS::concat)
            .toList();

    @Rule
    public final ContainerLog log = new ContainerLog();

    @Inject
    private BundleContext context;

    @Inject
    private ServiceComponentRuntime components;

    @Configuration
    public Option[] container() {
        return Container.options();
    }

    @Before
    public void awaitReadiness() {
        Rest.whenReady();
    }

    @Test
    public void everyBundleIsActive() {
        List<String> asleep = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            boolean fragment = bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
            boolean lazy = bundle.getHeaders().get(Constants.BUNDLE_ACTIVATIONPOLICY) != null;
            boolean up = bundle.getState() == Bundle.ACTIVE
                    || fragment && bundle.getState() == Bundle.RESOLVED
                    || lazy && bundle.getState() == Bundle.STARTING;
            if (!up) {
                asleep.add(bundle + " is in state " + bundle.getState());
            }
        }
        assertEquals(List.of(), asleep);
    }

    @Test
    public void everyComponentOfOursIsSatisfied() {
        List<String> unsatisfied = new ArrayList<>();
        Bundle[] ours = ours().toArray(Bundle[]::new);
        for (ComponentDescriptionDTO description : components.getComponentDescriptionDTOs(ours)) {
            for (ComponentConfigurationDTO configuration : components.getComponentConfigurationDTOs(description)) {
                if (configuration.state != ComponentConfigurationDTO.ACTIVE
                        && configuration.state != ComponentConfigurationDTO.SATISFIED) {
                    unsatisfied.add(description.name + ": "
                            + Arrays.stream(configuration.unsatisfiedReferences)
                                    .map(reference -> reference.name + " " + reference.target)
                                    .toList()
                            + " " + configuration.failure);
                }
            }
        }
        assertEquals(List.of(), unsatisfied);
    }

    @Test
    public void modulesSeeNothingOfOursButTheApi() {
        List<String> forbidden = new ArrayList<>();
        for (Bundle module :
                ours().filter(each -> MODULES.contains(each.getSymbolicName())).toList()) {
            for (BundleWire wire : packages(module)) {
                String name = (String) wire.getCapability().getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE);
                if (name.startsWith(OURS) && !name.startsWith(OURS + "api.")) {
                    forbidden.add(module.getSymbolicName() + " imports " + name);
                }
            }
        }
        assertEquals(List.of(), forbidden);
    }

    @Test
    public void apiDependsOnNothingOfOurs() {
        List<String> forbidden = new ArrayList<>();
        for (Bundle api : ours().filter(each -> each.getSymbolicName().startsWith(OURS + "api."))
                .toList()) {
            for (BundleWire wire : packages(api)) {
                String provider = wire.getProvider().getBundle().getSymbolicName();
                if (provider.startsWith(OURS)
                        && !provider.startsWith(OURS + "api.")
                        && !provider.equals("org.mortise.jpa-api")) {
                    forbidden.add(api.getSymbolicName() + " imports from " + provider);
                }
            }
        }
        assertEquals(List.of(), forbidden);
    }

    @Test
    public void modulesAreAllHere() {
        List<String> names = ours().map(Bundle::getSymbolicName).toList();
        assertTrue(names.toString(), names.containsAll(MODULES));
    }

    private Stream<Bundle> ours() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().startsWith(OURS))
                .filter(bundle -> !bundle.getSymbolicName().contains("itests"));
    }

    private static List<BundleWire> packages(Bundle bundle) {
        return bundle.adapt(BundleWiring.class).getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE);
    }
}
