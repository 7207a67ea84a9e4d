package org.zhucun.team.staffing;

import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/**
 * 借调视图: a time in which a member is lent out.
 *
 * @param longTerm as long as the region says, half a year or more where no other document does: he does not count for the size of his team (C1)
 */
public record SecondmentView(
        UUID id, UUID postingId, String lentTo, LocalDate from, LocalDate until, boolean longTerm, long version)
        implements Versioned {}
