package org.mortise.core.security.roles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.Write;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Roles and what they allow, for REST and the console. For administrators. */
@Component(service = RoleAdministration.class)
public final class RoleAdministration {

    private static final int MOST = 10_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Records records;
    private final Callers callers;
    private final RoleForm form;

    @Activate
    public RoleAdministration(
            @Reference Records records,
            @Reference RecordTypes types,
            @Reference Callers callers,
            @Reference DeclaredPermissions declared) {
        this.records = records;
        this.callers = callers;
        this.form = new RoleForm(new MatrixCheck(types, declared));
    }

    /** In the form of the REST interface. */
    public List<Map<String, Object>> all() {
        callers.requireAdministrator();
        return records.query(Query.of("role").sort(List.of("name")).limit(MOST)).items().stream()
                .map(RoleForm::json)
                .toList();
    }

    /** @param role as it was read; @param patch a JSON merge patch; @return the role as it is then */
    public Map<String, Object> change(RecordData role, Map<String, Object> patch) {
        callers.requireAdministrator();
        return RoleForm.json(change(role, JSON.valueToTree(patch), null));
    }

    RecordData create(JsonNode body) {
        callers.requireAdministrator();
        return records.write(Write.create("role", form.values(body, null)).byModule());
    }

    /** @param version that the role must have; null for the one that was read, on which the patch was computed */
    RecordData change(RecordData role, JsonNode patch, Long version) {
        return records.write(Write.update("role", role.id(), form.values(patch, role))
                .byModule()
                .expecting(version == null ? Long.valueOf(role.version()) : version));
    }
}
