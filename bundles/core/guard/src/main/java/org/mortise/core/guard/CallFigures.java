package org.mortise.core.guard;

/**
 * What happened in one plugin's calls of one kind.
 *
 * @param overdue how many were over their time, whether or not they came to an end
 * @param seconds that all of them took together
 */
public record CallFigures(String plugin, String kind, long calls, long failures, long overdue, double seconds) {}
