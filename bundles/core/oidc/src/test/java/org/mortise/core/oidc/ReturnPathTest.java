package org.mortise.core.oidc;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public class ReturnPathTest {

    @Test
    public void pathsOfOursStay() {
        for (String path : new String[] {"/", "/accounts/1", "/a?b=c&d=%20#e"}) {
            assertEquals(path, ReturnPath.own(path));
        }
    }

    @Test
    public void nothingLeadsSomewhereElse() {
        for (String path : new String[] {
            null, "", "//evil.example", "/\\evil.example", "https://evil.example", "javascript:x", "/a\r\nb", "/a\tb"
        }) {
            assertEquals("/", ReturnPath.own(path));
        }
    }
}
