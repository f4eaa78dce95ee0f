package org.mortise.core.automation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mortise.api.automation.AutomationAction;
import org.mortise.api.automation.AutomationCondition;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.api.plugins.PluginManifests;
import org.mortise.core.capabilities.Capabilities;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The conditions and actions that are there, as plugins come and go. Safe for many threads. */
@Component(service = Contributions.class)
public final class Contributions {

    private static final Logger LOG = LoggerFactory.getLogger(Contributions.class);

    private final List<Contribution<AutomationCondition>> conditions = new CopyOnWriteArrayList<>();
    private final List<Contribution<AutomationAction>> actions = new CopyOnWriteArrayList<>();
    private final Capabilities capabilities;
    private final PluginManifests manifests;

    @Activate
    public Contributions(@Reference Capabilities capabilities, @Reference PluginManifests manifests) {
        this.capabilities = capabilities;
        this.manifests = manifests;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addCondition(AutomationCondition service, Map<String, Object> properties) {
        Contribution.of(
                        service,
                        plugin(service),
                        "condition",
                        properties,
                        capabilities.of(service),
                        AutomationCondition::parameters)
                .ifPresentOrElse(conditions::add, () -> lacks(service, "condition"));
    }

    void removeCondition(AutomationCondition service) {
        conditions.removeIf(each -> each.service() == service);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addAction(AutomationAction service, Map<String, Object> properties) {
        Contribution.of(
                        service,
                        plugin(service),
                        "action",
                        properties,
                        capabilities.of(service),
                        AutomationAction::parameters)
                .ifPresentOrElse(actions::add, () -> lacks(service, "action"));
    }

    void removeAction(AutomationAction service) {
        actions.removeIf(each -> each.service() == service);
    }

    private String plugin(Object service) {
        Bundle bundle = FrameworkUtil.getBundle(service.getClass());
        try {
            return bundle == null
                    ? null
                    : manifests.of(bundle).map(PluginManifest::id).orElse(null);
        } catch (ProblemException e) {
            // A bundle whose manifest cannot be read is no plugin.
            return null;
        }
    }

    private static void lacks(Object service, String kind) {
        LOG.warn(
                "{} is not listed: it needs the properties mortise.{}, mortise.type and mortise.label",
                service.getClass().getName(),
                kind);
    }

    List<Contribution<AutomationCondition>> conditions() {
        return conditions;
    }

    List<Contribution<AutomationAction>> actions() {
        return actions;
    }

    /** NOT_FOUND when there is none of that name for records of the type. */
    static <T> Contribution<T> require(List<Contribution<T>> all, String kind, String name, String type) {
        return all.stream()
                .filter(each -> each.name().equals(name) && each.types().contains(type))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(kind + " " + name + " for records of " + type));
    }
}
