package org.mortise.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.sales.SalesScope;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.osgi.service.metatype.annotations.Designate;

/** {@code GET /api/reporting/clv}, narrowed like the other reports of sales. */
@Component(service = CustomerLifetimeValueResource.class, configurationPid = "org.mortise.reporting.clv")
@Designate(ocd = CustomerLifetimeValueConfiguration.class)
@JaxrsResource
@Path("clv")
@Produces(MediaType.APPLICATION_JSON)
public class CustomerLifetimeValueResource {

    private static final BigDecimal HIGHEST = BigDecimal.valueOf(1000);
    private static final int MOST_DECIMALS = 4;

    private final Modules modules;
    private final BigDecimal score;

    @Activate
    public CustomerLifetimeValueResource(@Reference Modules modules, CustomerLifetimeValueConfiguration configuration) {
        this.modules = modules;
        this.score = inRange(rounded(configuration.customerValueScore()));
    }

    /** @param customerValueScore in the place of the configured one; may be null */
    @GET
    public Report<CustomerLifetimeValue> report(
            @BeanParam SalesParameters parameters, @QueryParam("customerValueScore") String customerValueScore) {
        SalesScope scope = parameters.scope();
        BigDecimal asked = SalesParameters.read(
                "customerValueScore", customerValueScore, BigDecimal::new, "a decimal number such as 1.2");
        CustomerLifetimeValueCalculator calculator =
                new CustomerLifetimeValueCalculator(asked == null ? score : inRange(asked));
        return modules.fromSales(ReportDefinition.CLV, sales -> calculator.of(sales.wonByAccount(scope)));
    }

    /** What was set is more exact than it can be rather than no report at all. */
    private static BigDecimal rounded(double score) {
        return new BigDecimal(BigDecimal.valueOf(score)
                .setScale(MOST_DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString());
    }

    private static BigDecimal inRange(BigDecimal score) {
        if (score.signum() < 0 || score.compareTo(HIGHEST) > 0 || score.scale() > MOST_DECIMALS) {
            throw ProblemException.invalid("customerValueScore", "must be between 0 and 1000, with at most 4 decimals");
        }
        return score;
    }
}
