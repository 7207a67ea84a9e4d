package org.zhucun.team.staffing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.team.PostingRef;

/** 借调: a member lent out of his village; for as many months as the region says he does not count for his team (C1). */
@Entity
@Table(name = "posting_secondment")
class Secondment {
    @Id
    UUID id;

    UUID postingId;
    UUID cadreId;
    UUID teamId;
    String lentTo;
    LocalDate validFrom;
    LocalDate until;

    String regionPath;
    String unitPath;

    @Version
    long version;

    protected Secondment() {}

    Secondment(PostingRef posting, RecordSecondment command) {
        boolean outside = command.from().isBefore(posting.startedOn())
                || (posting.endedOn() != null && command.from().isAfter(posting.endedOn()));
        if (outside) {
            throw DomainException.invalid("/from", "team.secondment.outside");
        }
        if (command.until() != null && command.until().isBefore(command.from())) {
            throw DomainException.invalid("/until", "team.secondment.outside");
        }
        id = Ids.next();
        postingId = posting.id();
        cadreId = posting.cadreId();
        teamId = posting.teamId();
        lentTo = command.lentTo().strip();
        validFrom = command.from();
        until = command.until();
        regionPath = posting.regionPath();
        unitPath = posting.unitPath();
    }

    void end(LocalDate on) {
        if (until != null && !on.isBefore(until)) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
        if (on.isBefore(validFrom)) {
            throw DomainException.invalid("/on", "team.secondment.outside");
        }
        until = on;
    }

    /** @param longMonths from how many months on it is long, null where nothing says so; both days belong to it */
    SecondmentView view(Integer longMonths) {
        boolean longTerm = longMonths != null
                && (until == null
                        || !until.isBefore(validFrom.plusMonths(longMonths).minusDays(1)));
        return new SecondmentView(id, postingId, lentTo, validFrom, until, longTerm, version);
    }
}
