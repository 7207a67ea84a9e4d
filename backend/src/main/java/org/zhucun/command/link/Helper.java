package org.zhucun.command.link;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.region.RegionRef;

/** 到户责任人: who answers for a target household, for a time. */
@Entity
@Table(name = "household_helper")
class Helper {
    @Id
    UUID id;

    String villageCode;
    String householdNo;
    String helperName;
    LocalDate validFrom;
    LocalDate validTo;
    String regionPath;

    @Version
    long version;

    protected Helper() {}

    Helper(RegionRef village, NameHelpers.Household household, LocalDate from) {
        id = Ids.next();
        villageCode = village.code();
        regionPath = village.path();
        householdNo = household.number();
        helperName = household.helperName();
        validFrom = from;
    }

    /** Whether somebody else takes over on the day and this row is over; on its first day it is only put right. */
    boolean givesWayTo(NameHelpers.Household household, LocalDate from) {
        if (Objects.equals(helperName, household.helperName())) {
            return false;
        }
        if (from.isBefore(validFrom)) {
            throw DomainException.invalid("/from", "command.before.begin");
        }
        if (from.equals(validFrom)) {
            helperName = household.helperName();
            return false;
        }
        validTo = from;
        return true;
    }
}
