package org.mortise.core.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.mortise.api.security.AuditTrail;

/** {@code mortise:audit-verify}. */
@Command(
        scope = "mortise",
        name = "audit-verify",
        description = "Looks whether the audit log and the history of records are as they were written")
@Service
public final class AuditVerifyCommand extends AdministratorAction {

    @Reference
    AuditTrail trail;

    @Override
    void run(PrintStream out) {
        AuditTrail.Verification found = trail.verify();
        out.println(found.verified() + " entries verified from place " + (found.checkpoint() + 1) + " on; "
                + found.erased() + " without content, " + found.unsealed() + " not chained yet.");
        AuditTrail.Break first = found.firstBreak();
        if (first != null) {
            throw new CommandFailure(
                    "The chain is broken at place " + first.place()
                            + (first.entry() == null ? "" : " (" + first.action() + ", entry " + first.entry() + ")")
                            + ": " + first.problem(),
                    null);
        }
        out.println("Intact.");
    }
}
