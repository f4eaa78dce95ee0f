package org.mortise.customers;

import org.mortise.api.records.RecordValidator;
import org.mortise.api.records.Records;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps superiors a tree. */
@Component(service = RecordValidator.class, property = "mortise.type=contact")
public final class ContactHierarchy extends Hierarchy {

    @Activate
    public ContactHierarchy(@Reference Records records, @Reference Callers callers) {
        super(
                records,
                callers,
                "contact",
                "reportsTo",
                "A contact cannot report to itself, not through others either.");
    }
}
