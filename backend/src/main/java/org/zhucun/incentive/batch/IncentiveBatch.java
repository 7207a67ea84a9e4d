package org.zhucun.incentive.batch;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.region.RegionRef;
import org.zhucun.scope.Office;

/** 批次: one document of the three batches. */
@Entity
@Table(name = "incentive_batch")
class IncentiveBatch {
    @Id
    UUID id;

    String regionCode;
    int year;
    String title;
    String documentNumber;
    String issuedBy;
    LocalDate issuedOn;
    String recordedByName;
    String regionPath;

    @Version
    long version;

    protected IncentiveBatch() {}

    IncentiveBatch(BatchCommands.DraftIncentiveBatch said, RegionRef region, Office by) {
        id = Ids.next();
        regionCode = region.code();
        regionPath = region.path();
        year = said.year();
        title = said.title().strip();
        documentNumber = said.documentNumber().strip();
        issuedBy = said.issuedBy().strip();
        recordedByName = by.accountName();
    }

    void requireDraft() {
        if (issuedOn != null) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "incentive.batch.issued", issuedOn);
        }
    }

    void issue(LocalDate on, long lines) {
        requireDraft();
        if (lines == 0) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "incentive.batch.empty");
        }
        if (on.getYear() < year) {
            throw DomainException.invalid("/on", "incentive.batch.year", String.valueOf(year));
        }
        issuedOn = on;
    }
}
