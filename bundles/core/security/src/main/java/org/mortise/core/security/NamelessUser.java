package org.mortise.core.security;

import org.mortise.api.records.Preparation;
import org.mortise.api.records.RecordPreparer;
import org.osgi.service.component.annotations.Component;

/** A user without first and last name is shown by the user name, in lists, references and history. */
@Component(property = "mortise.type=user")
public final class NamelessUser implements RecordPreparer {

    @Override
    public void prepare(Preparation user) {
        if (user.value("firstName") == null && user.value("lastName") == null) {
            user.set("lastName", user.value("username"));
        }
    }
}
