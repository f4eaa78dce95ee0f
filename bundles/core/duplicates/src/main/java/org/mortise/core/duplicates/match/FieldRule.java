package org.mortise.core.duplicates.match;

/**
 * What one field says about two records.
 *
 * @param path a field, or a part of one: {@code address.street}, {@code emailAddresses.address}
 * @param comparator how values are compared
 * @param weight points for the same value
 * @param penalty points taken off for different ones
 * @param from the similarity from which it is no longer a difference; points rise from there to 1
 * @param orField a path whose value may stand here instead, as when first and last name were mixed up; null for none
 */
public record FieldRule(
        String path, Comparator comparator, double weight, double penalty, double from, String orField) {

    /** Points between the penalty and the weight. */
    double points(double similarity) {
        if (similarity >= 1) {
            return weight;
        }
        if (similarity < from) {
            // Not all at once: somewhat alike is less of a difference.
            return -penalty * (1 - similarity / from * 0.5);
        }
        return weight * (similarity - from) / (1 - from) * 0.9;
    }
}
