package org.mortise.core.imports.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Breaks rows of a {@code sales_pipeline.csv}, each in another way. The columns: opportunity_id, sales_agent, product, account,
 * deal_stage, engage_date, close_date, close_value.
 */
public final class BrokenRows {

    private static final List<UnaryOperator<String>> WAYS = new ArrayList<>();

    static {
        cell(0, "");
        cell(0, "X".repeat(300));
        cell(1, "Nobody At All");
        cell(1, "Mosess Frase");
        cell(1, "=cmd|' /C calc'!A0");
        cell(2, "GTX Ultra");
        cell(2, "X".repeat(200_000));
        cell(3, "No Such Account");
        cell(3, "Canncity Inc");
        cell(4, "");
        cell(4, "Wno");
        cell(4, "Maybe later");
        cell(5, "13/45/2016");
        cell(5, "2016-10-20");
        cell(5, "2/30/2017");
        cell(5, "yesterday");
        cell(6, "31/12/2017");
        cell(6, "3.1.2017");
        cell(6, "3/1/17 or so");
        cell(6, "0/0/0000");
        cell(7, "12,34");
        cell(7, "1.234.567");
        cell(7, "free");
        cell(7, "--5");
        cell(7, "$");
        cell(7, "10 USD EUR");
        WAYS.add(row -> row.substring(0, row.lastIndexOf(',')));
        WAYS.add(row -> row + ",one,more");
        WAYS.add(row -> row.replaceFirst(",", ",\""));
        WAYS.add(row -> row.replace(',', ';'));
    }

    private BrokenRows() {}

    public static int ways() {
        return WAYS.size();
    }

    /** @param lines the header first; every {@code distance}th row is broken, each in the next way */
    public static List<String> in(List<String> lines, int distance) {
        List<String> broken = new ArrayList<>(lines);
        for (int way = 0; way < WAYS.size(); way++) {
            int row = 1 + way * distance;
            broken.set(row, WAYS.get(way).apply(broken.get(row)));
        }
        return broken;
    }

    private static void cell(int column, String text) {
        WAYS.add(row -> {
            String[] cells = row.split(",", -1);
            cells[column] = text.contains(",") ? "\"" + text + "\"" : text;
            return String.join(",", cells);
        });
    }
}
