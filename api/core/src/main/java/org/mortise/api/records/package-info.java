/**
 * Records: one model that lists, forms, filters, import, export, audit and reports all read.
 *
 * <p>A plugin describes a record type in {@code META-INF/mortise/types/*.json} and custom fields on other types in
 * {@code META-INF/mortise/fields/*.json}; from then on the type is read and written through
 * {@link org.mortise.api.records.Records}, over REST, by import and export, with audit and events, without code.
 *
 * <p>Values in Java: text, e-mail, phone, URL and enumeration are {@code String}; integer and auto-number {@code Long};
 * decimal and percent {@code BigDecimal}; money {@link org.mortise.api.records.Money}; boolean {@code Boolean}; date
 * {@code LocalDate}; date-time {@code Instant}; address {@link org.mortise.api.records.Address}; reference
 * {@link org.mortise.api.records.Reference}; several enumeration values {@code List<String>}; several references
 * {@code List<Reference>}; file
 * {@link org.mortise.api.records.StoredFile}; list {@code List<Map<String, Object>>}. On the way in the JSON form of each is accepted too.
 */
@Version("1.3.0")
package org.mortise.api.records;

import org.osgi.annotation.versioning.Version;
