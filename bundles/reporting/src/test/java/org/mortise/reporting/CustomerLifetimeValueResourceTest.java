package org.mortise.reporting;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.mortise.reporting.Amounts.eur;

import java.lang.annotation.Annotation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.Before;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Reference;
import org.mortise.api.sales.AccountSales;

public class CustomerLifetimeValueResourceTest {

    private final FakeSales sales = new FakeSales();
    private final CustomerLifetimeValueResource resource =
            new CustomerLifetimeValueResource(new Modules(sales, null, null), configuration(2));

    @Before
    public void oneCustomer() {
        LocalDate day = LocalDate.of(2017, 1, 1);
        Reference account = new Reference("account", UUID.randomUUID(), "Any");
        sales.accounts = List.of(new AccountSales(account, 1, eur("10"), day, day));
    }

    @Test
    public void theConfiguredScoreUnlessTheRequestHasOne() {
        assertEquals("20.00", clv(null));
        assertEquals("15.00", clv("1.5"));
        assertEquals("0.00", clv("0"));
    }

    @Test
    public void aConfiguredScoreIsRounded() {
        CustomerLifetimeValueResource exact =
                new CustomerLifetimeValueResource(new Modules(sales, null, null), configuration(1.00004));
        assertEquals(
                "10.00",
                exact.report(new SalesParameters(), null)
                        .result()
                        .currencies()
                        .get(0)
                        .clv()
                        .amount());
    }

    @Test
    public void aScoreOutOfRangeIsRefused() {
        for (String score : List.of("-1", "1001", "1.00001", "1e999999")) {
            assertEquals(score, ProblemType.INVALID, refused(score));
        }
        assertEquals(ProblemType.MALFORMED, refused("high"));
    }

    private String clv(String score) {
        return resource.report(new SalesParameters(), score)
                .result()
                .currencies()
                .get(0)
                .clv()
                .amount();
    }

    private ProblemType refused(String score) {
        return assertThrows(ProblemException.class, () -> resource.report(new SalesParameters(), score))
                .type();
    }

    private static CustomerLifetimeValueConfiguration configuration(double score) {
        return new CustomerLifetimeValueConfiguration() {
            @Override
            public double customerValueScore() {
                return score;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return CustomerLifetimeValueConfiguration.class;
            }
        };
    }
}
