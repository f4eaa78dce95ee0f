package org.mortise.core.duplicates;

import javax.sql.DataSource;
import org.mortise.api.duplicates.DuplicateFinder;
import org.mortise.api.duplicates.LikelyDuplicate;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.Transactions;
import org.mortise.api.security.Callers;
import org.mortise.core.duplicates.merge.MergeLog;
import org.mortise.core.duplicates.merge.Merger;
import org.mortise.core.duplicates.rules.MatchRules;
import org.mortise.core.duplicates.rules.RuleTracker;
import org.mortise.core.duplicates.scan.Candidates;
import org.mortise.core.duplicates.scan.Scanner;
import org.mortise.core.duplicates.scan.Scans;
import org.mortise.core.persistence.Schema;
import org.mortise.core.persistence.Sql;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Puts the parts of this bundle together. */
@Component(service = {Duplicates.class, DuplicateFinder.class})
public final class Duplicates implements DuplicateFinder {

    private final Schema schema;
    private final MatchRules rules;
    private final RuleTracker tracker;
    private final Candidates candidates;
    private final Scans scans;
    private final Scanner scanner;
    private final MergeLog merges;
    private final Merger merger;

    @Activate
    public Duplicates(
            BundleContext context,
            @Reference(target = "(mortise.migrated=org.mortise.core.duplicates)") DataSource dataSource,
            @Reference Records records,
            @Reference RecordTypes types,
            @Reference Transactions transactions,
            @Reference Schema schema,
            @Reference Callers callers) {
        this.schema = schema;
        Sql sql = new Sql(dataSource);
        this.rules = new MatchRules(sql, types);
        this.tracker = new RuleTracker(context, rules);
        this.candidates = new Candidates(records, types, rules);
        this.scans = new Scans(sql);
        this.scanner = new Scanner(records, rules, scans, transactions, callers);
        this.merges = new MergeLog(sql);
        this.merger = new Merger(records, types, transactions, callers, merges, scans);
        tracker.open();
    }

    @Deactivate
    void deactivate() {
        tracker.close();
        scanner.close();
    }

    @Override
    public java.util.List<LikelyDuplicate> find(String type, java.util.Map<String, ?> values) {
        // The rule and what may be equal are several questions, and a creation waits for them: one connection for all.
        return schema.steady(() -> candidates.find(type, values));
    }

    @Override
    public java.util.List<LikelyDuplicate> findEqual(String type, java.util.Map<String, ?> values) {
        return schema.steady(() -> candidates.findEqual(type, values));
    }

    public MatchRules rules() {
        return rules;
    }

    public Scans scans() {
        return scans;
    }

    public Scanner scanner() {
        return scanner;
    }

    public MergeLog merges() {
        return merges;
    }

    public Merger merger() {
        return merger;
    }
}
