package org.mortise.core.imports.formats;

import java.util.List;
import org.mortise.api.imports.Importer;

/**
 * What reads files of one kind.
 *
 * @param extensions with which names of such files end, without the dot
 * @param ranking the highest is asked first
 */
record Format(String name, List<String> extensions, int ranking, Importer importer) {}
