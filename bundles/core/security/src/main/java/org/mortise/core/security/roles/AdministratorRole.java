package org.mortise.core.security.roles;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mortise.api.records.Preparation;
import org.mortise.api.records.RecordPreparer;
import org.mortise.api.records.Reference;
import org.osgi.service.component.annotations.Component;

/** The field {@code administrator} and the role of that name say the same: whichever was changed, the other follows. */
@Component(property = "mortise.type=user")
public final class AdministratorRole implements RecordPreparer {

    @Override
    public void prepare(Preparation user) {
        List<Reference> roles = roles(user);
        boolean has = roles.stream().anyMatch(AdministratorRole::isIt);
        boolean is = Boolean.TRUE.equals(user.value("administrator"));
        if (has == is) {
            return;
        }
        if (user.changes("roles") && !(user.changes("administrator") && is)) {
            user.set("administrator", has);
            return;
        }
        List<Reference> next = new ArrayList<>(roles);
        next.removeIf(AdministratorRole::isIt);
        if (is) {
            next.add(Reference.to("role", BuiltIn.ADMINISTRATOR));
        }
        user.set("roles", next);
    }

    private static boolean isIt(Reference role) {
        return role.id().equals(BuiltIn.ADMINISTRATOR);
    }

    private static List<Reference> roles(Preparation user) {
        return user.value("roles") instanceof List<?> list
                ? list.stream()
                        .filter(Objects::nonNull)
                        .map(Reference.class::cast)
                        .toList()
                : List.of();
    }
}
