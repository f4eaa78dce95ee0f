package org.mortise.core.imports.csv;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import org.junit.Test;

public class FormulaGuardTest {

    @Test
    public void guardsWhatASpreadsheetWouldRun() {
        assertEquals("'=1+1", FormulaGuard.guard("=1+1"));
        assertEquals("'+49 30 123", FormulaGuard.guard("+49 30 123"));
        assertEquals("'@sum", FormulaGuard.guard("@sum"));
        assertEquals("'-cmd", FormulaGuard.guard("-cmd"));
        assertEquals("'\t=1", FormulaGuard.guard("\t=1"));
        assertEquals("'\r=1", FormulaGuard.guard("\r=1"));
    }

    @Test
    public void leavesNumbersAndOrdinaryTextAlone() {
        assertEquals("-12.50", FormulaGuard.guard("-12.50"));
        assertEquals("+3", FormulaGuard.guard("+3"));
        assertEquals("a=b", FormulaGuard.guard("a=b"));
        assertEquals("", FormulaGuard.guard(""));
        assertNull(FormulaGuard.guard(null));
    }

    @Test
    public void takesItsOwnApostropheOffAndNoOther() {
        assertEquals("=1+1", FormulaGuard.unguard(FormulaGuard.guard("=1+1")));
        assertEquals("'t Hart", FormulaGuard.unguard("'t Hart"));
        assertEquals("'", FormulaGuard.unguard("'"));
    }
}
