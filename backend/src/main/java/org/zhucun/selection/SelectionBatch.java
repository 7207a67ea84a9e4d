package org.zhucun.selection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RuleReference;
import org.zhucun.scope.Office;
import org.zhucun.team.SendLevel;

/** 选派批次: 先定村、再定人. */
@Entity
class SelectionBatch {
    private static final int COUNTY_CODE = 6;

    @Id
    UUID id;

    String name;

    @Enumerated(EnumType.STRING)
    SendLevel sendLevel;

    String regionCode;
    LocalDate startOn;

    @Enumerated(EnumType.STRING)
    BatchState state;

    LocalDate needsFixedOn;
    String needsFixedBy;
    LocalDate closedOn;
    LocalDate createdOn;
    String regionPath;

    @Version
    long version;

    SelectionBatch() {}

    /** The level that sends is that of the department: 省派、市派、县派. */
    SelectionBatch(Office office, LocalDate today) {
        id = Ids.next();
        regionPath = office.path();
        regionCode = office.nodeCode();
        sendLevel = switch (regionCode.length()) {
            case 0 -> SendLevel.CENTRAL;
            case 2 -> SendLevel.PROVINCE;
            case 4 -> SendLevel.CITY;
            case COUNTY_CODE -> SendLevel.COUNTY;
            default -> throw new DomainException(ProblemType.FORBIDDEN, "selection.batch.level");
        };
        state = BatchState.DRAFT;
        createdOn = today;
    }

    void describe(BatchForm form) {
        requireDraft();
        name = form.name();
        startOn = form.startOn();
    }

    /** B1: after this nobody changes what the villages need, and candidates may be nominated. */
    void fixNeeds(int needs, LocalDate today, String by) {
        requireDraft();
        if (needs == 0) {
            throw DomainException.rule(needs(Clause.of("selection.rule.B1.found.needs.none")), "selection.needs.none");
        }
        state = BatchState.OPEN;
        needsFixedOn = today;
        needsFixedBy = by;
    }

    void close(LocalDate today) {
        requireOpen();
        state = BatchState.CLOSED;
        closedOn = today;
    }

    void requireOpen() {
        if (state == BatchState.DRAFT) {
            throw DomainException.rule(needs(Clause.of("selection.rule.B1.found.needs")), "selection.needs.first");
        }
        if (state == BatchState.CLOSED) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "selection.batch.closed");
        }
    }

    private static RuleReference needs(Clause found) {
        return new RuleReference("B1", Clause.of("selection.rule.B1.required.needs"), found, "003:18 因村选派");
    }

    private void requireDraft() {
        if (state != BatchState.DRAFT) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "selection.needs.fixed");
        }
    }
}
