package org.zhucun.region.county;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/** 县之门: what other rooms ask about counties. Call it inside a transaction. */
@ApplicationScoped
public class Counties {
    private final DesignationRepository designations;

    Counties(DesignationRepository designations) {
        this.designations = designations;
    }

    /** The categories a county is in on a day. */
    public Set<CountyCategory> categories(String county, LocalDate on) {
        return designations.of(county).stream()
                .filter(one -> !one.validFrom().isAfter(on)
                        && (one.validTo() == null || one.validTo().isAfter(on)))
                .map(DesignationView::category)
                .collect(Collectors.toSet());
    }
}
