package org.mortise.core.plugins;

import java.util.function.Supplier;
import org.mortise.core.plugins.gate.GateFigures;
import org.mortise.core.plugins.gate.Gates;

/** Gates that nobody stands at. */
final class TestGates {

    private TestGates() {}

    static Gates open() {
        return new Gates() {
            @Override
            public void watch(String address) {
                // Nobody comes.
            }

            @Override
            public <T> T whileClosed(String address, Supplier<T> change) {
                return change.get();
            }

            @Override
            public GateFigures figures(String address) {
                return new GateFigures(0, 0, 0, 0);
            }
        };
    }
}
