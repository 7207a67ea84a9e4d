package org.zhucun.supervision.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.kernel.RuleReference;
import org.zhucun.policy.Enforcement;
import org.zhucun.policy.Parameter;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 督查计划办理: warned about before it is made, counted after. */
@ApplicationScoped
@Transactional
class PlanService {
    private final PlanRepository plans;
    private final VisitRepository history;
    private final Loads loads;
    private final Regions regions;
    private final RequestInfo request;
    private final Caller caller;
    private final Trail trail;
    private final Clock clock;

    PlanService(
            PlanRepository plans,
            VisitRepository history,
            Loads loads,
            Regions regions,
            RequestInfo request,
            Caller caller,
            Trail trail,
            Clock clock) {
        this.plans = plans;
        this.history = history;
        this.loads = loads;
        this.regions = regions;
        this.request = request;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    CursorPage<InspectionPlanView> page(PlanFilter filter) {
        regions.readable(filter.region);
        CursorBinding binding = new CursorBinding(
                "inspection-plans", filter.asText(), caller.require().path());
        List<String> after = Cursor.decode(filter.after, 2, binding);
        CursorPage<InspectionPlanView> page = CursorPage.of(
                after == null
                        ? plans.page(filter, null, null)
                        : plans.page(filter, LocalDate.parse(after.get(0)), UUID.fromString(after.get(1))),
                filter.size,
                binding,
                row -> List.of(row.view().from().toString(), row.view().id().toString()),
                row -> view(row, null, null));
        return filter.withTotal ? page.withTotal(plans.total(filter)) : page;
    }

    InspectionPlanView get(UUID id) {
        PlanRepository.Row row = plans.row(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        List<InspectionPlanView.PlannedVisit> visits = plans.visits(id);
        return view(
                row,
                visits,
                loads.over(
                        visits.stream()
                                .map(InspectionPlanView.PlannedVisit::villageCode)
                                .distinct()
                                .toList(),
                        Loads.weeks(row.view().from(), row.view().to())));
    }

    /** What planning these visits would come to, without planning them. */
    List<VillageLoad> preview(PlanCommands.MakeInspectionPlan command) {
        places(command);
        return loads.with(command.visits(), new Cadence.Period(command.from(), command.to()));
    }

    @Audited(Action.INSPECTION_PLANNED)
    InspectionPlanView make(PlanCommands.MakeInspectionPlan command) {
        Map<String, RegionRef> places = places(command);
        loads.with(command.visits(), new Cadence.Period(command.from(), command.to())).stream()
                .filter(VillageLoad::over)
                .findFirst()
                .ifPresent(this::requireAllowed);
        String group = Optional.ofNullable(command.groupId())
                .map(id -> history.group(id, command.from())
                        .orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION))
                        .name())
                .orElse(null);
        InspectionPlan plan = InspectionPlan.make(command, caller.require(), group);
        plans.add(plan, command.visits(), places);
        trail.about(new Subject(plan.id.toString(), plan.title, plan.regionPath, null));
        return get(plan.id);
    }

    @Audited(Action.INSPECTION_PLAN_CANCELLED)
    InspectionPlanView cancel(UUID id, PlanCommands.CancelInspectionPlan command) {
        InspectionPlan plan = plans.find(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(plan.version);
        plan.cancel(command.reason(), LocalDate.now(clock));
        plans.cancelled(plan);
        trail.about(new Subject(plan.id.toString(), plan.title, plan.regionPath, null));
        return get(id);
    }

    /** Villages with teams that are visited more often in the week of a day than their rules allow. */
    List<VillageLoad> over(String asked, LocalDate asOf) {
        String region = regions.readable(asked);
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        String path = region.isEmpty() ? "/" : RegionCode.path(region);
        return loads.over(
                history.served(List.of(path), day).stream()
                        .map(VisitRepository.Served::village)
                        .toList(),
                Loads.weeks(day, day));
    }

    private void requireAllowed(VillageLoad load) {
        Parameter limit = loads.limit(load.villageCode(), load.monday()).orElseThrow();
        if (limit.enforcement() == Enforcement.BLOCK) {
            throw DomainException.rule(
                    new RuleReference(
                            "I11",
                            Clause.of("supervision.rule.I11.required", limit.asInt()),
                            Clause.of(
                                    "supervision.rule.I11.found",
                                    load.villageName(),
                                    load.monday(),
                                    load.held(),
                                    load.planned()),
                            limit.source()),
                    "supervision.plan.load",
                    load.villageName(),
                    limit.asInt());
        }
    }

    private Map<String, RegionRef> places(PlanCommands.MakeInspectionPlan command) {
        Map<String, RegionRef> places = new HashMap<>();
        command.visits()
                .forEach(visit ->
                        places.computeIfAbsent(visit.villageCode(), code -> regions.requireWithin(code, visit.on())));
        return places;
    }

    private InspectionPlanView view(
            PlanRepository.Row row, List<InspectionPlanView.PlannedVisit> visits, List<VillageLoad> warnings) {
        Office office = caller.require();
        InspectionPlanView plan = row.view();
        boolean keeps = plan.cancelledOn() == null && office.may("supervision:plan") && office.covers(row.officePath());
        return new InspectionPlanView(
                plan.id(),
                plan.title(),
                plan.kind(),
                plan.groupId(),
                plan.groupName(),
                plan.body(),
                plan.from(),
                plan.to(),
                plan.plannedBy(),
                plan.cancelledOn(),
                plan.cancelReason(),
                plan.planned(),
                plan.held(),
                visits,
                warnings,
                keeps ? List.of("cancel") : List.of(),
                plan.version());
    }
}
