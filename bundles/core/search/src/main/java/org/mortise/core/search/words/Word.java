package org.mortise.core.search.words;

/**
 * A word of a text.
 *
 * @param term folded, as it stands in the index
 * @param step how far behind the word before it; 0 for another reading of the same place
 * @param start where it begins in the text
 * @param end where it ends
 * @param chinese whether it is one or two characters of a script that has no blanks between words
 */
public record Word(String term, int step, int start, int end, boolean chinese) {}
