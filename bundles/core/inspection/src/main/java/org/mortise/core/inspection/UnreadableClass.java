package org.mortise.core.inspection;

import java.io.IOException;

/** A class file that is none, or one of a newer Java than can be read here. The message is for people. */
public final class UnreadableClass extends IOException {

    private static final long serialVersionUID = 1;

    UnreadableClass(String name, String problem) {
        super(name + " " + problem);
    }
}
