package org.zhucun.fieldwork.project;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.organization.OrganizationRef;
import org.zhucun.region.RegionRef;

/** 帮扶资金: a sum that a unit invested in a village or introduced to it. */
@Entity
@Table(name = "fund_record")
class FundRecord {
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    FundKind kind;

    BigDecimal amount;
    UUID unitId;
    String unitName;
    String villageCode;
    String villageName;
    LocalDate receivedOn;
    String purpose;
    LocalDate withdrawnOn;
    String withdrawnReason;
    String regionPath;
    String unitPath;

    @Version
    long version;

    protected FundRecord() {}

    FundRecord(FundCommands.RecordFund command, RegionRef village, OrganizationRef unit) {
        id = Ids.next();
        kind = command.kind();
        amount = command.amount();
        unitId = unit.id();
        unitName = unit.name();
        villageCode = village.code();
        villageName = village.shortName();
        receivedOn = command.receivedOn();
        purpose = command.purpose();
        regionPath = village.path();
        unitPath = unit.path();
    }

    void withdraw(LocalDate on, String reason) {
        if (withdrawnOn != null) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "fieldwork.fund.withdrawn");
        }
        withdrawnOn = on;
        withdrawnReason = reason;
    }
}
