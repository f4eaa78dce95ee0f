package org.mortise.core.plugins;

import java.util.List;
import java.util.Optional;
import org.mortise.core.guard.CallFigures;
import org.mortise.core.guard.PluginCalls;
import org.mortise.core.plugins.gate.GateFigures;
import org.mortise.core.plugins.gate.Gates;

/** What a plugin does on this node, in numbers. A service for the REST administration; safe for many threads. */
public final class PluginFigures {

    private final Ledger ledger;
    private final PluginCalls calls;
    private final Gates gates;
    private final LeftThreads leftThreads;

    PluginFigures(Ledger ledger, PluginCalls calls, Gates gates, LeftThreads leftThreads) {
        this.ledger = ledger;
        this.calls = calls;
        this.gates = gates;
        this.leftThreads = leftThreads;
    }

    /**
     * @param calls since the start of the node, by kind
     * @param requests now
     * @param threadsLeft of versions that have gone, which stay until the next start
     */
    public record Figures(List<CallFigures> calls, GateFigures requests, int threadsLeft) {}

    /** Empty when there is no such plugin and never was. */
    public Optional<Figures> of(String plugin) {
        return ledger.find(plugin)
                .map(row -> new Figures(
                        calls.figures().stream()
                                .filter(each -> each.plugin().equals(plugin))
                                .toList(),
                        gates.figures(row.address()),
                        leftThreads.of(plugin)));
    }
}
