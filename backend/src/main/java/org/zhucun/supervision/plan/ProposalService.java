package org.zhucun.supervision.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.policy.Parameter;
import org.zhucun.policy.Policies;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;

/** 建议计划: spreads the villages of a group over the workdays of a period. */
@ApplicationScoped
@Transactional
class ProposalService {
    private static final String CADENCE = "supervision.cadence";

    private final VisitRepository history;
    private final Loads loads;
    private final Policies policies;
    private final Regions regions;
    private final Clock clock;

    ProposalService(VisitRepository history, Loads loads, Policies policies, Regions regions, Clock clock) {
        this.history = history;
        this.loads = loads;
        this.policies = policies;
        this.regions = regions;
        this.clock = clock;
    }

    PlanProposal propose(UUID groupId, LocalDate from) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = from == null ? today : from;
        VisitRepository.Group group =
                history.group(groupId, day).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        Cadence.Period period = Cadence.valueOf(policies.find(CADENCE, group.regionPath(), day)
                        .map(Parameter::asText)
                        .orElse(Cadence.MONTH.name()))
                .of(day);
        List<VisitRepository.Served> villages =
                history.served(group.area().stream().map(RegionCode::path).toList(), day);
        return spread(group, new Cadence.Period(day, period.to()), villages);
    }

    private PlanProposal spread(
            VisitRepository.Group group, Cadence.Period period, List<VisitRepository.Served> villages) {
        Map<String, RegionRef> names = regions.named(
                villages.stream().map(VisitRepository.Served::village).toList(), period.from());
        Map<String, Long> load = load(villages, period);
        List<LocalDate> days = history.workdays(group.regionPath(), period);
        List<PlanProposal.ProposedVisit> visits = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (int i = 0; i < villages.size(); i++) {
            VisitRepository.Served village = villages.get(i);
            String name = names.containsKey(village.village())
                    ? names.get(village.village()).name()
                    : village.village();
            int first = (int) ((long) i * days.size() / villages.size());
            LocalDate on = free(village.village(), days, first, load);
            if (on == null) {
                left.add(name);
            } else {
                visits.add(new PlanProposal.ProposedVisit(village.village(), name, on, village.lastVisit()));
            }
        }
        return new PlanProposal(group.id(), group.name(), period.from(), period.to(), visits, left);
    }

    /** The first day from the village's turn on, then before it, whose week has room. */
    private LocalDate free(String village, List<LocalDate> days, int turn, Map<String, Long> load) {
        for (int step = 0; step < days.size(); step++) {
            LocalDate day = days.get((turn + step) % days.size());
            int limit = loads.limit(village, day).map(Parameter::asInt).orElse(Integer.MAX_VALUE);
            if (load.getOrDefault(village + Loads.monday(day), 0L) < limit) {
                return day;
            }
        }
        return null;
    }

    private Map<String, Long> load(List<VisitRepository.Served> villages, Cadence.Period period) {
        Map<String, Long> load = new HashMap<>();
        history.load(
                        villages.stream().map(VisitRepository.Served::village).toList(),
                        Loads.weeks(period.from(), period.to()),
                        LocalDate.now(clock))
                .forEach(week -> load.put(week.village() + week.monday(), week.held() + week.planned()));
        return load;
    }
}
