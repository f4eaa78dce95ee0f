package com.acorn.loyalty;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Aggregation;
import org.mortise.api.records.Aggregation.Function;
import org.mortise.api.records.Aggregation.Measure;
import org.mortise.api.records.Group;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.Reference;
import org.mortise.api.records.Transactions;
import org.mortise.api.records.Write;

/** What can be done with loyalty cards, in the name of the current caller. Safe for use by many threads. */
final class LoyaltyCards {

    static final String TYPE = "loyaltyCard";
    private static final int ATTEMPTS = 5;

    private final Records records;
    private final Transactions transactions;

    LoyaltyCards(Records records, Transactions transactions) {
        this.records = records;
        this.transactions = transactions;
    }

    /** Adds points to a card; somebody else who adds some at the same moment is not overwritten. */
    RecordData earn(UUID card, long points) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.required(() -> {
                    RecordData present = records.get(TYPE, card);
                    return records.write(Write.update(TYPE, card, Map.of("points", pointsOf(present) + points))
                            .expecting(present.version())
                            .byModule());
                });
            } catch (ProblemException e) {
                if (e.type() != ProblemType.PRECONDITION_FAILED || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** The points of all living cards of the account, and how many cards those are. */
    Balance balance(UUID account) {
        Measure points = new Measure(Function.SUM, "points");
        Measure count = new Measure(Function.COUNT, "id");
        List<Group> groups =
                records.aggregate(new Aggregation(TYPE, "account==" + account, List.of(), List.of(points, count)));
        if (groups.isEmpty()) {
            return Balance.of(account, 0, 0);
        }
        return Balance.of(
                account,
                number(groups.get(0).value(Function.SUM, "points")),
                number(groups.get(0).value(Function.COUNT, "id")));
    }

    /** The account of a card, be the card living or deleted. */
    Optional<UUID> accountOf(UUID card) {
        List<RecordData> found = records.find(TYPE, List.of(card));
        if (found.isEmpty()) {
            found = records.query(Query.of(TYPE).deleted(true).where("id==" + card))
                    .items();
        }
        return found.stream()
                .map(record -> record.reference("account"))
                .map(Reference::id)
                .findFirst();
    }

    private static long pointsOf(RecordData card) {
        return card.integer("points") == null ? 0 : card.integer("points");
    }

    private static long number(Object measured) {
        return measured == null ? 0 : ((Number) measured).longValue();
    }
}
