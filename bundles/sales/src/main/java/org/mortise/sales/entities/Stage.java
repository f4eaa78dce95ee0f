package org.mortise.sales.entities;

import java.math.BigDecimal;
import java.util.UUID;
import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.eclipse.persistence.annotations.Convert;
import org.mortise.api.persistence.RecordEntity;

@Entity
@Table(name = "sales_stage")
@Access(AccessType.FIELD)
class Stage extends RecordEntity {

    @Column(name = "name")
    private String name;

    @Convert("uuid")
    @Column(name = "pipeline_id")
    private UUID pipeline;

    @Column(name = "sort_order")
    private Long order;

    @Column(name = "probability")
    private BigDecimal probability;

    @Column(name = "is_closed")
    private Boolean isClosed;

    @Column(name = "is_won")
    private Boolean isWon;

    @Column(name = "forecast_category")
    private String forecastCategory;
}
