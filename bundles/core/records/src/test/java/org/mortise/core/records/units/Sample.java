package org.mortise.core.records.units;

import java.util.ArrayList;
import java.util.List;
import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.JoinColumn;
import javax.persistence.OrderColumn;
import javax.persistence.Table;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.mortise.api.persistence.RecordEntity;

@Entity
@Table(name = "sample")
class Sample extends RecordEntity {

    @Column(name = "name")
    private String name;

    @ElementCollection
    @CollectionTable(name = "sample_item", joinColumns = @JoinColumn(name = "sample_id"))
    @OrderColumn(name = "position")
    @BatchFetch(BatchFetchType.IN)
    private List<SampleItem> items = new ArrayList<>();
}
