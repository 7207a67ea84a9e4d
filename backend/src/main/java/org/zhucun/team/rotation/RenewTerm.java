package org.zhucun.team.rotation;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * 续任: a cadre who wishes to stay gets a new term.
 *
 * @param plannedEndOn by default the region's term (term.months) from the day after the present one's end
 */
record RenewTerm(LocalDate plannedEndOn, @Size(max = 500) String note) {}
