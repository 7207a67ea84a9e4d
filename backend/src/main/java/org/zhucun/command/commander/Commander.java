package org.zhucun.command.commander;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.command.EndOn;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.region.RegionRef;

/** 大队长、总队长: who leads all teams of a county or a township. */
@Entity
@Table(name = "commander")
class Commander {
    private static final int COUNTY = 3;
    private static final int TOWNSHIP = 4;

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    CommanderKind kind;

    String regionCode;
    String personName;
    String position;
    String rankCode;
    String temporaryPost;
    Integer year;
    LocalDate validFrom;
    LocalDate validTo;
    String endReason;
    String regionPath;

    @Version
    long version;

    protected Commander() {}

    Commander(AppointCommander command, RegionRef region) {
        boolean brigade = command.kind() == CommanderKind.COUNTY_BRIGADE_LEADER;
        if (region.level() != (brigade ? COUNTY : TOWNSHIP)) {
            throw DomainException.invalid("/regionCode", "command.commander.region");
        }
        requireAll(command, brigade);
        id = Ids.next();
        kind = command.kind();
        regionCode = region.code();
        regionPath = region.path();
        personName = command.personName().strip();
        position = command.position().strip();
        rankCode = command.rankCode();
        temporaryPost = command.temporaryPost();
        year = command.year();
        validFrom = command.from();
    }

    /** What makes a brigade leader one is asked of him and of nobody else. */
    private static void requireAll(AppointCommander command, boolean brigade) {
        present("/rankCode", command.rankCode(), brigade);
        present("/temporaryPost", command.temporaryPost(), brigade);
        present("/year", command.year(), brigade);
    }

    private static void present(String at, Object value, boolean wanted) {
        if ((value != null) != wanted) {
            throw DomainException.invalid(at, wanted ? "command.commander.missing" : "command.commander.surplus");
        }
    }

    void end(EndOn command) {
        if (validTo != null) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
        if (command.on().isBefore(validFrom)) {
            throw DomainException.invalid("/on", "command.before.begin");
        }
        validTo = command.on();
        endReason = command.reason();
    }
}
