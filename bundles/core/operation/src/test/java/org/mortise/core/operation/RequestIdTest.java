package org.mortise.core.operation;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;

import java.util.UUID;
import org.junit.Test;

public class RequestIdTest {

    @Test
    public void aHarmlessIdIsKept() {
        assertEquals("a1b2-c3.d4_e5:f6", RequestId.of("a1b2-c3.d4_e5:f6"));
    }

    @Test
    public void anythingElseIsReplaced() {
        for (String bad : new String[] {null, "", "two words", "x\r\nSet-Cookie: y", "{jndi}", "a".repeat(65)}) {
            String id = RequestId.of(bad);
            assertNotEquals(bad, id);
            UUID.fromString(id);
        }
    }
}
