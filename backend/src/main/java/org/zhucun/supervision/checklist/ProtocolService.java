package org.zhucun.supervision.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.supervision.Inspections;
import org.zhucun.supervision.checklist.ProtocolCommands.RecordProtocol;
import org.zhucun.supervision.checklist.ProtocolRepository.Protocol;
import org.zhucun.supervision.checklist.ProtocolRepository.Visit;
import org.zhucun.supervision.checklist.ProtocolView.Gap;

/** 督查记录办理: one protocol a visit, and what it proposes to find. */
@ApplicationScoped
@Transactional
class ProtocolService {
    private final ProtocolRepository protocols;
    private final Protocols recorder;
    private final Proposals proposals;
    private final Inspections inspections;
    private final Trail trail;
    private final Clock clock;

    ProtocolService(
            ProtocolRepository protocols,
            Protocols recorder,
            Proposals proposals,
            Inspections inspections,
            Trail trail,
            Clock clock) {
        this.protocols = protocols;
        this.recorder = recorder;
        this.proposals = proposals;
        this.inspections = inspections;
        this.trail = trail;
        this.clock = clock;
    }

    List<Checklist> checklists() {
        return protocols.checklists();
    }

    @Audited(Action.INSPECTION_PROTOCOL_RECORDED)
    ProtocolView record(UUID inspection, RecordProtocol command) {
        recorder.record(inspection, command);
        Visit visit = protocols.visit(inspection).orElseThrow();
        trail.about(subject(visit));
        return get(inspection);
    }

    ProtocolView get(UUID inspection) {
        Visit visit = protocols.visit(inspection).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        ProtocolView found = protocols
                .protocol(inspection)
                .map(protocol -> view(visit, protocol))
                .orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        trail.lookedAt(Action.INSPECTION_READ, subject(visit), Map.of("part", "protocol"));
        return found;
    }

    /** It lies with the inspecting office, as its visit does. */
    private static Subject subject(Visit visit) {
        return new Subject(visit.id().toString(), visit.targetName(), visit.officePath(), null);
    }

    private ProtocolView view(Visit visit, Protocol protocol) {
        Instant said = visit.saidAt(clock.getZone());
        Optional<Integer> gap = inspections.clockGap(visit.regionPath(), visit.on());
        return new ProtocolView(
                visit.id(),
                protocol.template(),
                protocol.templateVersion(),
                protocol.template() == null
                        ? null
                        : recorder.checklist(protocol.template(), protocol.templateVersion()),
                protocol.answers(),
                protocol.presences(),
                protocol.results(),
                said,
                protocol.claimedAt(),
                protocol.recordedAt(),
                Duration.between(protocol.claimedAt(), protocol.recordedAt()).toSeconds(),
                gap.orElse(null),
                gap.map(minutes -> gaps(said, protocol, Duration.ofMinutes(minutes)))
                        .orElse(List.of()),
                protocol.recordedBy(),
                proposals.of(visit, protocol),
                0);
    }

    static List<Gap> gaps(Instant said, Protocol protocol, Duration most) {
        List<Gap> gaps = new ArrayList<>();
        if (said != null && beyond(said, protocol.claimedAt(), most)) {
            gaps.add(Gap.SAID_AND_WRITTEN);
        }
        if (beyond(protocol.claimedAt(), protocol.recordedAt(), most)) {
            gaps.add(Gap.WRITTEN_AND_RECEIVED);
        }
        return gaps;
    }

    private static boolean beyond(Instant one, Instant other, Duration most) {
        return Duration.between(one, other).abs().compareTo(most) > 0;
    }
}
