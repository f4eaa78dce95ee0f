package org.mortise.launcher.imports;

import java.nio.file.Path;

/** A step with the file it is to read. */
record PlannedStep(ImportStep step, Path file) {}
