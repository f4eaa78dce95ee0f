package org.mortise.launcher.instance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;

public class JvmOptionsTest {
    @Test
    public void theAdministratorsOptionsComeLast() {
        List<String> options = JvmOptions.of("-Xmx2g  -Da=b");
        assertEquals(List.of("-Xmx2g", "-Da=b"), options.subList(options.size() - 2, options.size()));
        assertTrue(options.indexOf("-Xmx512m") < options.indexOf("-Xmx2g"));
    }

    @Test
    public void onlyOneCollector() {
        assertEquals(1, collectors(JvmOptions.of(null)));
        assertEquals(1, collectors(JvmOptions.of("-XX:+UseZGC")));
        assertFalse(JvmOptions.of("-XX:+UseZGC").contains("-XX:+UseSerialGC"));
    }

    @Test
    public void onlyAVirtualMachineThatKnowsHowIsToldToTrim() {
        assertFalse(trims("17"));
        assertFalse(trims("17.0.8"));
        assertTrue(trims("17.0.15"));
        assertFalse(trims("20.0.2"));
        assertFalse(trims("21.0.1"));
        assertTrue(trims("25"));
    }

    private static boolean trims(String java) {
        return JvmOptions.of(null, Runtime.Version.parse(java)).stream()
                .anyMatch(option -> option.startsWith("-XX:TrimNativeHeapInterval="));
    }

    private static long collectors(List<String> options) {
        return options.stream().filter(option -> option.endsWith("GC")).count();
    }
}
