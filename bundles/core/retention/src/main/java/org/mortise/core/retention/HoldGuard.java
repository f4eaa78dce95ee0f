package org.mortise.core.retention;

import java.util.List;
import java.util.UUID;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.RecordValidator;
import org.mortise.api.records.Validation;
import org.mortise.api.records.Write;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Nobody removes what is on legal hold: no rule, no merge, no plugin and no administrator, before the hold is released. */
@Component(property = "mortise.type=" + RecordValidator.EVERY_TYPE)
public final class HoldGuard implements RecordValidator {

    private final RecordHolds holds;

    @Activate
    public HoldGuard(@Reference RecordHolds holds) {
        this.holds = holds;
    }

    @Override
    public void validate(Validation write) {
        if (write.kind() != Write.Kind.DELETE && write.kind() != Write.Kind.PURGE) {
            return;
        }
        UUID id = write.previous().map(record -> record.id()).orElse(null);
        if (id == null || write.type().equals(Names.HOLD)) {
            return;
        }
        boolean held = write.kind() == Write.Kind.PURGE
                ? !holds.held(write.type(), List.of(id)).isEmpty()
                : holds.mayBeHeld(id) && !holds.held(write.type(), List.of(id)).isEmpty();
        if (held) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "legal-hold",
                    "The record is on legal hold and cannot be removed before the hold is released.");
        }
    }
}
