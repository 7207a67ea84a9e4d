package org.zhucun.fieldwork.household;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.region.RegionRef;

/** 困难问题: reported once, solved once. */
@Entity
@Table(name = "difficulty")
class Difficulty {
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    DifficultyKind kind;

    String matter;
    String villageCode;
    String villageName;
    LocalDate reportedOn;
    LocalDate solvedOn;
    String solution;
    String regionPath;

    @Version
    long version;

    protected Difficulty() {}

    Difficulty(DifficultyCommands.ReportDifficulty command, RegionRef village) {
        id = Ids.next();
        kind = command.kind();
        matter = command.matter().strip();
        villageCode = village.code();
        villageName = village.shortName();
        reportedOn = command.reportedOn();
        regionPath = village.path();
    }

    void solve(DifficultyCommands.SolveDifficulty command) {
        if (solvedOn != null) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "fieldwork.difficulty.solved");
        }
        if (command.on().isBefore(reportedOn)) {
            throw DomainException.invalid("/on", "fieldwork.before.begin");
        }
        solvedOn = command.on();
        solution = command.solution().strip();
    }
}
