package org.mortise.itests.plugins.tariff;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** How many points an amount is worth: as the file beside this class says, which differs from version to version. */
public final class Tariff {

    private Tariff() {}

    public static int points(int amount) throws IOException {
        try (InputStream factor = Tariff.class.getResourceAsStream("factor.txt")) {
            return amount * Integer.parseInt(new String(factor.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
