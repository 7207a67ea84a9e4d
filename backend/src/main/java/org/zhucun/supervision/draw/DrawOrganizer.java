package org.zhucun.supervision.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 发起抽取: freezes who can be drawn and names the two offices; from here on nothing of it changes. */
@ApplicationScoped
class DrawOrganizer {
    private static final int COUNTY = 6;

    private final DrawRepository draws;
    private final Freezer freezer;
    private final PopulationRules rules;
    private final DrawViews views;
    private final Regions regions;
    private final Caller caller;
    private final Clock clock;

    DrawOrganizer(
            DrawRepository draws,
            Freezer freezer,
            PopulationRules rules,
            DrawViews views,
            Regions regions,
            Caller caller,
            Clock clock) {
        this.draws = draws;
        this.freezer = freezer;
        this.rules = rules;
        this.views = views;
        this.regions = regions;
        this.caller = caller;
        this.clock = clock;
    }

    Draw organize(DrawCommands.OrganizeDraw command) {
        Instant now = clock.instant();
        Office office = caller.require();
        LocalDate day = LocalDate.now(clock);
        DrawTimes times = DrawTimes.of(command, clock);
        requireRepeat(command, now);
        Draw draw = new Draw();
        draw.id = Ids.next();
        draw.title = command.title().strip();
        draw.state = DrawState.DRAFT;
        draw.planId = command.planId();
        draw.regionPath = area(command, day);
        draw.officePath = office.path();
        draw.number = number(office, day);
        draw.revealUntil = times.revealUntil();
        draw.releaseAt = times.lastRelease();
        draw.openAt = times.openAt();
        draw.publishUntil = rules.publishUntil(office.path(), LocalDate.ofInstant(draw.openAt, clock.getZone()), day);
        draw.visitFrom = command.visitFrom();
        draw.visitTo = command.visitTo();
        draw.organizedBy = office.accountId();
        draw.organizedByName = office.accountName();
        draw.createdAt = now;
        draw.repeatsId = command.repeats();
        draw.repeatReason =
                command.repeats() == null ? null : command.repeatReason().strip();
        Freezer.Frozen frozen = freezer.freeze(draw.id, command, draw.regionPath, day);
        draw.population = frozen.population().text();
        draw.populationDigest = Digests.population(draw.population);
        draw.names = views.text(frozen.names());
        requireSaidSo(draw, frozen.names());
        draws.add(draw, parties(draw, command, day));
        return draw;
    }

    /** All areas in one county: its path; else the organizer's own. */
    private String area(DrawCommands.OrganizeDraw command, LocalDate day) {
        command.areas().forEach(code -> regions.requireWithin(code, day));
        List<String> counties = command.areas().stream()
                .map(code -> code.substring(0, COUNTY))
                .distinct()
                .toList();
        String county = RegionCode.path(counties.get(0));
        return counties.size() == 1 && caller.require().covers(county)
                ? county
                : caller.require().path();
    }

    private String number(Office office, LocalDate day) {
        String yearly = "双随机〔" + day.getYear() + "〕";
        return yearly + (draws.count(office.path(), yearly) + 1) + "号";
    }

    /** What was aborted, or is drawn once more, says so: with a link and a reason. */
    private void requireRepeat(DrawCommands.OrganizeDraw command, Instant now) {
        boolean reason =
                command.repeatReason() != null && !command.repeatReason().isBlank();
        if (reason != (command.repeats() != null)) {
            throw DomainException.invalid("/repeatReason", "supervision.draw.repeat.reason");
        }
        if (command.repeats() != null) {
            Draw before = draws.find(command.repeats())
                    .orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
            DrawState state = before.stateAt(now);
            if (state != DrawState.ABORTED && state != DrawState.DRAWN && state != DrawState.PUBLISHED) {
                throw new DomainException(ProblemType.STATE_CONFLICT, "supervision.draw.repeat.running");
            }
        }
    }

    /**
     * Who draws again until he likes the list says so: a second draw for some of the same villages and days is a repeat of the first. What
     * another repeats already is passed over only where that other one is a rival too, so that no repeat elsewhere frees it.
     */
    private void requireSaidSo(Draw draw, DrawNames names) {
        List<DrawRepository.Rival> rivals = draws.rivals(draw, names.villages().keySet());
        Set<UUID> known = rivals.stream().map(DrawRepository.Rival::id).collect(Collectors.toSet());
        if (draw.repeatsId != null && !known.contains(draw.repeatsId)) {
            throw DomainException.invalid("/repeats", "supervision.draw.repeat.other");
        }
        rivals.stream()
                .filter(rival -> !rival.id().equals(draw.repeatsId) && !known.contains(rival.repeatedBy()))
                .findFirst()
                .ifPresent(rival -> {
                    throw new DomainException(ProblemType.CONFLICT, "supervision.draw.must.repeat", rival.number());
                });
    }

    /** Two offices, each at the organizer's place or above it, so that both see what they commit to. */
    private List<DrawParty> parties(Draw draw, DrawCommands.OrganizeDraw command, LocalDate day) {
        List<DrawParty> parties = new ArrayList<>();
        for (DrawCommands.NamedParty named : command.parties()) {
            RegionRef place = regions.require(named.regionCode(), day);
            if (!draw.officePath.startsWith(place.path())) {
                throw DomainException.invalid("/parties", "supervision.draw.party");
            }
            parties.add(DrawParty.of(
                    draw, parties.size() + 1, named.role(), new DrawParty.Seat(place.path(), place.name())));
        }
        if (parties.get(0).role == parties.get(1).role && parties.get(0).path.equals(parties.get(1).path)) {
            throw new DomainException(ProblemType.SEPARATION_OF_DUTIES, "supervision.draw.offices");
        }
        return parties;
    }
}
