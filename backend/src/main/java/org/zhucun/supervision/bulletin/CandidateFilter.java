package org.zhucun.supervision.bulletin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** 可列问题的范围: month and kind of a bulletin about to be written. */
public class CandidateFilter {
    /** Month, e.g. 2018-09. */
    @RestQuery
    @NotBlank
    @Size(max = 7)
    @Pattern(regexp = "\\d{4}-(0[1-9]|1[0-2])", message = "supervision.bulletin.month")
    public String period;

    /** Only those of a special drive. */
    @RestQuery
    public UUID campaign;

    LocalDate end() {
        return BulletinFilter.month(period).plusMonths(1).minusDays(1);
    }
}
