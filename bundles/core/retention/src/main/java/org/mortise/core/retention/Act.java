package org.mortise.core.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mortise.api.records.Records;
import org.mortise.api.records.Transactions;
import org.mortise.api.records.Write;
import org.mortise.api.records.WriteResult;

/** Deletes or purges a batch, in one transaction; what is refused does not disturb the others. */
final class Act {

    private final Records records;
    private final Transactions transactions;

    Act(Records records, Transactions transactions) {
        this.records = records;
        this.transactions = transactions;
    }

    Outcome on(Rule rule, String type, List<UUID> ids) {
        List<Write> writes = new ArrayList<>();
        if (!rule.ofDeleted()) {
            ids.forEach(id -> writes.add(Write.delete(type, id)));
        }
        if (Rule.PURGE.equals(rule.action())) {
            ids.forEach(id -> writes.add(Write.purge(type, id)));
        }
        List<WriteResult> results = transactions.requiresNew(() -> records.writeAll(writes));
        // The last write of each record says whether it went.
        List<WriteResult> last = results.subList(results.size() - ids.size(), results.size());
        int done = (int) last.stream().filter(WriteResult::done).count();
        String problem = null;
        for (int i = 0; i < last.size() && problem == null; i++) {
            if (!last.get(i).done()) {
                problem = type + " " + ids.get(i) + ": " + last.get(i).problem().detail();
            }
        }
        return new Outcome(done, problem);
    }
}
