package org.mortise.core.imports.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.mortise.core.imports.csv.TableOutput;

/**
 * Writes a workbook of one sheet as a stream. Texts are cells of the type text, which no spreadsheet runs as a formula; numbers,
 * dates and truth values have their own types.
 */
public final class XlsxOutput implements TableOutput {

    /** Rows that a sheet can have, its header included. */
    public static final int MAX_ROWS = 1_048_576;

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int MAX_TEXT = 32_767;
    /** Digits that a spreadsheet keeps; a longer number stays what it is as a text. */
    private static final int MAX_DIGITS = 15;

    private static final int ROWS_IN_MEMORY = 500;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private final org.dhatim.fastexcel.Workbook workbook;
    private final Worksheet sheet;
    private int row;

    public XlsxOutput(OutputStream out, String name) {
        this.workbook = new org.dhatim.fastexcel.Workbook(out, "Mortise", "1.0");
        this.sheet = workbook.newWorksheet(name.length() > 31 ? name.substring(0, 31) : name);
    }

    @Override
    public void write(List<?> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        if (++row % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    private void write(int column, Object value) {
        if (value instanceof BigDecimal number && number.precision() <= MAX_DIGITS) {
            sheet.value(row, column, number);
        } else if (value instanceof Long number && Math.abs(number) < 1_000_000_000_000_000L) {
            sheet.value(row, column, number);
        } else if (value instanceof Boolean truth) {
            sheet.value(row, column, truth);
        } else if (value instanceof LocalDate date && !date.isBefore(FIRST_DAY) && date.getYear() <= 9999) {
            sheet.value(row, column, date);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (value instanceof Instant instant && instant.equals(instant.truncatedTo(ChronoUnit.SECONDS))) {
            time(column, LocalDateTime.ofInstant(instant, ZoneOffset.UTC), value);
        } else if (value != null && !value.toString().isEmpty()) {
            text(column, value.toString());
        }
    }

    private void time(int column, LocalDateTime time, Object value) {
        if (time.toLocalDate().isBefore(FIRST_DAY) || time.getYear() > 9999) {
            text(column, value.toString());
            return;
        }
        sheet.value(row, column, time);
        sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
    }

    private void text(int column, String text) {
        sheet.inlineString(row, column, text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text);
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
