package org.mortise.core.scores;

import javax.sql.DataSource;
import org.mortise.api.records.RecordTypes;
import org.mortise.core.persistence.Sql;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Puts the parts of this bundle together. */
@Component(service = Scores.class)
public final class Scores {

    private final ScoreRules rules;
    private final ScoreRuleTracker tracker;

    @Activate
    public Scores(
            BundleContext context,
            @Reference(target = "(mortise.migrated=org.mortise.core.scores)") DataSource dataSource,
            @Reference RecordTypes types) {
        this.rules = new ScoreRules(new Sql(dataSource), types);
        this.tracker = new ScoreRuleTracker(context, rules);
        tracker.open();
    }

    @Deactivate
    void deactivate() {
        tracker.close();
    }

    ScoreRules rules() {
        return rules;
    }
}
