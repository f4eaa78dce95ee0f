package org.mortise.core.retention;

import org.mortise.api.records.RecordValidator;
import org.mortise.api.records.Reference;
import org.mortise.api.records.Transactions;
import org.mortise.api.records.Validation;
import org.mortise.api.records.Write;
import org.mortise.api.security.Permissions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Holds are made and released by those who have the permission; the record of a hold does not change. */
@Component(property = "mortise.type=" + Names.HOLD)
public final class HoldRules implements RecordValidator {

    private final Permissions permissions;
    private final Transactions transactions;
    private final RecordHolds holds;

    @Activate
    public HoldRules(
            @org.osgi.service.component.annotations.Reference Permissions permissions,
            @org.osgi.service.component.annotations.Reference Transactions transactions,
            @org.osgi.service.component.annotations.Reference RecordHolds holds) {
        this.permissions = permissions;
        this.transactions = transactions;
        this.holds = holds;
    }

    @Override
    public void validate(Validation hold) {
        permissions.require(Names.MAY_HOLD);
        if (hold.kind() == Write.Kind.UPDATE && hold.changes("record")) {
            hold.reject("record", "cannot be changed; make a hold of its own for the other record");
        }
        if (hold.kind() == Write.Kind.CREATE
                && hold.value("record") instanceof Reference record
                && record.type().equals(Names.HOLD)) {
            hold.reject("record", "must be another record than a hold");
        }
        transactions.afterCommit(holds::forget);
    }
}
