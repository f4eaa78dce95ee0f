package org.mortise.core.privacy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.mortise.api.privacy.Erasure;
import org.mortise.api.privacy.ErasurePlan;
import org.mortise.api.privacy.ErasureRequest;
import org.mortise.api.privacy.Erasures;
import org.mortise.api.privacy.LegalHold;
import org.mortise.api.privacy.PersonalDataHolder;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.Transactions;
import org.mortise.api.security.AuditLog;
import org.mortise.api.security.Callers;
import org.mortise.api.security.Permissions;
import org.mortise.api.security.Secrets;
import org.mortise.core.persistence.Sql;
import org.mortise.core.privacy.erase.ErasureService;
import org.mortise.core.privacy.erase.Holders;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Puts the parts of this bundle together. */
@Component(
        service = {Erasures.class, PrivacyPlatform.class},
        immediate = true)
public final class PrivacyPlatform implements Erasures {

    private final Holders holders = new Holders();
    private final List<LegalHold> holds = new CopyOnWriteArrayList<>();
    private final ErasureService service;

    @Activate
    public PrivacyPlatform(
            @Reference(target = "(mortise.migrated=org.mortise.core.privacy)") DataSource dataSource,
            @Reference Records records,
            @Reference RecordTypes types,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference Permissions permissions,
            @Reference Secrets secrets,
            @Reference AuditLog audit) {
        this.service = new ErasureService(
                new Sql(dataSource),
                records,
                types,
                transactions,
                callers,
                permissions,
                secrets,
                audit,
                holders,
                holds);
        service.start();
    }

    @Deactivate
    void deactivate() {
        service.stop();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindHolder(PersonalDataHolder holder, Map<String, ?> properties) {
        holders.add(holder, String.valueOf(properties.get("mortise.holder")));
    }

    void unbindHolder(PersonalDataHolder holder) {
        holders.remove(holder);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindHold(LegalHold hold) {
        holds.add(hold);
    }

    void unbindHold(LegalHold hold) {
        holds.remove(hold);
    }

    public Holders holders() {
        return holders;
    }

    @Override
    public ErasurePlan plan(ErasureRequest request) {
        return service.plan(request);
    }

    @Override
    public UUID erase(ErasureRequest request) {
        return service.erase(request, null);
    }

    /** @param plan the fingerprint of the plan that is meant; null for whatever it is now */
    public UUID erase(ErasureRequest request, String plan) {
        return service.erase(request, plan);
    }

    @Override
    public Optional<Erasure> find(UUID id) {
        return service.find(id);
    }

    @Override
    public Optional<Erasure> await(UUID id, Duration patience) {
        return service.await(id, patience);
    }

    public List<Erasure> latest(int limit) {
        return service.latest(limit);
    }
}
