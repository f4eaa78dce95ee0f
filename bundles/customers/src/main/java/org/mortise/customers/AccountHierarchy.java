package org.mortise.customers;

import org.mortise.api.records.RecordValidator;
import org.mortise.api.records.Records;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps parent accounts a tree. */
@Component(service = RecordValidator.class, property = "mortise.type=account")
public final class AccountHierarchy extends Hierarchy {

    @Activate
    public AccountHierarchy(@Reference Records records, @Reference Callers callers) {
        super(
                records,
                callers,
                "account",
                "parentAccount",
                "An account cannot stand below itself, not through others either.");
    }
}
