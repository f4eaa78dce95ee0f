package org.mortise.core.records.write;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.mortise.api.records.HistoryQuery;

/** A {@link HistoryQuery} as SQL. */
final class HistoryStatement {

    private final StringBuilder text = new StringBuilder(
            "select id, record_type, record_id, at, actor, origin, action, record_version, changes from mortise_audit");
    private final List<Object> parameters = new ArrayList<>();

    HistoryStatement(HistoryQuery query) {
        List<UUID> ids = List.copyOf(query.ids());
        text.append(" where record_id in (")
                .append(String.join(",", Collections.nCopies(ids.size(), "?")))
                .append(") and record_type = ?");
        parameters.addAll(ids);
        parameters.add(query.type());
        if (query.milestones() != null) {
            milestones(query.milestones());
        }
        if (query.before() != null) {
            text.append(" and (at < ? or at = ? and id < ?)");
            parameters.add(query.before().at());
            parameters.add(query.before().at());
            parameters.add(query.before().entry());
        }
        text.append(" order by at desc, id desc fetch first ")
                .append(Math.max(1, Math.min(query.limit(), 1000)))
                .append(" rows only");
    }

    /** The names of the changed fields are the keys of the JSON in {@code changes}, which begins each with its quotes. */
    private void milestones(List<String> fields) {
        text.append(" and (action <> 'updated'");
        for (String field : fields) {
            text.append(" or changes like ?");
            parameters.add("%\"" + field + "\":[%");
        }
        text.append(')');
    }

    String text() {
        return text.toString();
    }

    Object[] parameters() {
        return parameters.toArray();
    }
}
