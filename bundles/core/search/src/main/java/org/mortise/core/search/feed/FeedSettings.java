package org.mortise.core.search.feed;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How the index is kept.
 *
 * @param folder below which the indexes stand
 * @param refresh how soon a change is searchable while others come, at once otherwise; ten times that while hundreds come
 * @param commit how often the disk is waited for; what was not committed comes again from the log
 * @param memoryMegabytes for what is not yet written
 */
public record FeedSettings(Path folder, Duration refresh, Duration commit, double memoryMegabytes) {}
