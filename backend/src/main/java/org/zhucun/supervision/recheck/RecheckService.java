package org.zhucun.supervision.recheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Paging;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.policy.Parameter;
import org.zhucun.policy.Policies;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.supervision.Findings;
import org.zhucun.supervision.recheck.RecheckCommands.DrawRecheckSample;
import org.zhucun.supervision.recheck.RecheckCommands.RecordRecheck;

/** 回头看办理: draws once a quarter, and notes what was seen. */
@ApplicationScoped
@Transactional
class RecheckService {
    private static final String PERCENT = "supervision.recheck.percent";
    private static final int SEED_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RecheckRepository rechecks;
    private final Findings findings;
    private final Policies policies;
    private final Regions regions;
    private final Caller caller;
    private final RequestInfo request;
    private final Trail trail;
    private final Clock clock;

    RecheckService(
            RecheckRepository rechecks,
            Findings findings,
            Policies policies,
            Regions regions,
            Caller caller,
            RequestInfo request,
            Trail trail,
            Clock clock) {
        this.rechecks = rechecks;
        this.findings = findings;
        this.policies = policies;
        this.regions = regions;
        this.caller = caller;
        this.request = request;
        this.trail = trail;
        this.clock = clock;
    }

    @Audited(Action.RECHECK_DRAWN)
    RecheckSampleView draw(DrawRecheckSample command) {
        LocalDate today = LocalDate.now(clock);
        RegionRef region = regions.requireWithin(command.regionCode(), today);
        LocalDate from = firstDay(command.quarter());
        LocalDate until = from.plusMonths(3).minusDays(1);
        if (!until.isBefore(today)) {
            throw DomainException.invalid("/quarter", "supervision.recheck.running", until);
        }
        Parameter percent = policies.require(PERCENT, region.path(), today);
        List<UUID> population = rechecks.closed(region.path(), from, until);
        String seed = seed();
        List<UUID> drawn = Lot.draw(seed, population, percent.asInt());
        UUID id = rechecks.add(
                region,
                new RecheckRepository.Draw(command.quarter(), percent, seed, population, drawn),
                caller.require(),
                today);
        trail.about(new Subject(id.toString(), region.name() + " " + command.quarter(), region.path(), null));
        trail.detail(Map.of("seed", seed, "population", population.size(), "drawn", drawn.size()));
        return get(id);
    }

    @Audited(Action.RECHECK_RECORDED)
    RecheckItem record(UUID id, RecordRecheck command) {
        RecheckItem item = rechecks.item(id, caller.require())
                .orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(item.version());
        if (item.result() != null) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
        String label = findings.recheck(item.findingId(), command.result() == RecheckResult.GOOD, command.note());
        if (!rechecks.checked(item, command, caller.require(), LocalDate.now(clock))) {
            throw DomainException.of(ProblemType.STALE);
        }
        trail.about(
                new Subject(item.findingId().toString(), label, caller.require().path(), null));
        return rechecks.item(id, caller.require()).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }

    RecheckSampleView get(UUID id) {
        return rechecks.find(id, caller.require()).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }

    CursorPage<RecheckSampleView> page(Paging paging) {
        CursorBinding binding =
                new CursorBinding("recheck-samples", "", caller.require().path());
        List<String> after = Cursor.decode(paging.after, 1, binding);
        CursorPage<RecheckSampleView> page = CursorPage.of(
                rechecks.page(after == null ? null : UUID.fromString(after.get(0)), paging.size),
                paging.size,
                binding,
                row -> List.of(row.id().toString()),
                row -> row);
        return paging.withTotal ? page.withTotal(rechecks.total()) : page;
    }

    private static LocalDate firstDay(String quarter) {
        int number = quarter.charAt(quarter.length() - 1) - '0';
        return LocalDate.of(Integer.parseInt(quarter.substring(0, 4)), number * 3 - 2, 1);
    }

    private static String seed() {
        byte[] seed = new byte[SEED_BYTES];
        RANDOM.nextBytes(seed);
        return HexFormat.of().formatHex(seed);
    }
}
