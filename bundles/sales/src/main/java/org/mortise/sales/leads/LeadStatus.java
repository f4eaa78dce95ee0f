package org.mortise.sales.leads;

/** The values of a lead's status that code depends on. */
final class LeadStatus {

    static final String CONVERTED = "Converted";

    private LeadStatus() {}
}
