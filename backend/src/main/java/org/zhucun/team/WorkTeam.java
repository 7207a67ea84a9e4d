package org.zhucun.team;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.organization.OrganizationRef;
import org.zhucun.region.RegionRef;

/** 驻村工作队: lies where its home village lies; keeps since when which unit sends to it and which village it serves. */
@Entity
@Table(name = "work_team")
class WorkTeam {
    @Id
    UUID id;

    String name;
    String homeVillageCode;

    @Enumerated(EnumType.STRING)
    SendLevel sendLevel;

    UUID leadUnitId;
    LocalDate establishedOn;
    LocalDate dissolvedOn;
    String dissolvedReason;
    String regionPath;
    String unitPath;

    @OneToMany(mappedBy = "team", cascade = CascadeType.ALL, orphanRemoval = true)
    List<TeamUnit> units = new ArrayList<>();

    @OneToMany(mappedBy = "team", cascade = CascadeType.ALL, orphanRemoval = true)
    List<TeamVillage> villages = new ArrayList<>();

    @Version
    long version;

    protected WorkTeam() {}

    WorkTeam(UUID id, FormTeam command, TeamPlan plan) {
        this.id = id;
        describe(command, plan);
        adopt(plan, establishedOn);
    }

    void describe(FormTeam command, TeamPlan plan) {
        name = command.name();
        sendLevel = command.sendLevel();
        establishedOn = command.establishedOn();
        homeVillageCode = plan.home().code();
        leadUnitId = plan.lead().id();
        regionPath = plan.home().path();
        unitPath = plan.lead().path();
        units.forEach(unit -> unit.regionPath = regionPath);
        villages.forEach(village -> village.regionPath = regionPath);
    }

    /** Closes what the plan no longer holds. Flush before {@link #adopt}: a team has one home village at a time. */
    void release(TeamPlan plan, LocalDate from) {
        units.removeIf(unit -> unit.validTo == null
                && plan.units().stream().noneMatch(kept -> kept.id().equals(unit.unitId))
                && unit.close(from));
        villages.removeIf(village -> village.validTo == null
                && plan.villages().stream().noneMatch(kept -> serves(village, kept, plan))
                && village.close(from));
    }

    /** Opens what the plan holds besides. */
    void adopt(TeamPlan plan, LocalDate from) {
        for (OrganizationRef unit : plan.units()) {
            if (units.stream().noneMatch(open -> open.validTo == null && open.unitId.equals(unit.id()))) {
                units.add(new TeamUnit(this, unit, from));
            }
        }
        for (RegionRef village : plan.villages()) {
            if (villages.stream().noneMatch(open -> open.validTo == null && serves(open, village, plan))) {
                villages.add(new TeamVillage(this, village, role(village, plan), from));
            }
        }
    }

    TeamOnFile onFile() {
        List<FormTeam.SendingUnit> sending = units.stream()
                .filter(unit -> unit.validTo == null)
                .map(unit -> new FormTeam.SendingUnit(unit.unitId, unit.unitId.equals(leadUnitId)))
                .sorted(Comparator.comparing(FormTeam.SendingUnit::lead).reversed())
                .toList();
        FormTeam form =
                new FormTeam(name, homeVillageCode, List.copyOf(covered()), sendLevel, sending, establishedOn, null);
        return new TeamOnFile(id, form, dissolvedOn != null);
    }

    /** The villages it covers now, besides its home. */
    Set<String> covered() {
        return villages.stream()
                .filter(village -> village.validTo == null && village.role == TeamVillage.Role.COVERED)
                .map(village -> village.villageCode)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void cover(RegionRef village, LocalDate from) {
        villages.add(new TeamVillage(this, village, TeamVillage.Role.COVERED, from));
    }

    /** Ends the covering of a village; the day is the first without it. */
    void release(String code, LocalDate from) {
        TeamVillage covered = villages.stream()
                .filter(village -> village.validTo == null && village.role == TeamVillage.Role.COVERED)
                .filter(village -> village.villageCode.equals(code))
                .findFirst()
                .orElseThrow(() -> new DomainException(ProblemType.STATE_CONFLICT, "team.covered.none"));
        if (covered.close(from)) {
            villages.remove(covered);
        }
    }

    void dissolve(DissolveTeam command) {
        requireThere();
        if (command.on().isBefore(establishedOn)) {
            throw DomainException.invalid("/on", "team.before.established");
        }
        dissolvedOn = command.on();
        dissolvedReason = command.reason();
    }

    void requireThere() {
        if (dissolvedOn != null) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "team.dissolved");
        }
    }

    private static boolean serves(TeamVillage open, RegionRef village, TeamPlan plan) {
        return open.villageCode.equals(village.code()) && open.role == role(village, plan);
    }

    private static TeamVillage.Role role(RegionRef village, TeamPlan plan) {
        return village.code().equals(plan.home().code()) ? TeamVillage.Role.HOME : TeamVillage.Role.COVERED;
    }
}
