package org.mortise.core.plugins.gate;

/**
 * How many there are before one plugin now.
 *
 * @param inside requests that are being answered
 * @param waiting requests that wait for the end of an exchange, or for a place inside
 * @param streams open streams of events
 * @param left requests that did not end while the plugin was exchanged or disabled; a thread each, until the next start perhaps
 */
public record GateFigures(int inside, int waiting, int streams, int left) {

    static final GateFigures NONE = new GateFigures(0, 0, 0, 0);
}
