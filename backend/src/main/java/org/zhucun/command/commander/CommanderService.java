package org.zhucun.command.commander;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.command.CommandRights;
import org.zhucun.command.EndOn;
import org.zhucun.command.PlacePages;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.policy.Act;
import org.zhucun.policy.RuleGuard;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;

/** 大队长、总队长办理 */
@ApplicationScoped
@Transactional
class CommanderService {
    static final String PER_YEAR = "brigade.leader.perYear";
    static final String RANK = "brigade.leader.rank";

    private final CommanderRepository commanders;
    private final RuleGuard guard;
    private final PlacePages pages;
    private final Regions regions;
    private final CommandRights rights;
    private final RequestInfo request;
    private final Trail trail;

    CommanderService(
            CommanderRepository commanders,
            RuleGuard guard,
            PlacePages pages,
            Regions regions,
            CommandRights rights,
            RequestInfo request,
            Trail trail) {
        this.commanders = commanders;
        this.guard = guard;
        this.pages = pages;
        this.regions = regions;
        this.rights = rights;
        this.request = request;
        this.trail = trail;
    }

    CursorPage<CommanderView> list(CommanderFilter filter) {
        LocalDate on = pages.day(filter.asOf);
        CursorPage<Commander> page = pages.page(
                "commanders",
                filter,
                after -> commanders.page(filter, on, after).stream()
                        .map(one -> new PlacePages.Placed<>(one.regionPath, one.id, one))
                        .toList(),
                () -> commanders.total(filter, on));
        Map<String, RegionRef> places =
                regions.named(page.items().stream().map(one -> one.regionCode).toList(), on);
        List<CommanderView> views = page.items().stream()
                .map(one -> view(one, places.get(one.regionCode).name()))
                .toList();
        return new CursorPage<>(views, page.next(), page.total());
    }

    CommanderView get(UUID id) {
        return view(commanders.find(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND)));
    }

    @Audited(Action.COMMANDER_APPOINTED)
    CommanderView appoint(AppointCommander command) {
        RegionRef region = regions.requireWithin(command.regionCode(), command.from());
        Commander commander = new Commander(command, region);
        if (commander.kind == CommanderKind.COUNTY_BRIGADE_LEADER) {
            guardBrigade(commander, command);
        }
        commanders.add(commander);
        return done(commander);
    }

    @Audited(Action.COMMANDER_ENDED)
    CommanderView end(UUID id, EndOn command) {
        Commander commander =
                commanders.find(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(commander.version);
        commander.end(command);
        return done(commander);
    }

    /** A5: 每年度抽调副厅级干部担任驻县大队长, one for a county and year. */
    private void guardBrigade(Commander one, AppointCommander command) {
        Subject subject = subject(one);
        guard.check(new Act(
                "A5",
                RANK,
                one.regionPath,
                command.from(),
                rank -> rank.asText().equals(one.rankCode),
                Clause.of("command.rule.A5.found", one.rankCode),
                subject,
                command.justification()));
        long leaders = commanders.brigadeLeaders(one.regionCode, one.year, command.from()) + 1;
        guard.check(new Act(
                "A5",
                PER_YEAR,
                one.regionPath,
                command.from(),
                most -> leaders <= most.asInt(),
                Clause.of("command.rule.A5.found.leaders", leaders),
                subject,
                command.justification()));
    }

    private CommanderView done(Commander commander) {
        commanders.flush();
        trail.about(subject(commander));
        return view(commander);
    }

    private CommanderView view(Commander one) {
        return view(
                one,
                regions.named(List.of(one.regionCode), pages.day(null))
                        .get(one.regionCode)
                        .name());
    }

    private CommanderView view(Commander one, String place) {
        return CommanderView.of(one, place, rights.unless(one.validTo != null, one.regionPath, "end"));
    }

    private static Subject subject(Commander one) {
        return new Subject(one.id.toString(), one.personName, one.regionPath, null);
    }
}
