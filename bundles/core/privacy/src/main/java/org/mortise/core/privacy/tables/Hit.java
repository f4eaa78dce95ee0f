package org.mortise.core.privacy.tables;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A row that has one of the words in it.
 *
 * @param row how the database knows the row, for as long as nobody changes it
 * @param texts by column the text in which a word stands
 * @param ids what else the row names
 */
public record Hit(TextTable table, String row, Map<String, String> texts, List<UUID> ids) {}
