package org.mortise.core.plugins;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Asks the component runtime whether the components of a bundle have what they need. */
final class Components {

    private final ServiceComponentRuntime runtime;

    Components(ServiceComponentRuntime runtime) {
        this.runtime = runtime;
    }

    /** One text for each component that does not work. */
    List<String> unsatisfied(Bundle bundle) {
        Collection<ComponentDescriptionDTO> descriptions = runtime.getComponentDescriptionDTOs(bundle);
        if (descriptions.isEmpty() && bundle.getHeaders("").get("Service-Component") != null) {
            return List.of("its components are not there yet");
        }
        List<String> problems = new ArrayList<>();
        for (ComponentDescriptionDTO description : descriptions) {
            // A component that waits for an administrator's configuration, or is off, is as it should be.
            if (!"require".equals(description.configurationPolicy) && runtime.isComponentEnabled(description)) {
                for (ComponentConfigurationDTO configuration : runtime.getComponentConfigurationDTOs(description)) {
                    problem(description, configuration, problems);
                }
            }
        }
        return problems;
    }

    private static void problem(
            ComponentDescriptionDTO description, ComponentConfigurationDTO configuration, List<String> problems) {
        if (configuration.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
            problems.add("its component " + description.name + " failed to start: " + firstLine(configuration.failure));
        } else if (configuration.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE) {
            problems.add("its component " + description.name + " waits for "
                    + Arrays.stream(configuration.unsatisfiedReferences)
                            .map(reference -> reference.name + (reference.target == null ? "" : " " + reference.target))
                            .collect(Collectors.joining(", ")));
        }
    }

    private static String firstLine(String text) {
        return text == null ? "unknown reason" : text.lines().findFirst().orElse("unknown reason");
    }
}
