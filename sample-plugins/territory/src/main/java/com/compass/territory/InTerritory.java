package com.compass.territory;

import java.util.List;
import org.mortise.api.automation.AutomationCondition;
import org.mortise.api.automation.AutomationRequest;
import org.mortise.api.parameters.Parameter;
import org.mortise.api.records.Records;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether a customer belongs to the territory of that name. */
@Component(
        property = {
            "mortise.condition=territory.in",
            "mortise.type=" + Territories.ACCOUNT,
            "mortise.type=" + Territories.CONTACT,
            "mortise.label=territory.condition.in"
        })
public final class InTerritory implements AutomationCondition {

    private final Records records;

    @Activate
    public InTerritory(@Reference Records records) {
        this.records = records;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.of("name", Parameter.Type.TEXT, "territory.condition.in.name")
                .needed());
    }

    @Override
    public boolean test(AutomationRequest request) {
        var territory = request.record().reference("territory");
        return territory != null
                && records.find(Territories.TYPE, List.of(territory.id())).stream()
                        .anyMatch(found -> request.parameters().text("name").equalsIgnoreCase(found.text("name")));
    }
}
