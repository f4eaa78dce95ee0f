package org.mortise.core.operation;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** Every component of ours has what it refers to. */
final class ComponentsCheck implements ReadinessCheck {

    private static final String OURS = "org.mortise.";

    private final BundleContext context;
    private final ServiceComponentRuntime runtime;

    ComponentsCheck(BundleContext context, ServiceComponentRuntime runtime) {
        this.context = context;
        this.runtime = runtime;
    }

    @Override
    public void look(Consumer<String> missing) {
        Bundle[] ours = Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE
                        && bundle.getSymbolicName() != null
                        && bundle.getSymbolicName().startsWith(OURS))
                .toArray(Bundle[]::new);
        // No bundles would mean all bundles.
        if (ours.length > 0) {
            for (ComponentDescriptionDTO component : runtime.getComponentDescriptionDTOs(ours)) {
                look(component, missing);
            }
        }
    }

    private void look(ComponentDescriptionDTO component, Consumer<String> missing) {
        Collection<ComponentConfigurationDTO> configurations = runtime.getComponentConfigurationDTOs(component);
        for (ComponentConfigurationDTO configuration : configurations) {
            String problem = problem(configuration);
            if (problem != null) {
                missing.accept("component " + component.name + ": " + problem);
            }
        }
    }

    /** @return null when the component is satisfied, or has no configuration and works only with one */
    private static String problem(ComponentConfigurationDTO configuration) {
        return switch (configuration.state) {
            case ComponentConfigurationDTO.UNSATISFIED_REFERENCE ->
                "unsatisfied reference to "
                        + Arrays.stream(configuration.unsatisfiedReferences)
                                .map(reference -> name(configuration, reference))
                                .collect(Collectors.joining(", "));
            case ComponentConfigurationDTO.FAILED_ACTIVATION -> "failed (" + firstLine(configuration.failure) + ")";
            default -> null;
        };
    }

    private static String name(ComponentConfigurationDTO configuration, UnsatisfiedReferenceDTO unsatisfied) {
        String type = Arrays.stream(configuration.description.references)
                .filter(reference -> reference.name.equals(unsatisfied.name))
                .map(reference -> reference.interfaceName)
                .findFirst()
                .orElse(unsatisfied.name);
        return unsatisfied.target == null ? type : type + " " + unsatisfied.target;
    }

    private static String firstLine(String text) {
        return text == null ? "unknown" : text.lines().findFirst().orElse("unknown");
    }
}
