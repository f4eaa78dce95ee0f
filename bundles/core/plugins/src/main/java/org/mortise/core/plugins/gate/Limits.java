package org.mortise.core.plugins.gate;

import java.time.Duration;

/**
 * What is too much for one plugin.
 *
 * @param requests how many may be inside at a time, streams aside
 * @param streams how many streams of events may be open at a time
 * @param parked how many may wait
 * @param patience how long one may wait
 */
record Limits(int requests, int streams, int parked, Duration patience) {}
