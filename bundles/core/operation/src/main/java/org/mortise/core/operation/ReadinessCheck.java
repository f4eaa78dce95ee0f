package org.mortise.core.operation;

import java.util.function.Consumer;

/** Looks at one aspect of the node. */
interface ReadinessCheck {

    /** Reports each thing that is missing, in words for the one who has to act. */
    void look(Consumer<String> missing);
}
