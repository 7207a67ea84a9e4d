package org.zhucun.supervision.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhucun.region.RegionCode;
import org.zhucun.scope.Caller;
import org.zhucun.supervision.Inspections;
import org.zhucun.supervision.checklist.Protocols;
import org.zhucun.supervision.visit.KitRepository.Task;
import org.zhucun.supervision.visit.VisitKit.Errand;
import org.zhucun.supervision.visit.VisitKit.ErrandPerson;
import org.zhucun.supervision.visit.VisitKit.ErrandTeam;

/** 随身资料查询: what is released to, or planned for, the caller; before its release time the database shows it to nobody. */
@ApplicationScoped
@Transactional
class KitService {
    private final KitRepository errands;
    private final Protocols protocols;
    private final Inspections inspections;
    private final Caller caller;
    private final Clock clock;

    KitService(KitRepository errands, Protocols protocols, Inspections inspections, Caller caller, Clock clock) {
        this.errands = errands;
        this.protocols = protocols;
        this.inspections = inspections;
        this.caller = caller;
        this.clock = clock;
    }

    VisitKit kit() {
        LocalDate today = LocalDate.now(clock);
        List<Task> tasks = errands.tasks(caller.require(), today);
        Set<String> villages = tasks.stream().map(Task::villageCode).collect(Collectors.toSet());
        Map<String, List<ErrandTeam>> teams = errands.teams(villages, today);
        Map<String, List<ErrandPerson>> people = errands.people(villages, today);
        return new VisitKit(
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                tasks.stream()
                        .map(task -> new Errand(
                                task.id(),
                                task.kind(),
                                task.title(),
                                task.villageCode(),
                                task.villageName(),
                                task.from(),
                                task.to(),
                                task.counts(),
                                teams.getOrDefault(task.villageCode(), List.of()),
                                people.getOrDefault(task.villageCode(), List.of()),
                                inspections.nightHours(RegionCode.path(task.villageCode()), today)))
                        .toList(),
                protocols.checklists());
    }
}
