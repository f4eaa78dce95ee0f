package org.mortise.api.records;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Fills a module's record types with invented records, so that somebody who tries the software sees something.
 *
 * <p>A whiteboard service. After a start with {@code MORTISE_DEMO=true} the platform calls all of them once, one after the other,
 * the highest {@code service.ranking} first, as {@link org.mortise.api.security.Caller#SYSTEM} and in no transaction. A module
 * with a lower ranking finds the records of those with higher ones through {@link Records}: customers 100, sales 90, support and
 * marketing 80; vendors below that.
 *
 * <p>Names are fictional, e-mail addresses and websites end in {@code example.com}, dates are relative to
 * {@link DemoRequest#today()}, and everything random comes from {@link DemoRequest#random()}, so that two fillings on the same
 * day are alike. Each record has an {@code externalId} that begins with {@code demo-}: an implementation that finds its first
 * record there already was called before, and returns without doing anything. What it throws is logged, and the others are
 * called all the same.
 *
 * <p>What is created through {@link DemoRequest#records()} is remembered, and removed when an administrator clears the demo data; there
 * is nothing to do for it. What is made in another way stays.
 */
@ConsumerType
public interface DemoData {

    void fill(DemoRequest request);
}
