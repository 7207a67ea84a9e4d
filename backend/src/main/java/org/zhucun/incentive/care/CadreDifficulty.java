package org.zhucun.incentive.care;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.zhucun.incentive.care.DifficultyCommands.AnswerCadreDifficulty;
import org.zhucun.incentive.care.DifficultyCommands.ReportCadreDifficulty;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.organization.OrganizationRef;
import org.zhucun.policy.Parameter;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.team.PostingRef;

/** 干部困难: what a cadre needs help with, and his unit's way to solve it (N7). */
@Entity
@Table(name = "cadre_difficulty")
class CadreDifficulty {
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    CadreDifficultyKind kind;

    String words;
    LocalDate reportedOn;
    LocalDate dueOn;
    UUID parameterId;
    UUID ownerId;
    String ownerName;
    String ownerPath;
    UUID cadreId;
    String cadreName;
    UUID postingId;
    String villageName;

    @Enumerated(EnumType.STRING)
    CadreDifficultyState state;

    LocalDate urgedOn;
    String urgedBy;
    int urgedTimes;
    String solution;
    LocalDate solvedOn;
    UUID solvedBy;
    String solvedName;
    String answer;
    LocalDate answeredOn;
    UUID reportedBy;
    String reportedName;
    String regionPath;
    String unitPath;

    @Version
    long version;

    static CadreDifficulty reported(ReportCadreDifficulty said, PostingRef posting, LocalDate on, Office by) {
        CadreDifficulty difficulty = new CadreDifficulty();
        difficulty.id = Ids.next();
        difficulty.kind = said.kind();
        difficulty.words = said.words().strip();
        difficulty.reportedOn = on;
        difficulty.cadreId = posting.cadreId();
        difficulty.cadreName = posting.cadreName();
        difficulty.postingId = posting.id();
        difficulty.villageName = posting.villageName();
        difficulty.regionPath = posting.regionPath();
        difficulty.unitPath = posting.unitPath();
        difficulty.reportedBy = by.accountId();
        difficulty.reportedName = by.accountName();
        difficulty.state = CadreDifficultyState.OPEN;
        return difficulty;
    }

    /** The unit that sent him has so many days. */
    void owedBy(OrganizationRef unit, Parameter days) {
        ownerId = unit.id();
        ownerName = unit.name();
        ownerPath = unit.path();
        parameterId = days.id();
        dueOn = reportedOn.plusDays(days.asInt());
    }

    /** 督促: the organization department presses the unit for it. */
    void urge(Office by, LocalDate on) {
        require(CadreDifficultyState.OPEN);
        urgedOn = on;
        urgedBy = by.nodeName();
        urgedTimes++;
    }

    void solve(String how, Office by, LocalDate on) {
        require(CadreDifficultyState.OPEN);
        solution = how.strip();
        solvedOn = on;
        solvedBy = by.accountId();
        solvedName = by.nodeName();
        state = CadreDifficultyState.SOLVED;
    }

    /** Only he himself knows whether it is solved. */
    void answer(AnswerCadreDifficulty said, LocalDate on) {
        require(CadreDifficultyState.SOLVED);
        answer = said.words();
        answeredOn = on;
        state = said.solved() ? CadreDifficultyState.CONFIRMED : CadreDifficultyState.OPEN;
    }

    /** 升级: open beyond its day. */
    boolean escalated(LocalDate today) {
        return state == CadreDifficultyState.OPEN && dueOn.isBefore(today);
    }

    long openDays(LocalDate today) {
        return ChronoUnit.DAYS.between(reportedOn, state == CadreDifficultyState.OPEN ? today : solvedOn);
    }

    List<String> may(Office office) {
        List<String> may = new ArrayList<>();
        if (state == CadreDifficultyState.OPEN && office.may("difficulty:urge")) {
            may.add("urge");
        }
        if (state == CadreDifficultyState.OPEN && office.may("difficulty:solve")) {
            may.add("solve");
        }
        if (state == CadreDifficultyState.SOLVED && isOf(office) && office.may("difficulty:answer")) {
            may.add("answer");
        }
        return may;
    }

    boolean isOf(Office office) {
        return office.role() == Role.CADRE && office.path().equals(cadreId.toString());
    }

    private void require(CadreDifficultyState wanted) {
        if (state != wanted) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
    }
}
