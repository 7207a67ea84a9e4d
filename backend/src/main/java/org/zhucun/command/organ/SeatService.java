package org.zhucun.command.organ;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.command.EndOn;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.policy.Act;
import org.zhucun.policy.RuleGuard;

/** 组成人员与组建部门办理: who sits in an organ and who keeps it. */
@ApplicationScoped
@Transactional
class SeatService {
    static final String STATION_HEAD = "station.head";
    static final String STATION_DEPUTIES = "station.deputyHeads";

    private final OrganRepository organs;
    private final OrganService service;
    private final RuleGuard guard;

    SeatService(OrganRepository organs, OrganService service, RuleGuard guard) {
        this.organs = organs;
        this.service = service;
        this.guard = guard;
    }

    @Audited(Action.ORGAN_MEMBER_SEATED)
    OrganView seat(UUID id, SeatMember command) {
        Organ organ = service.toChange(id);
        organ.requireSince("/from", command.from());
        if (organ.kind == OrganKind.TOWNSHIP_WORK_STATION) {
            guardStation(organ, command);
        }
        organs.add(new OrganMember(organ, command));
        return service.done(organ, label(organ));
    }

    @Audited(Action.ORGAN_MEMBER_LEFT)
    OrganView leave(UUID id, UUID memberId, EndOn command) {
        Organ organ = service.toChange(id);
        organs.member(memberId)
                .filter(member -> member.organId.equals(id))
                .orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION))
                .leave(command.on());
        return service.done(organ, label(organ));
    }

    @Audited(Action.ORGAN_FOUNDER_JOINED)
    OrganView join(UUID id, AddFounder command) {
        Organ organ = service.toChange(id);
        if (command.from() != null) {
            organ.requireSince("/from", command.from());
        }
        organ.requireThere();
        organs.add(new OrganFounder(organ, command, 0));
        return service.done(organ, label(organ));
    }

    @Audited(Action.ORGAN_FOUNDER_LEFT)
    OrganView withdraw(UUID id, UUID founderId, EndOn command) {
        Organ organ = service.toChange(id);
        organs.founder(founderId)
                .filter(founder -> founder.organId.equals(id))
                .orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION))
                .end(command);
        return service.done(organ, label(organ));
    }

    /** A8: 站长全部由镇长兼任，各配备1名副站长. */
    private void guardStation(Organ organ, SeatMember command) {
        Subject subject = new Subject(organ.id.toString(), label(organ), organ.regionPath, null);
        if (command.role() == MemberRole.HEAD) {
            guard.check(new Act(
                    "A8",
                    STATION_HEAD,
                    organ.regionPath,
                    command.from(),
                    required -> required.asText().equals(command.post().name()),
                    Clause.of("command.rule.A8.found", command.post()),
                    subject,
                    command.justification()));
        }
        if (command.role() == MemberRole.DEPUTY_HEAD) {
            long deputies = organs.seated(organ.id, MemberRole.DEPUTY_HEAD, command.from()) + 1;
            guard.check(new Act(
                    "A8",
                    STATION_DEPUTIES,
                    organ.regionPath,
                    command.from(),
                    most -> deputies <= most.asInt(),
                    Clause.of("command.rule.A8.found.deputies", deputies),
                    subject,
                    command.justification()));
        }
    }

    private String label(Organ organ) {
        return organs.currentName(organ.id).name;
    }
}
