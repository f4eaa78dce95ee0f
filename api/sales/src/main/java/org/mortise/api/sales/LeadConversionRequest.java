package org.mortise.api.sales;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.mortise.api.records.Money;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How to convert a lead. Made by {@link #of} and filled by the methods, which return the same object; what is left out follows
 * from the lead. Not thread-safe.
 */
@ProviderType
public final class LeadConversionRequest {

    private final UUID lead;
    private UUID account;
    private String accountName;
    private UUID contact;
    private boolean createOpportunity = true;
    private String opportunityName;
    private Money amount;
    private LocalDate closeDate;
    private String stage;
    private UUID pipeline;
    private UUID owner;

    private LeadConversionRequest(UUID lead) {
        this.lead = Objects.requireNonNull(lead, "lead");
    }

    public static LeadConversionRequest of(UUID lead) {
        return new LeadConversionRequest(lead);
    }

    /** @param id of an account to use; null to go by the name */
    public LeadConversionRequest account(UUID id) {
        this.account = id;
        return this;
    }

    /**
     * @param name of the account: the one of exactly this name is used, and made when there is none; null for the lead's
     *     {@code accountName}
     */
    public LeadConversionRequest accountName(String name) {
        this.accountName = name;
        return this;
    }

    /** @param id of a contact to use instead of making one; null to make one */
    public LeadConversionRequest contact(UUID id) {
        this.contact = id;
        return this;
    }

    /** Whether to make an opportunity; yes unless told otherwise. */
    public LeadConversionRequest createOpportunity(boolean wanted) {
        this.createOpportunity = wanted;
        return this;
    }

    /** @param name of the opportunity; null for the account's name, or the person's when there is no account */
    public LeadConversionRequest opportunityName(String name) {
        this.opportunityName = name;
        return this;
    }

    /** @param money null for the lead's {@code opportunityAmount} */
    public LeadConversionRequest amount(Money money) {
        this.amount = money;
        return this;
    }

    /** @param date when the deal is expected to close; may be null */
    public LeadConversionRequest closeDate(LocalDate date) {
        this.closeDate = date;
        return this;
    }

    /** @param name of a stage of the pipeline; null for its first */
    public LeadConversionRequest stage(String name) {
        this.stage = name;
        return this;
    }

    /** @param id of a pipeline; null for the default one */
    public LeadConversionRequest pipeline(UUID id) {
        this.pipeline = id;
        return this;
    }

    /** @param id of the user who is to own what is made; null for the lead's owner */
    public LeadConversionRequest owner(UUID id) {
        this.owner = id;
        return this;
    }

    public UUID lead() {
        return lead;
    }

    public UUID account() {
        return account;
    }

    public String accountName() {
        return accountName;
    }

    public UUID contact() {
        return contact;
    }

    public boolean createOpportunity() {
        return createOpportunity;
    }

    public String opportunityName() {
        return opportunityName;
    }

    public Money amount() {
        return amount;
    }

    public LocalDate closeDate() {
        return closeDate;
    }

    public String stage() {
        return stage;
    }

    public UUID pipeline() {
        return pipeline;
    }

    public UUID owner() {
        return owner;
    }
}
