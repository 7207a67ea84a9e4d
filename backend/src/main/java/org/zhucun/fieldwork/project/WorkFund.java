package org.zhucun.fieldwork.project;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.team.TeamRef;

/** 驻村工作经费: what a team has for a year; never more is spent than was given. */
@Entity
@Table(name = "work_fund")
class WorkFund {
    @Id
    UUID id;

    UUID teamId;
    String teamName;
    int year;
    BigDecimal budget;
    BigDecimal used;
    String regionPath;
    String unitPath;

    @Version
    long version;

    protected WorkFund() {}

    WorkFund(TeamRef team, int year, BigDecimal budget) {
        id = Ids.next();
        teamId = team.id();
        teamName = team.name();
        this.year = year;
        this.budget = budget;
        used = BigDecimal.ZERO;
        regionPath = team.regionPath();
        unitPath = team.unitPath();
    }

    void spend(BigDecimal amount) {
        if (used.add(amount).compareTo(budget) > 0) {
            throw new DomainException(
                    ProblemType.CONFLICT,
                    "fieldwork.fund.overspent",
                    budget.subtract(used).toPlainString());
        }
        used = used.add(amount);
    }
}
