package org.mortise.core.privacy.words;

/**
 * A value that was the person's.
 *
 * @param field the type and the field that it stood in, for reports
 * @param text the value
 */
public record Word(String field, String text) {}
